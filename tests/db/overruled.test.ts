import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { labelsByPeople, overrulesInUse } from '../../db/queries/overruled.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { promisesOfRep } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import { coachingOnly } from '../../server/actions/coaching-only.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { giveConversation } from '../../server/actions/give-conversation.ts'
import { locateWords } from '../../server/actions/locate-words.ts'
import type { Saying } from '../../server/actions/said-finding.ts'
import { type Answer, addFinding, sayOfFinding } from '../../server/actions/say-of-finding.ts'
import { settledIn } from '../../server/actions/settled-findings.ts'
import { accuracyOf } from '../../server/measures/accuracy.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const now = '2026-11-21T10:00:00Z'
const boasting = fairCall.map(
  ([who, start, end, text]) =>
    [who, start, end, who === 'Rosa Diaz' ? `${text} We are the number one in the country.` : text] as const,
)

onEveryDatabase((fresh) => {
  test('each finding is looked at once, whoever says how much, and the word of the rep comes last', async () => {
    const { db, cast, id } = await called()
    const [first = '', second = ''] = await egosIn(db, cast.mina, id)
    await say(db, cast.mina, first, 'refused')
    await say(db, cast.rosa, first, 'agreed')
    await say(db, cast.rosa, second, 'refused')
    expect(await overrulesInUse(db)).toEqual([{ detector: 'ego', looked: 2, overruled: 2, added: 0 }])
    await say(db, cast.mina, second, 'agreed')
    expect(await overrulesInUse(db)).toEqual([{ detector: 'ego', looked: 2, overruled: 1, added: 0 }])
  })

  test('called something else is overruled; another day is not; what was missed is counted apart', async () => {
    const { db, cast, id } = await called()
    const [ego = ''] = await egosIn(db, cast.mina, id)
    await say(db, cast.mina, ego, { called: { is: 'moment', as: 'pressure' } })
    const [promise] = await promisesOfRep(db, cast.rosa, 'rosa')
    const later = { called: { is: 'commitment', as: 'promise' }, due: '2026-12-24' } as const
    await sayOfFinding(db, cast.mina, { kind: 'commitment', findingId: promise?.id ?? '' }, later, now)
    await find(db, cast.mina, id, 'What changed for you', { called: { is: 'moment', as: 'check-in' } })
    expect(await overrulesInUse(db)).toEqual([
      { detector: 'check-in', looked: 0, overruled: 0, added: 1 },
      { detector: 'ego', looked: 1, overruled: 1, added: 0 },
      { detector: 'promise', looked: 1, overruled: 0, added: 0 },
    ])
    expect((await promisesOfRep(db, cast.rosa, 'rosa'))[0]).toMatchObject({
      dueOn: '2026-12-24',
      waits: false,
    })
  })

  test('answers are labels where somebody else answered everything the finder found in a conversation', async () => {
    const { db, cast, id } = await called()
    const [first = '', second = ''] = await egosIn(db, cast.mina, id)
    await say(db, cast.mina, first, 'agreed')
    await say(db, cast.rosa, second, 'agreed')
    expect(await labelsByPeople(db)).toEqual([])
    await say(db, cast.mina, second, 'refused')
    expect(await labelsByPeople(db)).toEqual([{ detector: 'ego', found: 2, right: 1 }])
    await db.updateTable('conversations').set({ chosen: 'hand-picked' }).execute()
    expect(await labelsByPeople(db)).toEqual([])
  })

  test('enough right answers of other people open the gate of a finder', async () => {
    const { db, cast } = await called()
    expect((await coachingOnly(db)).measures).toContain('egoPer1000')
    for (let number = 2; number < 22; number += 1) {
      const id = await importCall(db, cast.rosa, { number, lines: boasting })
      for (const ego of await egosIn(db, cast.mina, id)) await say(db, cast.mina, ego, 'agreed')
    }
    expect((await coachingOnly(db)).measures).not.toContain('egoPer1000')
  })

  test('what Mina found stays through measuring again and a new owner, and what Rosa adds is hers to owe', async () => {
    const { db, cast, id } = await called()
    const owed = { called: { is: 'commitment', as: 'promise' } } as const
    await find(db, cast.rosa, id, 'What changed for you', owed)
    const ledger = async (rep: Viewer) =>
      (await promisesOfRep(db, rep, rep.id)).find((one) => one.words === 'What changed for you')
    expect(await ledger(cast.rosa)).toMatchObject({ dueOn: '2026-11-15', dueHow: 'default', waits: true })
    await correctParty(db, cast.rosa, { conversationId: id, revision: 1, party: 'p2', name: 'Cora L.' }, now)
    expect(await ledger(cast.rosa)).toMatchObject({ waits: true })
    await giveConversation(db, cast.mina, id, 'rena', '2026-11-21T10:00:00Z')
    expect(await ledger(cast.rena)).toMatchObject({ waits: false })
  })

  test('nobody speaks of what they may not see', async () => {
    const { db, cast, id } = await called()
    const [ego = ''] = await egosIn(db, cast.mina, id)
    for (const viewer of [cast.rena, cast.ravi, cast.noah, cast.hana, cast.ada])
      expect(await say(db, viewer, ego, 'refused')).toEqual({ problem: 'missing' })
    expect(await overrulesInUse(db)).toEqual([])
  })

  async function called() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    return { db, cast, id: await importCall(db, cast.rosa, { lines: boasting }) }
  }
})

test('pooled with the labels, people open the gate and close it', () => {
  const labelled = { found: 20, right: 18, there: 20 }
  expect(accuracyOf('ego', labelled).coachingOnly).toBe(true)
  expect(accuracyOf('ego', labelled, { found: 40, right: 40 }).coachingOnly).toBe(false)
  expect(accuracyOf('ego', labelled, { found: 40, right: 20 })).toMatchObject({
    coachingOnly: true,
    recall: 0.9,
  })
  expect(accuracyOf('ego', { found: 0, right: 0, there: 0 }, { found: 16, right: 16 }).coachingOnly).toBe(
    false,
  )
  expect(accuracyOf('ego', { found: 0, right: 0, there: 0 }, { found: 15, right: 15 }).coachingOnly).toBe(
    true,
  )
})

async function fullOf(db: Kysely<Database>, viewer: Viewer, id: string) {
  const full = await findConversation(db, viewer, id)
  if (!full) throw new Error(`${viewer.name} cannot see it`)
  return full
}

async function egosIn(db: Kysely<Database>, viewer: Viewer, id: string): Promise<readonly string[]> {
  const full = await fullOf(db, viewer, id)
  return settledIn({ ...full, repId: full.rep?.id ?? null })
    .filter(({ machine }) => machine?.is === 'moment' && machine.kind === 'ego')
    .map((one) => one.id)
}

function say(db: Kysely<Database>, viewer: Viewer, findingId: string, answer: Answer) {
  return sayOfFinding(db, viewer, { kind: 'moment', findingId }, answer, now)
}

async function find(db: Kysely<Database>, viewer: Viewer, id: string, text: string, saying: Saying) {
  const full = await fullOf(db, viewer, id)
  const words = locateWords(full.conversation.utterances, text, 0)
  if (!words) throw new Error(`Nobody says “${text}”`)
  return addFinding(db, viewer, full, { words, saying }, now)
}
