import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { earlierRevisions, wordsOfRevision } from '../../db/queries/revisions.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { bring, first, now, second, third } from './mails.ts'

const ticket = (parts: number) =>
  JSON.stringify({
    type: 'conversation',
    id: '7001',
    created_at: 1795014000,
    source: {
      type: 'conversation',
      author: { type: 'user', id: 'c', name: 'Cora Lindqvist' },
      body: 'The lift is stuck.',
    },
    conversation_parts: {
      conversation_parts: Array.from({ length: parts }, (_, at) => ({
        part_type: 'comment',
        author:
          at % 2
            ? { type: 'user', id: 'c', name: 'Cora Lindqvist' }
            : { type: 'admin', id: 'r', name: 'Rosa Diaz' },
        created_at: 1795014060 + at * 60,
        body: `Message number ${at + 2} about the lift.`,
      })),
    },
  })

const whatsapp = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => {
    const number = from + at
    const who = number % 2 ? 'Rosa Diaz' : 'Cora Lindqvist'
    return `[2026-11-${String(13 + Math.floor(number / 4)).padStart(2, '0')}, 15:${String(number).padStart(2, '0')}:00] ${who}: Message number ${number} about the bread.`
  }).join('\n')

onEveryDatabase((fresh) => {
  test('the same mail saved by another program is not said twice', async () => {
    const { db, cast } = await open()
    await bring(db, cast.rosa, first)
    await bring(db, cast.rosa, second)
    const [again] = await bring(db, cast.rosa, second.replace('until Friday', 'until  Friday\n\n-- \nRosa'))
    expect(again).toMatchObject({ outcome: 'already-here' })
    expect(await db.selectFrom('utterances').select('id').execute()).toHaveLength(2)
  })

  test('a ticket exported again later has what was written since, and its earlier revision can be read', async () => {
    const { db, cast } = await open()
    const [one] = await bring(db, cast.rosa, ticket(2))
    const [later] = await bring(db, cast.rosa, ticket(5))
    const id = one?.id ?? ''
    expect(later).toMatchObject({
      outcome: 'newer-version',
      id,
      note: 'Joined with what was here: 3 new messages, 6 in all.',
    })
    const [less] = await bring(db, cast.rosa, ticket(4))
    expect(less).toMatchObject({
      outcome: 'already-here',
      note: 'It has 5 of the 6 messages that are here. Nothing was removed.',
    })

    const today = (await findConversation(db, cast.rosa, id))?.conversation
    expect(today?.utterances).toHaveLength(6)
    expect(await earlierRevisions(db, id)).toMatchObject([
      { revision: 1, utterances: 3, format: 'intercom', replacedAt: now, replacedBy: 'Rosa Diaz' },
    ])
    const earlier = today && (await wordsOfRevision(db, today, 1))
    expect(earlier?.utterances.map(({ id: said }) => said)).toEqual(['u1', 'u2', 'u3'])
    expect(today && (await wordsOfRevision(db, today, 2))).toBeUndefined()
  })

  test('what people said of a finding, and of a speaker, outlives the next revision', async () => {
    const { db, cast } = await open()
    const [one] = await bring(db, cast.rosa, first)
    await bring(db, cast.rosa, second)
    const id = one?.id ?? ''
    const before = await findConversation(db, cast.rosa, id)
    const promise = before?.findings.commitments.find(({ class: kind }) => kind === 'promise')
    if (!before || !promise) throw new Error('no promise')
    await saveVerdict(db, {
      conversationId: id,
      findingId: promise.id,
      kind: 'commitment',
      answer: 'yes',
      byId: 'rosa',
      now,
    })
    const key = before.conversation.parties.find(({ role }) => role === 'customer')?.key ?? ''
    await correctParty(db, cast.mina, { conversationId: id, revision: 2, party: key, name: 'Cora L.' }, now)

    await bring(db, cast.rosa, third)
    const after = await findConversation(db, cast.rosa, id)
    expect(after?.revision).toBe(4)
    expect(after?.findings.commitments.map((each) => each.id)).toContain(promise.id)
    expect(after?.verdicts).toHaveLength(1)
    expect(after?.conversation.parties.find((party) => party.key === key)?.name).toBe('Cora L.')
    const words = after && (await wordsOfRevision(db, after.conversation, 3))
    expect(words?.utterances).toHaveLength(2)
    expect(words?.parties.find((party) => party.key === key)?.name).toBe('Cora L.')
  })

  test('a phone’s chat exported again is the same chat, from its beginning or from its middle', async () => {
    const { db, cast } = await open()
    const [one] = await bring(db, cast.rosa, whatsapp(0, 8))
    const [later] = await bring(db, cast.rosa, whatsapp(0, 12))
    const [middle] = await bring(db, cast.rosa, whatsapp(6, 20))
    expect([later?.outcome, middle?.outcome]).toEqual(['newer-version', 'newer-version'])
    expect([later?.id, middle?.id]).toEqual([one?.id, one?.id])
    expect((await findConversation(db, cast.rosa, one?.id ?? ''))?.conversation.utterances).toHaveLength(20)
    const [other] = await bring(db, cast.rosa, whatsapp(0, 8).replaceAll('Cora Lindqvist', 'Dan Field'))
    expect(other?.outcome).toBe('imported')
  })

  async function open() {
    const opened = await fresh()
    return { ...opened, cast: await moveIn(opened.db) }
  }
})
