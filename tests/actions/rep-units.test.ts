import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
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
})

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
