import type { Kysely } from 'kysely'
import { type NewExpected, saveExpected } from '../../db/queries/expected-calls.ts'
import type { Database } from '../../db/schema.ts'
import type { Days } from '../pay/pro-rata.ts'
import { instantAt } from './diary.ts'

import type { Company } from './hire.ts'
import type { Lived } from './live.ts'
import { zone } from './people.ts'

const HOUR_MS = 3_600_000

/** The house's log of calls and rooms: every conversation that was spoken, and one of each rep that nobody brought in. */
export async function expectAll(
  db: Kysely<Database>,
  { admin }: Company,
  diaries: readonly Lived[],
  span: Days,
): Promise<void> {
  const calls = diaries.flatMap(({ rep, diary }) => {
    const spoken = diary.flatMap(({ id, form, startsAt, customer }): readonly NewExpected[] => {
      const with_ = rep.customers[customer]
      if (form === 'chat' || !with_) return []
      const told = { ends: null, title: null, customerId: with_.id, customers: [with_.speaker.name] }
      return [{ repId: rep.person.id, mark: id, startsAt, endsAt: told.ends, channel: form, ...told }]
    })
    const [lost] = spoken
    if (!lost) return []
    const startsAt = new Date(Date.parse(lost.startsAt) + 3 * HOUR_MS).toISOString()
    return [...spoken, { ...lost, mark: `${lost.mark} lost`, startsAt }]
  })
  const source = {
    ...({ kind: 'call-log', mark: `log ${span.from}`, name: null, fileName: 'calls.csv' } as const),
    ...{ ...span, leftOut: {}, byId: admin.id, now: instantAt(span.to, 23 * 60, zone) },
  }
  const window = { from: instantAt(span.from, 0, zone), before: instantAt(span.to, 24 * 60 - 1, zone) }
  await db.transaction().execute((trx) => saveExpected(trx, source, calls, window))
}
