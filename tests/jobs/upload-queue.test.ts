import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { leaseItem } from '../../db/queries/jobs.ts'
import { keepMapping, keptMappings } from '../../db/queries/mappings.ts'
import { bytesOfUploadFile } from '../../db/queries/upload-files.ts'
import { cancelWaiting, takeNextFile, tryAgain } from '../../db/queries/upload-queue.ts'
import { countsOfUpload, findUpload, recentUploads } from '../../db/queries/uploads.ts'
import { mappingFrom } from '../../server/readers/mapping-answer.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { vtt } from '../pages/files.ts'
import { zipOf } from '../readers/zips.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { byName, queueOf, send, uploaded } from '../uploaded.ts'
import { claimAt } from './leases.ts'

const call = (day: number) =>
  heardFile(fairCall, { id: `call-${day}`, startedAt: new Date(Date.UTC(2026, 10, day, 9)).toISOString() })

const table = 'Quem;Dito;Quando\nRosa;What changed since the spring?;1\nCora;We lost two drivers of ours;7\n'

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    return { db, cast: await moveIn(db) }
  }

  test('every file is read, says what came of it, and nobody else sees the upload', async () => {
    const { db, cast } = await open()
    const { id, file } = await uploaded(db, cast.rosa, { 'a.json': call(2), 'b.txt': '', 'c.json': call(2) })
    expect(file('a.json')).toMatchObject({
      state: 'done',
      report: { format: 'heard-json', recognised: { documented: false }, refused: [] },
    })
    expect(file('b.txt')).toMatchObject({ state: 'refused', report: { refused: [{ code: 'empty' }] } })
    expect(file('c.json').state).toBe('already-here')
    expect(await countsOfUpload(db, id)).toMatchObject({ done: 1, refused: 1, 'already-here': 1, waiting: 0 })
    for (const name of ['rena', 'mina', 'ravi'] as const)
      expect(await findUpload(db, cast[name], id), name).toBeUndefined()
    expect(await findUpload(db, cast.ada, id)).toMatchObject({ by: { name: 'Rosa Diaz' } })
    expect((await recentUploads(db, cast.rosa, 10)).map((one) => one.id)).toEqual([id])
  })

  test('the bytes of what was refused are kept for another try, those of what came in are not kept twice', async () => {
    const { db, cast } = await open()
    const { file } = await uploaded(db, cast.rosa, { 'a.json': call(2), 'b.txt': 'nobody speaks here' })
    expect(await bytesOfUploadFile(db, file('a.json').id)).toBeUndefined()
    expect(await bytesOfUploadFile(db, file('b.txt').id)).toBeDefined()
  })

  test('what waited when the program ended is read after the next start, and once', async () => {
    const { db, cast } = await open()
    const sent = await send(db, cast.rosa, { 'a.json': call(2), 'b.json': call(3), 'c.json': call(4) })
    if ('problem' in sent) throw new Error(sent.problem)
    const begun = await takeNextFile(db, claimAt('2026-11-21T09:00:05.000Z'))
    expect(begun).toMatchObject({ name: 'a.json', byId: 'rosa' })

    const queue = queueOf(db)
    queue.wake()
    await queue.settled()
    const file = await byName(db, sent.id)
    for (const name of ['a.json', 'b.json', 'c.json']) expect(file(name).state).toBe('done')
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(3)
  })

  test('a file that was kept before the program could say so is still brought in by its upload', async () => {
    const { db, cast } = await open()
    const { id, file } = await uploaded(db, cast.rosa, { 'a.json': call(2) })
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('upload_files')
        .set({ state: 'reading', taken_at: '2026-11-21T09:00:01.000Z' })
        .execute()
      await trx
        .insertInto('upload_bytes')
        .values({ file_id: file('a.json').id, bytes: Buffer.from(call(2)) })
        .execute()
      const lease = { kind: 'uploads', about: file('a.json').id, tries: 1 }
      await leaseItem(trx, lease, claimAt('2026-11-21T09:00:01.000Z'))
    })
    const queue = queueOf(db)
    queue.wake()
    await queue.settled()
    expect((await byName(db, id))('a.json').state).toBe('done')
  })

  test('somebody with one file does not wait for somebody’s twenty', async () => {
    const { db, cast } = await open()
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, '']))
    await send(db, cast.rosa, many, { now: '2026-11-21T08:00:00.000Z' })
    await send(db, cast.ravi, { 'one.txt': '' })
    const taken = [
      await takeNextFile(db, claimAt('2026-11-21T09:00:00Z')),
      await takeNextFile(db, claimAt('2026-11-21T09:00:01Z')),
    ]
    expect(taken.map((file) => file?.byId)).toEqual(['rosa', 'ravi'])
  })

  test('what waits can be cancelled, and what was refused tried again', async () => {
    const { db, cast } = await open()
    const sent = await send(db, cast.rosa, { 'a.txt': '', 'b.json': call(2) })
    if ('problem' in sent) throw new Error(sent.problem)
    await takeNextFile(db, claimAt('2026-11-21T09:00:05.000Z'))
    expect(await cancelWaiting(db, sent.id, '2026-11-21T09:00:06Z')).toBe(1)
    const queue = queueOf(db)
    queue.wake()
    await queue.settled()
    expect(await countsOfUpload(db, sent.id)).toMatchObject({ cancelled: 1, refused: 1, done: 0 })
    expect(await tryAgain(db, sent.id, null)).toBe(1)
    expect(await countsOfUpload(db, sent.id)).toMatchObject({ cancelled: 1, waiting: 1 })
  })

  test('an archive of loose files gives each of them, and says which could not be unpacked', async () => {
    const { db, cast } = await open()
    const zip = zipOf({
      'week/a.json': new TextDecoder().decode(call(2)),
      'week/b.vtt': vtt,
      'c.txt': '',
      'long.txt': Array.from({ length: 200_000 }, (_, at) => at * 7).join(' '),
    })
    const { id, file } = await uploaded(db, cast.rosa, { 'week.zip': zip, 'd.json': call(5) })
    expect(file('week.zip').state).toBe('unpacked')
    expect(file('week.zip/week/a.json').state).toBe('done')
    expect(file('week.zip/week/b.vtt').state).toBe('done')
    expect(file('week.zip/c.txt').state).toBe('refused')
    expect(file('week.zip/long.txt').report?.refused).toMatchObject([{ code: 'too-large' }])
    expect((await countsOfUpload(db, id)).done).toBe(3)
  })

  test('an archive that is an export goes to its reader as a whole', async () => {
    const { db, cast } = await open()
    const chat = `12/11/2026, 09:00 - Rosa Diaz: Good morning, how did the night go?
13/11/2026, 09:05 - Cora Lindqvist: Quietly. The oven held its heat until four.
`
    const { file } = await uploaded(db, cast.rosa, {
      'chat.zip': zipOf({ '_chat.txt': chat, 'a.opus': 'x' }),
    })
    expect(file('chat.zip')).toMatchObject({ state: 'done', report: { format: 'whatsapp' } })
  })

  test('Gong’s transcripts and its list of calls in one upload are read together, in either order', async () => {
    for (const names of [
      ['calls.json', 'transcripts.json'],
      ['transcripts.json', 'calls.json'],
    ]) {
      const { db, cast } = await open()
      const files: Readonly<Record<string, string>> = {
        'calls.json': gongCalls,
        'transcripts.json': gongSaid,
      }
      const sent = Object.fromEntries(names.map((name) => [name, files[name] ?? '']))
      const { file } = await uploaded(db, cast.rosa, sent)
      const transcripts = file('transcripts.json')
      expect(transcripts).toMatchObject({ state: 'done', report: { joinedWith: ['calls.json'] } })
      expect(file('calls.json')).toMatchObject({
        state: 'joined',
        report: { joinedWith: ['transcripts.json'] },
      })
      const full = await findConversation(db, cast.rosa, transcripts.report?.conversations[0]?.id ?? '')
      expect(full?.conversation.parties.map(({ name, role }) => [name, role])).toEqual([
        ['Rosa Diaz', 'rep'],
        ['Cora Lindqvist', 'customer'],
      ])
    }
  })

  test('an answer about columns is kept, reads the file, and reads the next one without asking', async () => {
    const { db, cast } = await open()
    const { id, file } = await uploaded(db, cast.rosa, { 'export.csv': table })
    const asked = file('export.csv')
    const needed = asked.report?.refused[0]?.mapping
    if (!needed) throw new Error('Nothing was asked')
    expect(asked.state).toBe('needs-mapping')
    expect(needed.first[1]).toEqual(['Cora', 'We lost two drivers of ours', '7'])

    const answer = { meanings: ['speaker', 'text', 'start'], unit: 's', dayOrder: null, sides: {} } as const
    const made = mappingFrom(needed, answer)
    if ('problem' in made) throw new Error(made.problem)
    await keepMapping(db, { ...made, fileName: 'export.csv', byId: 'rosa', now: '2026-11-21T10:00:00Z' })
    await tryAgain(db, id, asked.id)
    const queue = queueOf(db)
    queue.wake()
    await queue.settled()
    expect((await byName(db, id))('export.csv').state).toBe('done')

    const next = await uploaded(db, cast.rena, { 'next.csv': table.replace('two drivers', 'three drivers') })
    expect(next.file('next.csv').state).toBe('done')
    expect(await keptMappings(db)).toMatchObject([{ by: { name: 'Rosa Diaz' }, fileName: 'export.csv' }])
  })
})

const gongSaid = JSON.stringify({
  callTranscripts: [
    {
      callId: '7782342274025937895',
      transcript: [
        {
          speakerId: '6432345678555530067',
          sentences: [{ start: 500, end: 4000, text: 'What changed since the spring?' }],
        },
        {
          speakerId: '6432345678555530068',
          sentences: [{ start: 4500, end: 9000, text: 'We lost two of our drivers.' }],
        },
      ],
    },
  ],
})

const gongCalls = JSON.stringify({
  calls: [
    {
      metaData: { id: '7782342274025937895', started: '2026-11-18T15:00:02Z', media: 'Video' },
      parties: [
        { speakerId: '6432345678555530067', name: 'Rosa Diaz', affiliation: 'Internal' },
        { speakerId: '6432345678555530068', name: 'Cora Lindqvist', affiliation: 'External' },
      ],
    },
  ],
})
