import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { type FullConversation, findConversation, measuresOf } from '../../db/queries/conversations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { wordsOfRevision } from '../../db/queries/revisions.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { repairConversation, undoRepair } from '../../server/actions/repair-conversation.ts'
import type { Repair } from '../../server/conversation/repaired.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a line given to somebody else changes every number at once, and undone it is as it was', async () => {
    const { seen, repair, undo, db, id } = await stage()
    const before = await seen()
    expect(airtimeOf(before)).toBe(0.75)

    expect(await repair({ is: 'give', utterances: ['u2'], to: 'p1' })).toEqual({ revision: 2 })
    const after = await seen()
    expect(after.conversation.utterances.map(({ party }) => party)).toEqual(['p1', 'p1', 'p1', 'p2'])
    expect(airtimeOf(after)).toBeCloseTo(40 / 120)
    expect((await measuresOf(db, id, 1)).measures.customerAirtime).toMatchObject({ value: 0.75 })

    expect(await undo()).toEqual({ revision: 3 })
    expect((await seen()).conversation).toEqual(before.conversation)
    expect((await seen()).repairs).toMatchObject([
      {
        told: { is: 'give', old: 'Cora Lindqvist', new: 'Rosa Diaz' },
        byName: 'Rosa Diaz',
        at: now,
        ended: { byName: 'Rosa Diaz' },
      },
    ])
  })

  test('several repairs are undone one by one, the last first', async () => {
    const { seen, repair, undo } = await stage()
    const states = [await seen()]
    const repairs: readonly Repair[] = [
      { is: 'split', utterance: 'u2', word: 6 },
      {
        is: 'give',
        utterances: ['u2~6'],
        to: 'person-3',
        newcomer: { name: 'Bram Halder', role: 'customer' },
      },
      { is: 'who', party: 'p2', name: 'Cora L.' },
      { is: 'swap', parties: ['p1', 'p2'], roles: ['rep', 'customer'] },
      { is: 'join', utterances: ['u3'] },
    ]
    for (const one of repairs) {
      expect(await repair(one), one.is).toHaveProperty('revision')
      states.push(await seen())
    }
    for (const before of states.slice(0, -1).reverse()) {
      expect(await undo()).toHaveProperty('revision')
      expect((await seen()).conversation).toEqual(before.conversation)
    }
    expect(await undo()).toEqual({ problem: 'misfit' })
    expect((await seen()).repairs).toHaveLength(5)
  })

  test('two who are swapped change places, roles and all', async () => {
    const { seen, repair } = await stage()
    await repair({ is: 'swap', parties: ['p1', 'p2'], roles: ['rep', 'customer'] })
    const { conversation, measures } = await seen()
    expect(conversation.utterances.map(({ party }) => party)).toEqual(['p2', 'p1', 'p2', 'p1'])
    expect(conversation.parties.map(({ name, role }) => [name, role])).toEqual([
      ['Rosa Diaz', 'rep'],
      ['Cora Lindqvist', 'customer'],
    ])
    expect(measures.measures.customerAirtime).toMatchObject({ value: 0.25 })
  })

  test('repairs outlive a newer version of the file, and only what has no place in it ends', async () => {
    const { bring, seen, repair, undo, db, id } = await stage()
    await repair({ is: 'split', utterance: 'u4', word: 6 })
    await repair({ is: 'give', utterances: ['u4~6'], to: 'p1' })
    await repair({ is: 'give', utterances: ['u3'], to: 'p2' })
    await repair({ is: 'who', party: 'p2', name: 'Cora L.' })
    const repaired = await seen()

    const newer = fairCall.map(
      ([who, start, end, text]) => [who, start, end, start === 60 ? `${text} And a map.` : text] as const,
    )
    await bring([...newer, ['Rosa Diaz', 120, 130, 'Until Friday, then.']])
    const after = await seen()
    expect(after.conversation.utterances.map(({ id, party }) => [id, party])).toEqual([
      ['u1', 'p1'],
      ['u2', 'p2'],
      ['u3', 'p1'],
      ['u4', 'p2'],
      ['u4~6', 'p1'],
      ['u5', 'p1'],
    ])
    expect(after.conversation.parties[1]).toMatchObject({ name: 'Cora L.' })
    expect(after.repairs.map(({ ended }) => ended)).toEqual([null, null, { at: now, byName: null }, null])

    const then = await wordsOfRevision(db, after.conversation, repaired.revision)
    expect(then?.utterances.map(({ text }) => text)).toEqual(fairCall.map(([, , , text]) => text))
    await undo()
    expect((await seen()).conversation.parties[1]).toMatchObject({ name: 'Cora Lindqvist' })
    expect(await wordsOfRevision(db, (await seen()).conversation, repaired.revision)).toEqual({
      ...then,
      parties: then?.parties,
    })
    expect(id).toBe(after.id)
  })

  test('the same file once more changes nothing that was put right', async () => {
    const { bring, seen, repair } = await stage()
    await repair({ is: 'give', utterances: ['u2'], to: 'p1' })
    const before = await seen()
    await bring(fairCall, { spaced: true })
    expect({ ...(await seen()), file: before.file }).toEqual(before)
  })

  test('who repairs what somebody else has just repaired is told so', async () => {
    const { db, cast, id, seen } = await stage()
    const give = (viewer: Viewer, to: string) =>
      repairConversation(
        db,
        viewer,
        { conversationId: id, revision: 1, repair: { is: 'give', utterances: ['u2'], to } },
        now,
      )
    const both = await Promise.all([give(cast.rosa, 'p1'), give(cast.mina, 'p1')])
    expect(both).toContainEqual({ revision: 2 })
    expect(both).toContainEqual({ problem: 'stale' })
    expect((await seen()).repairs).toHaveLength(1)
  })

  test('what somebody may not see they neither repair nor undo', async () => {
    const { db, cast, id, seen, repair } = await stage()
    await repair({ is: 'give', utterances: ['u2'], to: 'p1' })
    const before = await seen()
    for (const viewer of [cast.rena, cast.noah, cast.ravi, cast.hana, cast.ada]) {
      const wanted = { conversationId: id, revision: 2 }
      const swap: Repair = { is: 'swap', parties: ['p1', 'p2'], roles: ['rep', 'customer'] }
      expect(await repairConversation(db, viewer, { ...wanted, repair: swap }, now)).toEqual({
        problem: 'missing',
      })
      expect(await undoRepair(db, viewer, wanted, now)).toEqual({ problem: 'missing' })
    }
    expect(await seen()).toEqual(before)
  })

  test('what cannot be done there changes nothing', async () => {
    const { seen, repair } = await stage()
    const before = await seen()
    expect(await repair({ is: 'join', utterances: ['u1'] })).toEqual({ problem: 'misfit' })
    expect(await repair({ is: 'split', utterance: 'u1', word: 400 })).toEqual({ problem: 'misfit' })
    expect(await seen()).toEqual(before)
  })

  async function stage() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const bring = (lines = fairCall as Parameters<typeof heardFile>[0], { spaced = false } = {}) =>
      bringCall(db, cast.rosa, lines, spaced)
    const id = await bring()
    const seen = async (): Promise<FullConversation> => {
      const full = await findConversation(db, cast.mina, id)
      if (!full) throw new Error('Mina cannot see it')
      return full
    }
    const wanted = async () => ({ conversationId: id, revision: (await seen()).revision })
    return {
      db,
      cast,
      id,
      bring,
      seen,
      repair: async (repair: Repair) =>
        repairConversation(db, cast.rosa, { ...(await wanted()), repair }, now),
      undo: async () => undoRepair(db, cast.rosa, await wanted(), now),
    }
  }
})

async function bringCall(
  db: Kysely<Database>,
  rosa: Viewer,
  lines: Parameters<typeof heardFile>[0],
  spaced: boolean,
): Promise<string> {
  const text = new TextDecoder().decode(heardFile(lines, { id: 'monday' }))
  const bytes = new TextEncoder().encode(spaced ? `${text}\n` : text)
  const answer = await importFiles(db, {
    files: [{ name: 'monday.json', bytes }],
    viewer: rosa,
    repId: 'rosa',
    zone: null,
    now,
  })
  return ('files' in answer ? answer.files[0]?.conversations[0]?.id : null) ?? ''
}

function airtimeOf({ measures }: FullConversation): number | null {
  const airtime = measures.measures.customerAirtime
  return airtime.known ? airtime.value : null
}
