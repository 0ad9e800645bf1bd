import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveFulfilment, undoFulfilment, withdrawFulfilments } from '../../db/queries/fulfilments.ts'
import { toWorkOut } from '../../db/queries/known-next.ts'
import { holdUntil, letGo } from '../../db/queries/own-time.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { savePurchase } from '../../db/queries/purchases.ts'
import { endQuiet, saveQuiet } from '../../db/queries/quiets.ts'
import { installation, saveInstallation } from '../../db/queries/settings.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { customersWorkedWith } from '../../db/queries/worked-with.ts'
import type { Database } from '../../db/schema.ts'
import { nextContactsOf } from '../../server/actions/next-contacts.ts'
import { type WorkedWith, workedWith } from '../../server/actions/trail/listed.ts'
import { goodFor, keepNext } from '../../server/actions/trail/next-kept.ts'
import { nextDueJob } from '../../server/jobs/next-due.ts'
import { createLog } from '../../server/web/log.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const now = '2026-11-20T09:00:00Z'
const called = (name: string): typeof fairCall =>
  fairCall.map(([who, ...rest]) => [who === 'Cora Lindqvist' ? name : who, ...rest] as const)

onEveryDatabase((fresh) => {
  test('whoever is due next stands first, for Rosa and for Mina, after whatever changes and on any later day', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const talks: string[] = []
    for (const [number, name] of ['Cora Lindqvist', 'Jo Berg', 'Per Holm', 'Ida Lund'].entries())
      talks.push(await importCall(db, rosa, { number: number * 3 + 2, lines: called(name) }))
    const ids = (await customersWorkedWith(db, rosa)).map(({ id }) => id)
    const [first = ''] = talks
    const [cora = '', , jo = ''] = ids
    const promise = (await ledgerOf(db, rosa, { now })).find(({ owner }) => owner === 'rep')?.id ?? ''
    const same = async (at = now, viewers = [rosa]) => {
      for (const viewer of viewers) {
        const expected = await fromScratch(db, viewer, at)
        expect(await listed(db, viewer, at)).toEqual(expected)
        await keepNext(db, [viewer], { now: at })
        expect(await listed(db, viewer, at)).toEqual(expected)
      }
    }
    await same(now, [rosa, mina])
    const quiet = { customerId: cora, byId: 'rosa', now }
    const verdict = { conversationId: first, findingId: promise, kind: 'commitment' as const, byId: 'rosa' }
    const changes: readonly (() => Promise<unknown>)[] = [
      () => saveFulfilment(db, { commitmentId: promise, keptOn: '2026-11-19', byId: 'rosa', now }),
      () => withdrawFulfilments(db, promise),
      () =>
        saveFulfilment(db, {
          ...{ commitmentId: promise, keptOn: '2026-11-19', byId: 'rosa', now },
          proof: { conversationId: talks[1] ?? '' },
        }),
      () => db.transaction().execute((trx) => holdUntil(trx, talks[1] ?? '', null)),
      () => db.transaction().execute((trx) => letGo(trx, talks[1] ?? '')),
      () => undoFulfilment(db, promise, 'rosa'),
      () => saveVerdict(db, { ...verdict, answer: 'no', now }),
      () => saveQuiet(db, { ...quiet, until: '2026-12-24' }),
      () => endQuiet(db, { ...quiet, now: '2026-11-20T10:00:00Z' }),
      () => savePurchase(db, { ...bought, customerId: jo }, { byId: 'rosa', now }),
      async () => saveInstallation(db, { ...(await installation(db)), silenceDays: 5 }),
      () => db.updateTable('customers').set({ country: 'NL' }).where('id', '=', jo).execute(),
      () => importCall(db, rosa, { number: 19, lines: called('Per Holm') }),
      () => db.updateTable('conversations').set({ sorted_at: now, ended_at: now }).execute(),
      () => db.transaction().execute((trx) => deleteConversation(trx, talks[3] ?? '')),
    ]
    for (const change of changes) {
      await change()
      await same()
    }
    for (const day of ['2026-11-27', '2026-12-25', '2027-03-01']) await same(`${day}T09:00:00Z`, [rosa, mina])

    const later = '2026-11-20T10:00:00Z'
    const job = nextDueJob({ db, log: createLog('error'), now: () => new Date(later) })
    for (const silenceDays of [6, 9]) {
      await saveInstallation(db, { ...(await installation(db)), silenceDays })
      job.wake()
      await job.settled()
      const open = await toWorkOut(db, 'person:rosa', await goodFor(db, later))
      expect(open.map(({ name }) => name)).toEqual(['Cora Lindqvist'])
    }
  })
})

const bought = {
  ...{ account: null, at: '2026-10-01T09:00:00Z', what: 'Ovens', value: null, channel: null },
  ...{ repId: null, externalId: null, source: 'person' as const },
}

/** Everybody a viewer works with as each is reckoned by themselves, put in order afterwards. */
async function fromScratch(db: Kysely<Database>, viewer: Viewer, at: string) {
  const customers = await customersWorkedWith(db, viewer)
  const nexts = await nextContactsOf(
    db,
    viewer,
    customers.map(({ id }) => id),
    at,
  )
  return customers.map(({ id, name }) => told(name, nexts.get(id))).toSorted((a, b) => (a < b ? -1 : 1))
}

/** The list as it is read, a few at a time. */
async function listed(db: Kysely<Database>, viewer: Viewer, at: string) {
  const found: string[] = []
  for (let after: Awaited<ReturnType<typeof workedWith>>['next'] | undefined; after !== null; ) {
    const { customers, next } = await workedWith(db, viewer, { now: at, after: after ?? null, limit: 3 })
    found.push(...customers.map((one) => told(one.name, one)))
    after = next
  }
  return found
}

type Told = Pick<WorkedWith, 'next' | 'silence'>

function told(name: string, { next, silence }: Told = { next: null, silence: null }): string {
  const { state, days, quietUntil, isUntilInTouch } = silence ?? {}
  return [next?.on ?? '9999', name, next?.why, state, days, quietUntil, isUntilInTouch].join(' ')
}
