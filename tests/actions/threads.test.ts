import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { earlierRevisions, wordsOfRevision } from '../../db/queries/revisions.ts'
import type { ImportedConversation } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { bring, bringFiles, first, mail, now, second, third } from './mails.ts'

onEveryDatabase((fresh) => {
  test('mails of one thread are one conversation, each new one a revision', async () => {
    const { db, cast } = await open()
    const [one] = await bring(db, cast.rosa, first)
    const [two] = await bring(db, cast.rosa, second)
    const [three] = await bring(db, cast.rosa, third)
    expect([one, two, three].map((each) => each?.outcome)).toEqual([
      'imported',
      'newer-version',
      'newer-version',
    ])
    expect(new Set([one?.id, two?.id, three?.id]).size).toBe(1)
    expect(three?.note).toBe('Joined with what was here: 1 new message, 3 in all.')

    const full = await findConversation(db, cast.rosa, one?.id ?? '')
    expect(full).toMatchObject({ revision: 3, rep: { id: 'rosa' }, customer: { name: 'Cora Lindqvist' } })
    expect(full?.conversation.utterances.map(({ id, text }) => [id, text.slice(0, 14)])).toEqual([
      ['u1', 'Is Monday free'],
      ['u2', 'It is. I will '],
      ['u3', 'Then we take i'],
    ])
    expect(full?.conversation.parties.map(({ role }) => role)).toEqual(['customer', 'rep'])
    expect(full?.report.accepted).toBe(3)
    expect(full?.measures.measures.firstResponseMs).toMatchObject({ known: true, value: 600_000 })
  })

  test('whatever order the mails come in, time puts them in theirs', async () => {
    const { db, cast } = await open()
    for (const one of [third, first, second]) await bring(db, cast.rosa, one)
    const rows = await db.selectFrom('conversations').select(['id', 'revision']).execute()
    expect(rows).toMatchObject([{ revision: 3 }])
    const words = (await findConversation(db, cast.rosa, rows[0]?.id ?? ''))?.conversation
    expect(words?.utterances.map(({ id, at }) => [id, at?.slice(14, 16)])).toEqual([
      ['u2', '00'],
      ['u3', '10'],
      ['u1', '30'],
    ])
  })

  test('two mails whose answer comes last become one conversation, if nobody has touched them', async () => {
    const { db, cast } = await open()
    const late = mail({ id: 'm3', minute: 30, answers: ['m2'], text: 'Then we take it, thank you.' })
    const [one] = await bring(db, cast.rosa, first)
    await bring(db, cast.rosa, late)
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(2)
    const [two] = await bring(db, cast.rosa, second)
    expect(two).toMatchObject({
      id: one?.id,
      note: 'Joined with what was here: 1 new message, another conversation of the same thread, 3 in all.',
    })
    const full = await findConversation(db, cast.rosa, one?.id ?? '')
    expect(full?.conversation.utterances.map(({ at }) => at?.slice(14, 16))).toEqual(['00', '10', '30'])
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(1)
    for (const each of [first, second, late])
      expect(await bring(db, cast.rosa, each)).toMatchObject([{ outcome: 'already-here', id: one?.id }])
    const [fourth] = await bring(
      db,
      cast.rosa,
      mail({ id: 'm4', minute: 40, answers: ['m3'], text: 'Until Monday then.' }),
    )
    expect(fourth?.id).toBe(one?.id)
    const found = await listConversations(db, cast.rosa, { saying: 'thank' })
    expect(found.conversations.map(({ id }) => id)).toEqual([one?.id])
  })

  test('in whatever order a chain of five mails comes in, each naming only the one before, it is one conversation', async () => {
    const { db, cast } = await open()
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    let run = 0
    await fc.assert(
      fc.asyncProperty(order, async (numbers) => {
        run += 1
        const chain = [0, 1, 2, 3, 4].map((at) =>
          mail({
            id: `${run}-${at}`,
            from: at % 2 ? 'Rosa' : 'Cora',
            minute: at,
            answers: at > 0 ? [`${run}-${at - 1}`] : [],
            text: `Message number ${at} of run ${run}.`,
          }),
        )
        const came: ImportedConversation[] = []
        for (const at of numbers) came.push(...(await bring(db, cast.rosa, chain[at] ?? '')))
        const words = (await findConversation(db, cast.rosa, came.at(-1)?.id ?? ''))?.conversation
        expect(words?.utterances.map(({ text }) => text)).toEqual(
          [0, 1, 2, 3, 4].map((at) => `Message number ${at} of run ${run}.`),
        )
      }),
      { numRuns: 8, seed: 4 },
    )
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(run)
  })

  test('a conversation somebody wrote a note on is no part of another, but takes the others in', async () => {
    const { db, cast } = await open()
    await bring(db, cast.rosa, first)
    const late = mail({ id: 'm3', minute: 30, answers: ['m2'], text: 'Then we take it, thank you.' })
    const [noted] = await bring(db, cast.rosa, late)
    const note = { authorId: 'rosa', version: 0, text: 'They take the oven.', now }
    await saveNote(db, { ...note, conversationId: noted?.id ?? '' })
    const [two] = await bring(db, cast.rosa, second)
    expect(two?.id).toBe(noted?.id)
    const full = await findConversation(db, cast.rosa, noted?.id ?? '')
    expect(full?.conversation.utterances).toHaveLength(3)
    expect(full?.notes).toHaveLength(1)
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(1)
  })

  test('two conversations somebody has worked on both stay, and the answer joins one of them', async () => {
    const { db, cast } = await open()
    const late = mail({ id: 'm3', minute: 30, answers: ['m2'], text: 'Then we take it, thank you.' })
    const came = [await bring(db, cast.rosa, first), await bring(db, cast.rosa, late)].flat()
    for (const { id } of came)
      await saveNote(db, {
        conversationId: id ?? '',
        authorId: 'rosa',
        version: 0,
        text: 'They take the oven.',
        now,
      })
    const [two] = await bring(db, cast.rosa, second)
    expect(two?.note).toContain('Another conversation of the same thread stays as it is')
    const rows = await db.selectFrom('utterances').select(['conversation_id', 'id']).execute()
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.conversation_id)).size).toBe(2)
  })

  test('mails that answer nothing of each other stay apart', async () => {
    const { db, cast } = await open()
    await bring(db, cast.rosa, first)
    const [other] = await bring(
      db,
      cast.rosa,
      mail({ id: 'm9', minute: 40, text: 'A new question about racks.' }),
    )
    expect(other?.outcome).toBe('imported')
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(2)
  })

  test('a thread nobody of ours was in is theirs whose answer comes in', async () => {
    const { db, cast } = await open()
    const [one] = await bring(db, null, first)
    expect(await db.selectFrom('conversations').select('rep_id').execute()).toEqual([{ rep_id: null }])
    await bring(db, null, second)
    expect(await findConversation(db, cast.mina, one?.id ?? '')).toMatchObject({ rep: { id: 'rosa' } })
  })

  test('somebody of another team joins no thread they may not see, and takes no mail of it', async () => {
    const { db, cast } = await open()
    await bring(db, cast.rosa, first)
    await bring(db, cast.rosa, second)
    const answer = mail({
      id: 'm4',
      from: 'Ravi',
      minute: 50,
      answers: ['m1', 'm2'],
      text: 'I can deliver it myself.',
    })
    const [own] = await bring(db, cast.ravi, answer)
    expect(own).toMatchObject({ outcome: 'imported' })
    const [copy] = await bringFiles(db, cast.ravi, [second.replace('Date:', 'X-Copy: yes\nDate:')])
    expect(copy?.refused).toMatchObject([{ code: 'taken' }])
    expect(await db.selectFrom('conversations').select('rep_id').orderBy('rep_id').execute()).toEqual([
      { rep_id: 'ravi' },
      { rep_id: 'rosa' },
    ])
  })

  test('three programs that bring twelve mails of one thread at once lose none', async () => {
    const { db, cast, again } = await open()
    const mails = Array.from({ length: 12 }, (_, at) =>
      mail({
        id: `t${at}`,
        from: at % 2 ? 'Rosa' : 'Cora',
        minute: at,
        answers: Array.from({ length: at }, (__, earlier) => `t${earlier}`),
        text: `Message number ${at} about the ovens.`,
      }),
    )
    const programs = [db, again().db, again().db]
    const came = await Promise.all(mails.map((one, at) => bring(programs[at % 3] ?? db, cast.rosa, one)))
    expect(new Set(came.flat().map(({ id }) => id)).size).toBe(1)
    const id = came[0]?.[0]?.id ?? ''
    const words = (await findConversation(db, cast.rosa, id))?.conversation
    expect(words?.utterances.map(({ at }) => at?.slice(14, 16))).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at).padStart(2, '0')),
    )
    expect(new Set(words?.utterances.map((one) => one.id)).size).toBe(12)
    const revisions = await earlierRevisions(db, id)
    expect(revisions.map(({ utterances }) => utterances)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    for (const { revision, utterances } of revisions)
      expect((words && (await wordsOfRevision(db, words, revision)))?.utterances).toHaveLength(utterances)
  })

  async function open() {
    const opened = await fresh()
    return { ...opened, cast: await moveIn(opened.db) }
  }
})
