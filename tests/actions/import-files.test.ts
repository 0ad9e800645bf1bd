import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { originalFile } from '../../db/queries/files.ts'
import { earlierRevisions } from '../../db/queries/revisions.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { correctStart } from '../../server/actions/correct-start.ts'
import { type Cast, moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { bring, now } from './bring-files.ts'

onEveryDatabase((fresh) => {
  test('a file becomes a conversation with its words, its numbers and its original bytes', async () => {
    const { db, cast } = await open()
    const bytes = heardFile(fairCall)
    const [file] = await bring(db, cast.rosa, [['call.json', bytes]], 'rosa')
    expect(file).toMatchObject({ outcome: 'imported', refused: [] })

    const id = file?.conversations[0]?.id ?? ''
    const full = await findConversation(db, cast.rosa, id)
    expect(full).toMatchObject({
      revision: 1,
      rep: { id: 'rosa' },
      customer: { name: 'Cora Lindqvist' },
      ungradable: [],
      file: { name: 'call.json', size: bytes.byteLength },
    })
    expect(full?.measures.measures.customerAirtime).toMatchObject({
      known: true,
      value: 0.75,
      method: 'spans',
    })
    expect(full?.conversation.utterances.map((one) => one.text)).toEqual(fairCall.map(([, , , text]) => text))
    const original = await originalFile(db, cast.rosa, id)
    expect(original?.name).toBe('call.json')
    expect(Buffer.from(original?.bytes ?? [])).toEqual(Buffer.from(bytes))
    expect(await originalFile(db, cast.noah, id)).toBeUndefined()
  })

  test('the same file again, under whatever name, is the conversation that is already here', async () => {
    const { db, cast } = await open()
    const bytes = heardFile(fairCall)
    const [first] = await bring(db, cast.rosa, [['call.json', bytes]], 'rosa')
    const [again, other] = await bring(
      db,
      cast.rosa,
      [
        ['call.json', bytes],
        ['copy.txt', bytes],
      ],
      'rosa',
    )
    for (const file of [again, other])
      expect(file).toMatchObject({
        outcome: 'already-here',
        conversations: [{ id: first?.conversations[0]?.id }],
      })
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(1)
  })

  test('twenty who bring the same file at once bring one conversation', async () => {
    const { db, cast, again } = await open()
    const bytes = heardFile(fairCall, { id: 'call-1' })
    const programs = [db, again().db, again().db]
    const files = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        bring(programs[at % 3] ?? db, cast.rosa, [[`call-${at}.json`, bytes]], 'rosa'),
      ),
    )
    const outcomes = files.flat().map((file) => file.outcome)
    expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'already-here')).toHaveLength(19)
    expect(new Set(files.flat().map((file) => file.conversations[0]?.id)).size).toBe(1)
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('customers').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('utterances').select('id').execute()).toHaveLength(4)
  })

  test('good files go in although others fail, and what fails leaves nothing behind', async () => {
    const { db, cast } = await open()
    const [empty, good, binary] = await bring(
      db,
      cast.rosa,
      [
        ['empty.vtt', new Uint8Array()],
        ['call.json', heardFile(fairCall)],
        ['picture.vtt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
      ],
      'rosa',
    )
    expect(empty).toMatchObject({ outcome: 'refused', refused: [{ code: 'empty' }] })
    expect(binary).toMatchObject({ outcome: 'refused', refused: [{ code: 'binary' }] })
    expect(good?.outcome).toBe('imported')
    expect(await db.selectFrom('files').select('name').execute()).toEqual([{ name: 'call.json' }])
  })

  test('the same id with more words is a newer version of the same conversation, and the older one is kept', async () => {
    const { db, cast } = await open()
    const short = heardFile(fairCall.slice(0, 3), { id: 'crm-7' })
    const [first] = await bring(db, cast.rosa, [['a.json', short]], 'rosa')
    const [newer] = await bring(db, cast.rosa, [['b.json', heardFile(fairCall, { id: 'crm-7' })]], 'rosa')
    const id = first?.conversations[0]?.id ?? ''
    expect(newer?.conversations[0]).toMatchObject({ outcome: 'newer-version', id })
    const full = await findConversation(db, cast.rosa, id)
    expect(full?.revision).toBe(2)
    expect(full?.conversation.utterances).toHaveLength(4)
    expect(await db.selectFrom('measurements').select('revision').execute()).toHaveLength(2)
    expect(await db.selectFrom('files').select('name').execute()).toHaveLength(2)
    expect(await earlierRevisions(db, id)).toMatchObject([
      { revision: 1, utterances: 3, format: 'heard-json' },
    ])

    const [old] = await bring(db, cast.rosa, [['a.json', short]], 'rosa')
    expect(old?.outcome).toBe('already-here')
  })

  test('a version that says less removes nothing, and says so', async () => {
    const { db, cast } = await open()
    const [first] = await bring(db, cast.rosa, [['a.json', heardFile(fairCall, { id: 'crm-7' })]], 'rosa')
    const short = heardFile(fairCall.slice(0, 3), { id: 'crm-7' })
    const [less] = await bring(db, cast.rosa, [['b.json', short]], 'rosa')
    const id = first?.conversations[0]?.id ?? ''
    expect(less).toMatchObject({
      outcome: 'already-here',
      conversations: [{ id, note: 'It says less than the version that is here. Nothing was removed.' }],
    })
    expect(await findConversation(db, cast.rosa, id)).toMatchObject({ revision: 1 })
    expect((await bring(db, cast.rosa, [['c.json', short]], 'rosa'))[0]?.outcome).toBe('already-here')
    expect(await earlierRevisions(db, id)).toEqual([])
  })

  test('the same conversation in another file changes nothing, and is known by that file too', async () => {
    const { db, cast } = await open()
    const first = heardFile(fairCall, { id: 'crm-7' })
    const second = heardFile(fairCall.slice(0, 3), { id: 'crm-8' })
    const line = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    const both = new TextEncoder().encode(`${line(first)}\n${line(second)}\n`)
    const [alone] = await bring(db, cast.rosa, [['a.json', first]], 'rosa')
    const id = alone?.conversations[0]?.id ?? ''
    await correctParty(
      db,
      cast.mina,
      { conversationId: id, revision: 1, party: 'p1', role: 'colleague' },
      now,
    )

    const [together] = await bring(db, cast.rosa, [['both.ndjson', both]], 'rosa')
    expect(together?.conversations.map((one) => one.outcome)).toEqual(['already-here', 'imported'])
    expect(together?.conversations[0]?.id).toBe(id)
    expect((await findConversation(db, cast.rosa, id))?.revision).toBe(2)
    expect(await db.selectFrom('files').select('name').execute()).toHaveLength(2)
    expect((await bring(db, cast.rosa, [['again.ndjson', both]], 'rosa'))[0]?.outcome).toBe('already-here')
  })

  test('when somebody said it took place outlives a newer version whose file does not say', async () => {
    const { db, cast } = await open()
    const undated = (lines: typeof fairCall) => {
      const text = new TextDecoder().decode(heardFile(lines, { id: 'crm-9' }))
      return new TextEncoder().encode(text.replace('"2026-11-18T15:00:00Z"', 'null'))
    }
    const [first] = await bring(db, cast.rosa, [['a.json', undated(fairCall.slice(0, 3))]], 'rosa')
    const id = first?.conversations[0]?.id ?? ''
    const startedAt = '2026-11-17T15:00:00Z'
    const earlier = { conversationId: id, revision: 1, startedAt: '2026-10-17T15:00:00Z' }
    expect(await correctStart(db, cast.rosa, earlier, now)).toEqual({ revision: 2 })
    const again = { conversationId: id, revision: 2, startedAt }
    expect(await correctStart(db, cast.rosa, again, now)).toEqual({ problem: 'forbidden' })
    await correctStart(db, cast.mina, again, now)

    const [newer] = await bring(db, cast.rosa, [['b.json', undated(fairCall)]], 'rosa')
    expect(newer?.conversations[0]).toMatchObject({ outcome: 'newer-version', id, ungradable: [] })
    const full = await findConversation(db, cast.rosa, id)
    expect(full?.conversation.startedAt).toBe(startedAt)
    expect(full?.measures.commitments.at(-1)?.dueOn).toBe('2026-11-20')
  })

  test('letters no database keeps are shown as unreadable, and nothing breaks', async () => {
    const { db, cast } = await open()
    const odd: typeof fairCall = [
      ['Rosa Diaz', 0, 30, 'One \0 two'],
      ['Cora\0 Lindqvist', 30, 100, 'Half \ud83d a face, and a whole sentence about it.'],
    ]
    const [file] = await bring(db, cast.rosa, [['odd.json', heardFile(odd)]], 'rosa')
    const full = await findConversation(db, cast.rosa, file?.conversations[0]?.id ?? '')
    expect(full?.conversation.utterances.every((one) => !one.text.includes('\0'))).toBe(true)
  })

  test('others are served between the files of a large upload', async () => {
    const { db, cast } = await open()
    const files = Array.from({ length: 5 }, (_, at) => {
      const startedAt = new Date(Date.UTC(2026, 10, at + 1)).toISOString()
      return [`${at}.json`, heardFile(fairCall, { id: `large-${at}`, startedAt })] as const
    })
    let served = 0
    const serving = setInterval(() => {
      served += 1
    }, 0)
    await bring(db, cast.rosa, files, 'rosa')
    clearInterval(serving)
    expect(served).toBeGreaterThanOrEqual(4)
  })

  async function open() {
    const opened = await fresh()
    return { ...opened, cast: (await moveIn(opened.db)) as Cast }
  }
})
