import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { words } from '../../views/messages/words.ts'
import { PeriodPage } from '../../views/periods/board-page.tsx'
import type { Answered } from '../../views/periods/records.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { freshPassword } from '../web/fresh-password.ts'
import { boardOf } from './periods-shown.ts'

/** The period a path names. */
export async function foundPeriod(c: Context<AppEnv>): Promise<KeptPeriod> {
  const period = await findPeriod(c.var.db, c.req.param('id') ?? '')
  if (!period) throw new HTTPException(404)
  return period
}

export async function periodPage(
  c: Context<AppEnv>,
  period: KeptPeriod,
  answered: Answered = { told: null },
  status: 200 | 409 | 422 | 429 = 200,
) {
  const board = await boardOf(c, period)
  return c.html(<PeriodPage frame={await frameOf(c)} board={board} answered={answered} />, status)
}

/** What is said to whoever did not show with a password that it is them. */
export async function notFresh(c: Context<AppEnv>, password: string) {
  const freshness = await freshPassword(c, password)
  if (freshness === 'fresh') return null
  const say = words.periods.password
  return freshness === 'too-many'
    ? { says: say.tooMany, status: 429 as const }
    : { says: say[freshness], status: 422 as const }
}
