import type { Kysely } from 'kysely'
import type { AdvocacyCase } from '../../../db/queries/advocacy-cases.ts'
import { savePromiseOfCase } from '../../../db/queries/case-acts.ts'
import { idOfAdded } from '../../../db/queries/findings.ts'
import { saveVerdict } from '../../../db/queries/verdicts.ts'
import type { Database } from '../../../db/schema.ts'
import { words } from '../../../views/messages/words.ts'
import { DAYS_TO_TELL } from '../../conversation/advocacy-case.ts'
import type { Finding } from '../../conversation/settled.ts'
import { workingDayAfter } from '../../grading/working-days.ts'
import { civilToday } from '../../web/frame.ts'
import { settleFindings } from '../settled-findings.ts'
import { workingWeekOf } from '../working-clock.ts'

/** That the customer hears the answer is a promise like any other: it stands in the ledger, and is proved like one. */
export async function promiseToTell(
  trx: Kysely<Database>,
  one: AdvocacyCase,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<void> {
  const { conversationId, utterance, quote } = one
  if (conversationId === null || utterance === null || quote === null) return
  const week = await workingWeekOf(trx, one.repId, now.slice(0, 10))
  const dueOn = workingDayAfter(civilToday(new Date(now), week.timeZone), DAYS_TO_TELL, week)
  const said: Finding = {
    is: 'commitment',
    utterance,
    owner: 'rep',
    class: 'promise',
    action: words.advocacy.promise(one.customerName, one.askedWhom),
    dueOn,
    dueWords: null,
    dueHow: 'stated',
    words: quote,
    confidence: 1,
  }
  const findingId = idOfAdded(conversationId, said, one.id)
  const verdict = { conversationId, findingId, kind: 'commitment', answer: 'yes', said } as const
  await saveVerdict(trx, { ...verdict, byId: byId ?? one.repId, now })
  await settleFindings(trx, conversationId)
  await savePromiseOfCase(trx, one.id, findingId)
}
