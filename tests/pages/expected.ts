import { expectedCalls, saveExpected } from '../../db/queries/expected-calls.ts'
import type { NewSource } from '../../db/queries/expected-sources.ts'
import type { CastName, TestApp } from './app.ts'

const window = { from: '2026-01-01T00:00:00Z', before: '2027-01-01T00:00:00Z' }

/** A calendar of somebody’s own with one call in it that nobody has brought in. */
export async function expectedOf(
  app: TestApp,
  name: CastName,
  startsAt = '2026-11-10T10:00:00Z',
): Promise<{ readonly expectedCall: string; readonly expectedSource: string }> {
  const { db, now } = app.services
  const repId = app.ids[name]
  const call = { mark: 'one', startsAt, endsAt: null, channel: null, title: 'The ovens', customerId: null }
  const source: NewSource = {
    kind: 'calendar',
    mark: `calendar of ${name}`,
    name: 'Work',
    fileName: 'work.ics',
    leftOut: {},
    from: '2026-10-01',
    to: '2026-12-31',
    byId: repId,
    now: now().toISOString(),
  }
  const { id } = await db
    .transaction()
    .execute((trx) =>
      saveExpected(trx, source, [{ ...call, repId, customers: ['cora@brightwater.example'] }], window),
    )
  const [kept] = await expectedCalls(db, [repId], window)
  return { expectedCall: kept?.id ?? '', expectedSource: id }
}
