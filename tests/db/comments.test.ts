import { expect, test } from 'vitest'
import { commentsOf, forgetDeletedComments, saveDeletion } from '../../db/queries/comments.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { draftsAbout, draftsUnder, saveDraft } from '../../db/queries/drafts.ts'
import { unreadMentions } from '../../db/queries/mentions.ts'
import { maySee } from '../../db/queries/visibility.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { removeComment, rewriteComment, settleThread, writeComment } from '../../server/actions/comments.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString()
const whole = { words: null, atMs: null }

onEveryDatabase((fresh) => {
  test('a thread keeps who wrote what, what it said before and who settled it', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const write = (viewer: typeof cast.rosa, text: string, parentId: string | null, minute: number) =>
      writeComment(
        db,
        viewer,
        { conversationId, parentId, place: whole, text, once: `${minute}`, draft: 'd' },
        at(minute),
      )
    const begun = await write(cast.mina, 'Ask again, @Rosa.', null, 1)
    const id = 'id' in begun ? begun.id : ''
    expect(await unreadMentions(db, cast.rosa)).toMatchObject([{ commentId: id, byName: 'Mina Aalto' }])
    expect(await write(cast.rosa, 'I will.', id, 2)).toMatchObject({ thread: id })
    expect(await write(cast.rosa, 'I will.', id, 2)).toMatchObject({ thread: id })
    const change = { id, version: 1, text: 'Ask them again.', draft: 'd' }
    expect(await rewriteComment(db, cast.mina, change, at(3))).toMatchObject({ id })
    expect(await rewriteComment(db, cast.mina, { ...change, text: 'Late.' }, at(4))).toEqual({
      problem: 'stale',
    })
    expect(await rewriteComment(db, cast.rosa, change, at(4))).toEqual({ problem: 'forbidden' })
    expect(await rewriteComment(db, cast.ravi, change, at(4))).toEqual({ problem: 'missing' })
    await settleThread(db, cast.rosa, { id, isSettled: true }, at(5))
    expect(await commentsOf(db, conversationId)).toMatchObject([
      {
        text: 'Ask them again.',
        version: 2,
        earlier: [{ text: 'Ask again, @Rosa.' }],
        resolved: { byName: 'Rosa Diaz' },
      },
      { text: 'I will.', parentId: id },
    ])
    expect(await unreadMentions(db, cast.rosa)).toEqual([])
  })

  test('what was deleted comes back within a day, and is gone for good after it', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const wanted = { conversationId, parentId: null, place: whole, text: 'Gone.', once: '1', draft: 'd' }
    const written = await writeComment(db, cast.rosa, wanted, at(0))
    const id = 'id' in written ? written.id : ''
    await removeComment(db, cast.rosa, { id, isBack: false }, at(1))
    await removeComment(db, cast.rosa, { id, isBack: true }, at(2))
    expect((await commentsOf(db, conversationId))[0]?.deletedAt).toBeNull()
    await saveDeletion(db, id, at(3))
    const answered = { ...wanted, parentId: id, text: 'An answer.', once: '2' }
    await writeComment(db, cast.mina, answered, at(4))
    await db.transaction().execute((trx) => forgetDeletedComments(trx, at(9)))
    expect((await commentsOf(db, conversationId)).map((one) => one.text)).toEqual(['', 'An answer.'])
    const late = '2026-11-30T09:00:00.000Z'
    expect(await removeComment(db, cast.rosa, { id, isBack: true }, late)).toEqual({ problem: 'missing' })
  })

  test('a conversation that is taken back takes its comments and drafts along', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const wanted = { conversationId, parentId: null, place: whole, text: 'For @Mina.', once: '1', draft: 'd' }
    await writeComment(db, cast.rosa, wanted, at(0))
    const about = `${draftsAbout(conversationId)}comment`
    await saveDraft(db, { personId: 'rosa', about, text: '{"text":"Half"}', now: at(1) })
    await db.transaction().execute((trx) => deleteConversation(trx, conversationId))
    expect(await commentsOf(db, conversationId)).toEqual([])
    expect(await draftsUnder(db, 'rosa', draftsAbout(conversationId))).toEqual([])
    expect(await db.selectFrom('mentions').selectAll().execute()).toEqual([])
  })

  test('who may be told is who may see, by the same rule as in every list', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    for (const id of [await importCall(db, cast.rosa), await importCall(db, cast.ravi)]) {
      const standing = (await Promise.all(Object.values(cast).map((one) => findPlace(db, one, id)))).find(
        Boolean,
      )
      if (!standing) throw new Error('nobody sees it')
      for (const person of Object.values(cast))
        expect(maySee(person, standing), person.name).toBe((await findPlace(db, person, id)) !== undefined)
    }
  })
})
