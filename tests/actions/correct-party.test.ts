import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation, measuresOf } from '../../db/queries/conversations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a corrected role changes every number at once, and the old value stays', async () => {
    const { db, cast, id } = await swapped()
    const before = await findConversation(db, cast.mina, id)
    expect(before?.measures.measures.customerAirtime).toMatchObject({ known: true, value: 0.25 })

    const correct = (party: string, role: 'rep' | 'customer', revision: number) =>
      correctParty(db, cast.mina, { conversationId: id, revision, party, role }, now)
    expect(await correct('p1', 'rep', 1)).toEqual({ revision: 2 })
    expect(await correct('p2', 'customer', 2)).toEqual({ revision: 3 })

    const after = await findConversation(db, cast.mina, id)
    expect(after).toMatchObject({ revision: 3 })
    expect(after?.measures.measures.customerAirtime).toMatchObject({ known: true, value: 0.75 })
    expect(
      (await listConversations(db, cast.mina)).conversations[0]?.statistics.customerAirtime,
    ).toMatchObject({ value: 0.75 })
    expect(after?.repairs).toMatchObject([
      {
        told: { party: 'p1', old: { role: 'customer' }, new: { role: 'rep' } },
        byName: 'Mina Aalto',
        at: now,
      },
      { told: { party: 'p2', old: { role: 'rep' }, new: { role: 'customer' } } },
    ])
    expect((await measuresOf(db, id, 1)).measures.customerAirtime).toMatchObject({ value: 0.25 })
  })

  test('a name is corrected without touching the role', async () => {
    const { db, cast, id } = await swapped()
    await correctParty(db, cast.rosa, { conversationId: id, revision: 1, party: 'p2', name: 'Cora L.' }, now)
    const parties = (await findConversation(db, cast.rosa, id))?.conversation.parties
    expect(parties?.[1]).toMatchObject({ name: 'Cora L.', role: 'rep' })
  })

  test('whom somebody calls unknown stays unknown, however sure the machine is', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const lines = [
      ['Speaker 1', 0, 20, 'Thank you for calling, how can I help you today? What is your order number?'],
      ['Speaker 2', 20, 60, 'I need my delivery before seven, because my bakery opens early on Mondays.'],
      ['Speaker 1', 60, 80, 'I can recommend the early van. Would you like me to book that for you?'],
      ['Speaker 2', 80, 120, 'Yes please, I would like that, my cold room is empty on Mondays.'],
    ] as const
    const bytes = heardFile(lines, { isSilentOnRoles: true })
    const answer = await importFiles(db, {
      files: [{ name: 'a.json', bytes }],
      viewer: cast.rosa,
      repId: 'rosa',
      zone: null,
      now,
    })
    const id = ('files' in answer && answer.files[0]?.conversations[0]?.id) || ''
    const roles = async () =>
      (await findConversation(db, cast.mina, id))?.conversation.parties.map((party) => party.role)
    expect(await roles()).toEqual(['rep', 'customer'])

    const correct = (party: string, role: 'unknown' | 'rep', revision: number) =>
      correctParty(db, cast.mina, { conversationId: id, revision, party, role }, now)
    await correct('p2', 'unknown', 1)
    expect(await roles()).toEqual(['rep', 'unknown'])
    await correct('p1', 'rep', 2)
    const after = await findConversation(db, cast.mina, id)
    expect(after?.conversation.parties.map((party) => party.role)).toEqual(['rep', 'unknown'])
    expect(after?.measures.measures.customerAirtime).toEqual({ known: false, reason: 'role-unsure' })
    expect(after?.ungradable).toEqual(['We cannot tell who Speaker 2 is.'])
  })

  test('of two who correct the same page, the second is told that it has changed', async () => {
    const { db, cast, id } = await swapped()
    const both = await Promise.all(
      [cast.mina, cast.rosa].map((viewer) =>
        correctParty(db, viewer, { conversationId: id, revision: 1, party: 'p1', role: 'rep' }, now),
      ),
    )
    expect(both).toContainEqual({ revision: 2 })
    expect(both).toContainEqual({ problem: 'stale' })
  })

  test('what somebody may not see, or is not there, they cannot correct', async () => {
    const { db, cast, id } = await swapped()
    const correct = (viewer: Viewer, conversationId: string, party: string) =>
      correctParty(db, viewer, { conversationId, revision: 1, party, role: 'rep' }, now)
    for (const viewer of [cast.rena, cast.noah, cast.ravi, cast.hana, cast.ada])
      expect(await correct(viewer, id, 'p1'), viewer.name).toEqual({ problem: 'missing' })
    expect(await correct(cast.mina, id, 'p9')).toEqual({ problem: 'missing' })
    expect(await correct(cast.mina, 'nowhere', 'p1')).toEqual({ problem: 'missing' })
    expect((await findConversation(db, cast.mina, id))?.revision).toBe(1)
  })

  async function swapped() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    return { db, cast, id: await importSwapped(db, cast.rosa) }
  }
})

/** A call whose file has the roles the wrong way round. */
async function importSwapped(db: Kysely<Database>, rosa: Viewer): Promise<string> {
  const text = new TextDecoder().decode(
    heardFile(
      fairCall.map(([who, ...rest]) => [who === 'Rosa Diaz' ? 'Speaker 1' : 'Speaker 2', ...rest] as const),
    ),
  )
  const call = JSON.parse(text) as { parties: { role: string }[] }
  for (const [at, role] of ['customer', 'rep'].entries()) Object.assign(call.parties[at] ?? {}, { role })
  const bytes = new TextEncoder().encode(JSON.stringify(call))
  const answer = await importFiles(db, {
    files: [{ name: 'a.json', bytes }],
    viewer: rosa,
    repId: 'rosa',
    zone: null,
    now,
  })
  return ('files' in answer ? answer.files[0]?.conversations[0]?.id : null) ?? ''
}
