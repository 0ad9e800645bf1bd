import type { Kysely } from 'kysely'
import { findAsking, saveAsking } from '../../../db/queries/case-askings.ts'
import { caseDays } from '../../../db/queries/case-days.ts'
import { saveCaseMail } from '../../../db/queries/case-mails.ts'
import type { Department } from '../../../db/queries/departments.ts'
import { tell } from '../../../db/queries/notices.ts'
import type { Person } from '../../../db/queries/people.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { workingDayAfter } from '../../grading/working-days.ts'
import { civilToday, instantOfClock } from '../../web/frame.ts'
import { holidaysOf } from '../holidays.ts'

/** Whom a case is taken to: a colleague who signs in, or a name and, where it is mailed, an address. */
export interface Whom {
  readonly department: Department | null
  readonly person: Person | null
  readonly name: string
  readonly email: string | null
}

interface Asking {
  readonly caseId: string
  readonly whom: Whom
  readonly byId: string
  readonly now: string
  /** Whether a server for mail is set. */
  readonly canMail: boolean
}

const LINK_DAYS = 20

/** Asks somebody and starts their clock. Answers when it is over. */
export async function ask(
  trx: Kysely<Database>,
  { caseId, whom, byId, now, canMail }: Asking,
): Promise<string> {
  const dueAt = await dueAfter(trx, now, await caseDays(trx))
  const askingId = await saveAsking(trx, {
    caseId,
    departmentId: whom.department?.id ?? null,
    personId: whom.person?.id ?? null,
    name: whom.name,
    email: whom.email,
    askedBy: byId,
    askedAt: now,
    expiresAt: new Date(Date.parse(dueAt) + LINK_DAYS * 86_400_000).toISOString(),
  })
  await callOn(trx, { askingId, nth: 0, now, canMail })
  return dueAt
}

/** Asks or reminds whoever has it: in the app, by mail, or by telling the rep to do it by hand. Answers whether that was new. */
export async function callOn(
  trx: Kysely<Database>,
  { askingId, nth, now, canMail }: { askingId: string; nth: number; now: string; canMail: boolean },
): Promise<boolean> {
  const asking = await findAsking(trx, askingId)
  if (!asking) return false
  const { personId, email, caseId, askedBy } = asking
  const state = personId !== null ? 'told' : email !== null && canMail ? 'wanted' : 'by-hand'
  const isNew = await saveCaseMail(trx, { askingId, nth, state, madeAt: now })
  if (!isNew) return false
  const path = paths.advocacyCase(caseId)
  if (personId !== null)
    await tell(trx, {
      to: personId,
      kind: 'case-asked',
      about: caseId,
      byId: askedBy,
      path,
      again: true,
      now,
    })
  else if (state === 'by-hand' && nth > 0)
    await tell(trx, { to: askedBy, kind: 'case-to-remind', about: askingId, path, again: true, now })
  return true
}

/** The instant at which so many working days of the company are over: the same time of day on the last of them. */
export async function dueAfter(db: Kysely<Database>, from: string, days: number): Promise<string> {
  const { timeZone, country } = await installation(db)
  const time = new Date(from).toLocaleTimeString('sv-SE', { timeZone }).slice(0, 5)
  const isOff = holidaysOf(country)
  const date = workingDayAfter(civilToday(new Date(from), timeZone), days, { isOff })
  return new Date(instantOfClock(date, time, timeZone)).toISOString()
}
