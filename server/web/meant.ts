import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from './env.ts'
import { formValues } from './forms.ts'

const quotes = /[“”„"]/g

/** Goes on where the word was written that confirms an act nobody can take back; else says so, and nothing is done. */
export async function mustBeMeant(c: Context<AppEnv>): Promise<void> {
  const { confirm } = await formValues(c, z.object({ confirm: z.string().max(500).default('') }))
  const { word, wrong } = words.frame.confirm
  if (confirm.replaceAll(quotes, '').trim().toLowerCase() !== word)
    throw new HTTPException(422, { message: wrong })
}
