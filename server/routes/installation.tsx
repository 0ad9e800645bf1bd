import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { failedDigests } from '../../db/queries/digests.ts'
import { type Role, roles } from '../../db/queries/people.ts'
import { installation, saveInstallation } from '../../db/queries/settings.ts'
import { InstallationPage, type Typed } from '../../views/installation/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { knowsHolidaysOf } from '../actions/holidays.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

export const installing = new Hono<AppEnv>()

const LATELY_MS = 14 * 86_400_000

installing.use(onlyFor('admin'))

installing.get('/', async (c) => settingsPage(c, await installation(c.var.reader)))

const ticked = z.literal('yes').optional()
const roleTicks = Object.fromEntries(roles.map((role) => [role, ticked])) as Record<Role, typeof ticked>

const form = z.object({
  ...roleTicks,
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || knowsHolidaysOf(text), { error: () => words.installation.badCountry }),
  mailWords: ticked,
  silenceDays: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: () => words.installation.badSilence })
    .transform(Number)
    .optional(),
  checkInDays: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: () => words.installation.badSilence })
    .transform(Number)
    .optional(),
})

installing.post('/', async (c) => {
  const filled = await readForm(c, form)
  const installed = await installation(c.var.db)
  if (!filled.ok) {
    const { country = '', mailWords, silenceDays = '', checkInDays = '' } = filled.typed
    const secondStepRoles = roles.filter((role) => filled.typed[role])
    const typed = { country, mailWords: mailWords === 'yes', silenceDays, checkInDays, secondStepRoles }
    return settingsPage(c, typed, filled.errors)
  }
  const { country, mailWords, silenceDays, checkInDays } = filled.value
  const changed = {
    country: country === '' ? null : country,
    mailWords: mailWords === 'yes',
    secondStepRoles: roles.filter((role) => filled.value[role]),
    ...(silenceDays === undefined ? {} : { silenceDays }),
    ...(checkInDays === undefined ? {} : { checkInDays }),
  }
  await saveInstallation(c.var.db, { ...installed, ...changed })
  c.var.nextDue.wake()
  return c.redirect(paths.installation, 303)
})

async function settingsPage(
  c: Context<AppEnv>,
  installed: Typed,
  errors: Readonly<Record<string, string>> = {},
) {
  const { reader, config, now } = c.var
  return c.html(
    <InstallationPage
      frame={await frameOf(c)}
      installed={installed}
      errors={errors}
      mailHost={config.mail && new URL(config.mail.url).hostname}
      failures={await failedDigests(reader, new Date(now().getTime() - LATELY_MS).toISOString())}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
