import type { Kysely } from 'kysely'
import { type AdvocacyCase, caseAsked } from '../../../db/queries/advocacy-cases.ts'
import { saveCaseAct } from '../../../db/queries/case-acts.ts'
import { type CaseAsking, openAskings } from '../../../db/queries/case-askings.ts'
import { caseDays } from '../../../db/queries/case-days.ts'
import { tell } from '../../../db/queries/notices.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { paths } from '../../../views/paths.ts'
import { isOpenCase, reminderDays } from '../../conversation/advocacy-case.ts'
import { callOn, dueAfter } from './asking.ts'

interface Clocks {
  readonly now: string
  readonly canMail: boolean
}

/** Reminds whoever was asked, at most twice, and tells the rep when the time is over. */
export async function runCaseClocks(db: Kysely<Database>, clocks: Clocks): Promise<void> {
  const days = await caseDays(db)
  for (const asking of await openAskings(db)) {
    const one = await caseAsked(db, asking.caseId)
    if (!one || !isOpenCase(one)) continue
    if (one.dueAt !== null && one.dueAt <= clocks.now) await tellUnanswered(db, one, asking, clocks)
    else await remind(db, asking, days, clocks)
  }
}

async function remind(
  db: Kysely<Database>,
  asking: CaseAsking,
  days: number,
  { now, canMail }: Clocks,
): Promise<void> {
  let nth = 0
  for (const [at, after] of reminderDays(days).entries())
    if ((await dueAfter(db, asking.askedAt, after)) <= now) nth = at + 1
  if (nth === 0) return
  await inTransaction(db, async (trx) => {
    if (await callOn(trx, { askingId: asking.id, nth, now, canMail }))
      await saveCaseAct(trx, { caseId: asking.caseId, act: 'reminded', words: asking.name, now })
  })
}

async function tellUnanswered(
  db: Kysely<Database>,
  one: AdvocacyCase,
  asking: CaseAsking,
  { now }: Clocks,
): Promise<void> {
  const path = paths.advocacyCase(one.id)
  await tell(db, { to: one.repId, kind: 'case-unanswered', about: asking.id, repId: one.repId, path, now })
}
