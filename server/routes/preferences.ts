import { Hono } from 'hono'
import { z } from 'zod'
import { savePreferences } from '../../db/queries/preferences.ts'
import { changeable } from '../../views/components/keys.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'

export const preferences = new Hono<AppEnv>()

const ofSpeed = 'must be 5 to 30 tenths'
const ofSeconds = 'must be 1 to 60 seconds'
const onOrOff = z.enum(['on', 'off'], 'must be on or off').transform((value) => value === 'on')

const choice = z.object({
  speed: wholeNumber.pipe(z.int().min(5, ofSpeed).max(30, ofSpeed)).optional(),
  rollBack: wholeNumber.pipe(z.int().min(1, ofSeconds).max(60, ofSeconds)).optional(),
  skipSilence: onOrOff.optional(),
  singleKeys: onOrOff.optional(),
  act: z.enum(changeable, 'must be something a key does').optional(),
  key: z
    .string()
    .regex(/^(Shift\+)?\S{0,20}$/u, 'must be a key')
    .optional(),
})

preferences.post('/', async (c) => {
  const { db, viewer } = c.var
  const { speed, rollBack, skipSilence, singleKeys, act, key } = await formValues(c, choice)
  await savePreferences(db, viewer.id, {
    ...(speed === undefined ? {} : { speedTenths: speed }),
    ...(rollBack === undefined ? {} : { rollBackS: rollBack }),
    ...(skipSilence === undefined ? {} : { skipSilence }),
    ...(singleKeys === undefined ? {} : { singleKeys }),
    ...(act === undefined ? {} : { keys: { [act]: key ?? '' } }),
  })
  return c.body(null, 204)
})
