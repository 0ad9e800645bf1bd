import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { createCustomer } from '../../db/queries/customers.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import { customersWorkedWith } from '../../db/queries/worked-with.ts'
import type { Database } from '../../db/schema.ts'
import { type Cast, moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-11-20T09:00:00Z'

onEveryDatabase((fresh) => {
  test('who is known to whom is what counting from the conversations says, whatever was changed', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const ids: string[] = []
    for (const name of ['Cora Lindqvist', 'Jo Berg', 'Per Holm'])
      ids.push((await createCustomer(db, { name, account: null, email: null }, now)).id)
    const teams = [cast.mina.teamId ?? '', cast.noah.teamId ?? '']
    let talks = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyChange({ ids, teams }), { maxLength: 8 }),
        fc.boolean(),
        async (changes, isAtOnce) => {
          const all = async (on: Kysely<Database>) => {
            for (const change of changes) {
              talks += 1
              await make(on, change, `talk-${talks}`)
            }
          }
          await (isAtOnce ? db.transaction().execute(all) : all(db))
          await isAsCounted(db, cast)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('two at once who talked with the same customers in opposite order do not keep one another waiting', async () => {
    const { db } = await fresh()
    if (isSqlite(db)) return
    const cast = await moveIn(db)
    const ids: string[] = []
    for (const name of ['Cora Lindqvist', 'Jo Berg'])
      ids.push((await createCustomer(db, { name, account: null, email: null }, now)).id)
    const both = [await db.startTransaction().execute(), await db.startTransaction().execute()] as const
    const [cora = '', jo = ''] = ids
    const rounds = [
      [cora, jo],
      [jo, cora],
    ] as const
    for (const [nth, customers] of rounds.entries())
      await Promise.all(
        both.map((trx, of) =>
          talked(trx, {
            ...open,
            team_id: cast.mina.teamId,
            id: `${nth} ${of}`,
            customer_id: customers[of] ?? '',
          }),
        ),
      )
    await Promise.all(both.map((trx) => trx.commit().execute()))
    await isAsCounted(db, cast)
    expect((await knownCustomersFor(db, cast.mina)).map((one) => one.conversations)).toEqual([2, 2])
  })
})

const open = {
  rep_id: 'rosa',
  brought_by: null,
  with_rep: 0,
  practice: 0,
  sorted_at: '2026-11-19T09:00:00Z',
  imported_at: '2026-11-20T10:00:00Z',
} as const

const anyTalk = ({ ids, teams }: Around) =>
  fc.record({
    customer_id: fc.constantFrom(null, ...ids),
    rep_id: fc.constantFrom(null, 'rosa', 'rena', 'ravi'),
    team_id: fc.constantFrom(null, ...teams),
    brought_by: fc.constantFrom(null, 'rosa', 'ravi'),
    with_rep: fc.constantFrom(0, 1),
    practice: fc.constantFrom(0, 0, 1),
    sorted_at: fc.constantFrom('2026-11-18T09:00:00Z', '2026-11-19T09:00:00Z', '2026-11-20T09:00:00Z'),
    imported_at: fc.constantFrom('2026-11-20T08:00:00Z', '2026-11-20T10:00:00Z'),
  })

interface Around {
  readonly ids: readonly string[]
  readonly teams: readonly string[]
}

const anyChange = ({ ids, teams }: Around) =>
  fc.oneof(
    fc.record({ kind: fc.constant('talk' as const), talk: anyTalk({ ids, teams }) }),
    fc.record({ kind: fc.constant('talk' as const), talk: anyTalk({ ids, teams }) }),
    fc.record({ kind: fc.constant('other' as const), nth: fc.nat(9), talk: anyTalk({ ids, teams }) }),
    fc.record({ kind: fc.constant('gone' as const), nth: fc.nat(9) }),
    fc.record({
      ...{ kind: fc.constant('customer' as const), id: fc.constantFrom(...ids) },
      owner_id: fc.constantFrom(null, 'rosa', 'ravi'),
      account: fc.constantFrom(null, 'Fjord Bakery'),
      merged_into: fc.constantFrom(null, null, ids[0] ?? null),
    }),
    fc.record({ kind: fc.constant('team' as const), team: fc.constantFrom(null, ...teams) }),
  )

type Change = ReturnType<typeof anyChange> extends fc.Arbitrary<infer One> ? One : never

async function make(db: Kysely<Database>, change: Change, name: string): Promise<void> {
  if (change.kind === 'talk') return talked(db, { id: name, ...change.talk })
  if (change.kind === 'team')
    return void (await db
      .updateTable('people')
      .set({ team_id: change.team })
      .where('id', '=', 'rosa')
      .execute())
  if (change.kind === 'customer') {
    const { kind: _, id, ...set } = change
    return void (await db
      .updateTable('customers')
      .set({ ...set, merged_into: set.merged_into === id ? null : set.merged_into })
      .where('id', '=', id)
      .execute())
  }
  const one = await db
    .selectFrom('conversations')
    .select('id')
    .orderBy('id')
    .limit(1)
    .offset(change.nth)
    .executeTakeFirst()
  if (!one) return
  if (change.kind === 'gone') await db.deleteFrom('conversations').where('id', '=', one.id).execute()
  else await db.updateTable('conversations').set(change.talk).where('id', '=', one.id).execute()
}

type Talk = ReturnType<typeof anyTalk> extends fc.Arbitrary<infer One> ? One : never

async function talked(db: Kysely<Database>, talk: Talk & { readonly id: string }): Promise<void> {
  await db
    .insertInto('conversations')
    .values({
      ...{ source: 'test', external_id: talk.id, channel: 'phone', kind: null, language: 'en' },
      ...{ started_at: talk.sorted_at, ended_at: null, time_zone: null, reference_zone: null, title: null },
      ...{ format: 'heard', report: '[]', voicemail: 0, chosen: 'all', ungradable: '[]' },
      ...{ revision: 1, ...talk },
    })
    .execute()
}

async function isAsCounted(db: Kysely<Database>, cast: Cast): Promise<void> {
  const kept = await db
    .selectFrom('known_customers')
    .select(['known_to', 'customer_id', 'name', 'account', 'talks', 'last_at'])
    .orderBy('customer_id')
    .execute()
  const to = (who: string) => kept.filter((row) => row.known_to === who)
  const listed = (await knownCustomersFor(db, cast.hana)).map((one) => ({
    ...{ customer_id: one.id, name: one.name, account: one.account, talks: one.conversations },
    last_at: one.lastSeenAt,
  }))
  const byId = (a: { readonly customer_id: string }, b: { readonly customer_id: string }) =>
    a.customer_id < b.customer_id ? -1 : 1
  expect(to('house').map(({ known_to: _, ...row }) => row)).toEqual(listed.toSorted(byId))
  const lookers: readonly (readonly [string, Viewer])[] = [
    ...(['rosa', 'rena', 'ravi'] as const).map((id) => [`person:${id}`, cast[id]] as const),
    ...[cast.mina, cast.noah].map((viewer) => [`team:${viewer.teamId}`, viewer] as const),
  ]
  for (const [who, viewer] of lookers) {
    const worked = (await customersWorkedWith(db, viewer)).map(({ id }) => id).toSorted()
    const rows = to(who)
    expect(
      rows.map((row) => row.customer_id),
      who,
    ).toEqual(worked)
    const counted = await talksOf(db, viewer)
    expect(rows.map((row) => [row.talks, row.last_at])).toEqual(
      worked.map((id) => [counted.get(id)?.count ?? 0, counted.get(id)?.lastAt ?? null]),
    )
  }
}

/** How often a viewer talked with each customer, and when last, counted from the conversations they may see. */
async function talksOf(db: Kysely<Database>, viewer: Viewer) {
  const rows = await db
    .selectFrom('conversations')
    .select(['customer_id', 'sorted_at'])
    .where(visibleTo(viewer))
    .orderBy('sorted_at')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.customer_id ?? '')].map(([id, talks]) => [
      id,
      { count: talks.length, lastAt: talks.at(-1)?.sorted_at ?? null },
    ]),
  )
}
