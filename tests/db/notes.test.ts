import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { dropDraft, findDraft, saveDraft } from '../../db/queries/drafts.ts'
import { earlierNotes, noteHistory, saveNote } from '../../db/queries/notes.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

onEveryDatabase((fresh) => {
  test('every save is a new version, the newest shows, and the first keeps its hour', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const note = { conversationId, authorId: 'rosa' }
    await saveNote(db, { ...note, version: 0, text: 'Two drivers left.', now: '2026-11-01T16:00:00Z' })
    await saveNote(db, {
      ...note,
      version: 1,
      text: 'Two drivers left, Mondays are bad.',
      now: '2026-11-03T16:00:00Z',
    })
    expect((await findConversation(db, cast.rosa, conversationId))?.notes).toMatchObject([
      { version: 2, text: 'Two drivers left, Mondays are bad.', firstWrittenAt: '2026-11-01T16:00:00Z' },
    ])
    expect((await noteHistory(db, conversationId, 'rosa')).map((one) => one.version)).toEqual([1, 2])
  })

  test('a save over somebody’s newer words changes nothing', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const note = { conversationId, authorId: 'rosa', version: 0, now: '2026-11-01T16:00:00Z' }
    const saved = await Promise.all(
      ['one', 'two', 'three'].map((text) => saveNote(db, { ...note, text }).catch(() => undefined)),
    )
    expect(saved.filter((one) => one !== undefined)).toHaveLength(1)
    expect(await saveNote(db, { ...note, text: 'stale' })).toBeUndefined()
  })

  test('a note is compared with the newest versions of earlier ones, and with none that came later', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const [first, second, third] = [
      await importCall(db, cast.rosa, { number: 1 }),
      await importCall(db, cast.rosa, { number: 2 }),
      await importCall(db, cast.rosa, { number: 3 }),
    ]
    const write = (conversationId: string, version: number, text: string, now: string) =>
      saveNote(db, { conversationId, authorId: 'rosa', version, text, now })
    await write(first, 0, 'first', '2026-11-01T16:00:00Z')
    await write(first, 1, 'first, better', '2026-11-02T10:00:00Z')
    await write(second, 0, 'second', '2026-11-02T16:00:00Z')
    await write(third, 0, 'third', '2026-11-03T16:00:00Z')
    await write(first, 2, 'first, much later', '2026-11-09T10:00:00Z')
    expect(await earlierNotes(db, 'rosa', '2026-11-02T16:00:00Z', second)).toEqual(['first, better'])
    expect(await earlierNotes(db, 'rosa', '2026-11-30T16:00:00Z', second)).toEqual([
      'first, much later',
      'third',
    ])
  })

  test('what somebody was writing waits for them', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await saveDraft(db, { personId: 'rosa', about: 'note c1', text: 'Two', now: '2026-11-01T16:00:00Z' })
    await saveDraft(db, {
      personId: 'rosa',
      about: 'note c1',
      text: 'Two drivers',
      now: '2026-11-01T16:00:02Z',
    })
    expect(await findDraft(db, 'rosa', 'note c1')).toEqual({
      text: 'Two drivers',
      savedAt: '2026-11-01T16:00:02Z',
    })
    expect(await findDraft(db, 'rena', 'note c1')).toBeUndefined()
    await dropDraft(db, 'rosa', 'note c1')
    expect(await findDraft(db, 'rosa', 'note c1')).toBeUndefined()
  })
})
