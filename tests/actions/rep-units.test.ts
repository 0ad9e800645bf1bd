import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { saveFacts } from '../../db/queries/customer-facts.ts'
import { removeLeave, saveLeave } from '../../db/queries/leaves.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { unitsOfRep } from '../../server/actions/rep-units.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-12-01T09:00:00Z'
const period = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/London' }

onEveryDatabase((fresh) => {
  test('a chat that began in summer counts in the period in which it goes on', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    await chat(db, rosa, ['2026-07-06T10:00:00Z', '2026-09-14T10:00:00Z', '2026-11-10T10:00:00Z'])
    const { units } = await unitsOfRep(db, rosa, { period, scorecard: defaultScorecard, now })
    expect(units.listening.units.map((unit) => unit.at)).toEqual(['2026-11-10T10:00:00Z'])
  })

  test('two people of one account are one customer, in their cases as in their calls', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    for (const name of ['cora', 'carl']) {
      await chat(db, rosa, ['2026-11-10T10:00:00Z'], `${name}@harbour.example`)
      const customer = await db
        .selectFrom('customers')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      await saveAdvocacyCase(db, {
        customerId: customer.id,
        repId: 'rosa',
        conversationId: null,
        utterance: null,
        need: 'A smaller crate',
        raisedAt: '2026-11-12T10:00:00Z',
        askedWhom: 'the warehouse',
        answeredAt: null,
        answer: null,
        toldCustomerAt: null,
      })
    }
    const { units } = await unitsOfRep(db, rosa, { period, scorecard: defaultScorecard, now })
    expect(units.advocacy.units.map((unit) => unit.customer)).toEqual(['harbour.example', 'harbour.example'])
  })

  test('what was asked and left open, and two weeks of silence, stand against a rep who promised nothing', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const asks = ['Could you send me the fire certificate?', 'And please send me the key plan.']
    await letter(
      db,
      rosa,
      '2026-11-03T10:00:00Z',
      ['r', 'Good to meet you, and the ovens are a joy to see.'],
      ...asks.map((ask) => ['c', ask] as const),
    )
    const followUp = async (on: string, by = rosa) => {
      const { units } = await unitsOfRep(db, by, {
        ...{ period: { ...period, to: '2026-12-31' }, scorecard: defaultScorecard, now: `${on}T09:00:00Z` },
        coachingOnly: { measures: [], behaviours: [] },
      })
      return units['follow-up'].units.map((unit) => [unit.at, unit.value, unit.words])
    }
    expect(await followUp('2026-11-17')).toEqual([])
    const open = ['2026-11-17', 0, 'left open']
    expect(await followUp('2026-11-18')).toEqual([open, open])

    const { id } = await db.selectFrom('customers').select('id').executeTakeFirstOrThrow()
    const given = [{ field: 'ownerId' as const, old: null, new: 'rosa' }]
    await db
      .transaction()
      .execute((trx) => saveFacts(trx, id, given, { byId: mina.id, now: '2026-10-01T09:00:00Z' }))
    const silent = ['2026-11-17', 0, 'too long without a word from us']
    expect(await followUp('2026-11-18')).toEqual([open, open, silent])
    const away = { from: '2026-11-10', to: '2026-11-17', byId: 'rosa', now }
    const leave = await saveLeave(db, { personId: 'rosa', ...away })
    expect(await followUp('2026-11-18')).toEqual([open, open])
    await removeLeave(db, leave)

    await letter(db, rosa, '2026-11-19T10:00:00Z', [
      'r',
      'Sorry for the wait. Here is the fire certificate: it is attached, as you asked.',
    ])
    expect(await followUp('2026-11-20')).toEqual([open, silent])
    await letter(
      db,
      rosa,
      '2026-11-04T10:00:00Z',
      ['r', 'It was a pleasure to walk through the bakery with you.'],
      ['r', 'Soon.', '2026-11-16T10:00:00Z'],
    )
    expect(await followUp('2026-11-20'), 'however short, it was a word').toEqual([open])
  })
})

/** A mail to or from the customer. */
async function letter(
  db: Kysely<Database>,
  rosa: Viewer,
  at: string,
  ...lines: readonly (readonly ['r' | 'c', string, string?])[]
) {
  const said = {
    ...{ id: at, channel: 'email', startedAt: at, timeZone: 'Europe/London' },
    parties: [
      { key: 'r', name: 'Rosa Diaz', role: 'rep' },
      { key: 'c', name: 'Cora', role: 'customer', email: 'cora@harbour.example' },
    ],
    utterances: lines.map(([party, text, when = at]) => ({ party, at: when, text })),
  }
  const answer = await importFiles(db, {
    files: [{ name: 'mail.json', bytes: new TextEncoder().encode(JSON.stringify(said)) }],
    ...{ viewer: rosa, repId: 'rosa', zone: null, now: at },
  })
  expect(answer).toMatchObject({ files: [{ outcome: 'imported' }] })
}

/** A chat in which Rosa and the customer exchange the same words on each of these mornings. */
async function chat(
  db: Kysely<Database>,
  rosa: Viewer,
  mornings: readonly string[],
  email = 'cora@harbour.example',
) {
  const asked =
    'We open the fish counter at five, and since the move the crates come in at seven, so for two hours there is nothing to sell but ice, and people walk past.'
  const answered =
    'Two hours with nothing but ice is bad. What would five in the morning take on your side, who could open the gate, and how many crates is it on a Friday?'
  const said = {
    id: `${email} ${mornings[0]}`,
    channel: 'chat',
    startedAt: mornings[0],
    timeZone: 'Europe/London',
    parties: [
      { key: 'r', name: 'Rosa Diaz', role: 'rep' },
      { key: 'c', name: email.split('@')[0], role: 'customer', email },
    ],
    utterances: mornings.flatMap((morning) => [
      { party: 'c', at: morning, text: asked },
      { party: 'r', at: morning.replace('00:00Z', '05:00Z'), text: answered },
    ]),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(said))
  const answer = await importFiles(db, {
    files: [{ name: 'chat.json', bytes }],
    viewer: rosa,
    repId: 'rosa',
    zone: null,
    now,
  })
  expect(answer).toMatchObject({ files: [{ outcome: 'imported' }] })
}
