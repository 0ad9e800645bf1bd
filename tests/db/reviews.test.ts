import { expect, test } from 'vitest'
import { endPrivateMark, savePrivateMark } from '../../db/queries/private-marks.ts'
import { changeReview, finishReview, saveReview } from '../../db/queries/review-acts.ts'
import { findReview, reviewsDone, reviewsOf } from '../../db/queries/reviews.ts'
import {
  allScorecards,
  currentScorecards,
  dropDraftVersion,
  findScorecard,
  keepBuiltIn,
  openDraft,
  publishScorecard,
  saveDraftQuestions,
} from '../../db/queries/scorecards.ts'
import type { Answers } from '../../server/grading/review.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-22T09:00:00Z'
const advice = { keep: null, tries: [] }

onEveryDatabase((fresh) => {
  async function withReviews() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const [scorecard] = await currentScorecards(db)
    if (!scorecard) throw new Error('There is no scorecard')
    const begin = (kind: 'self' | 'manager' | 'peer', reviewerId: string) =>
      db.transaction().execute(async (trx) => {
        await keepBuiltIn(trx)
        return saveReview(trx, { conversationId, kind, reviewerId, repId: 'rosa', scorecard, now })
      })
    const answers: Answers = Object.fromEntries(
      scorecard.questions.map((one) => [one.id, { mark: 3, comment: 'kanarie' }]),
    )
    const finish = (id: string, revision = 1) =>
      finishReview(db, { id, conversationId, revision, answers, advice }, now)
    const seen = async (name: 'rosa' | 'rena' | 'mina' | 'ravi' | 'noah' | 'hana' | 'ada') =>
      (await reviewsOf(db, cast[name], conversationId)).map(
        ({ review, content }) => `${review.kind} ${content ? 'read' : 'known'}`,
      )
    return { db, cast, conversationId, begin, finish, seen }
  }

  test('a self-review is nobody else’s before it is shared, and read by the manager only after their own', async () => {
    const { db, begin, finish, seen } = await withReviews()
    const own = await begin('self', 'rosa')
    expect(await begin('self', 'rosa')).toBe(own)
    await finish(own)
    expect(await seen('rosa')).toEqual(['self read'])
    for (const name of ['rena', 'mina', 'ravi', 'noah', 'hana', 'ada'] as const)
      expect(await seen(name), name).toEqual([])
    expect(await changeReview(db, own, 'send', now)).toBe(true)
    expect(await seen('mina')).toEqual(['self known'])
    expect(await seen('noah')).toEqual([])
    expect(await changeReview(db, own, 'withdraw', now)).toBe(true)
    expect(await seen('mina')).toEqual([])
    await changeReview(db, own, 'send', now)
    const theirs = await begin('manager', 'mina')
    expect(await seen('mina')).toEqual(['self known', 'manager read'])
    expect(await seen('rosa')).toEqual(['self read'])
    await finish(theirs)
    expect(await seen('mina')).toEqual(['self read', 'manager read'])
    expect(await seen('rosa')).toEqual(['self read', 'manager read'])
    await changeReview(db, own, 'open', now)
    expect(await changeReview(db, own, 'withdraw', now)).toBe(false)
    expect(await changeReview(db, own, 'reopen', now)).toBe(false)
  })

  test('what a manager marked is the rep’s when it is sent, a peer’s never the manager’s, and only what both may read is done', async () => {
    const { db, cast, conversationId, begin, finish, seen } = await withReviews()
    const theirs = await begin('manager', 'mina')
    const peer = await begin('peer', 'rena')
    await finish(theirs)
    const mark = { conversationId, repId: 'rosa', now }
    await db.transaction().execute((trx) => savePrivateMark(trx, mark))
    expect(await findReview(db, cast.rena, peer)).toBeUndefined()
    await db.transaction().execute((trx) => endPrivateMark(trx, conversationId, now))
    expect(await findReview(db, cast.rena, peer)).toBeDefined()
    await finish(peer)
    expect(await seen('rosa')).toEqual([])
    expect(await reviewsDone(db, 'rosa', '2026-11-01', '2026-12-01')).toEqual([])
    await changeReview(db, theirs, 'send', now)
    await changeReview(db, peer, 'send', now)
    expect(await seen('rosa')).toEqual(['peer read', 'manager read'])
    expect(await seen('mina')).toEqual(['manager read'])
    expect(await changeReview(db, theirs, 'acknowledge', now, { answer: 'I will ask first.' })).toBe(true)
    expect(await reviewsDone(db, 'rosa', '2026-11-01', '2026-12-01')).toMatchObject([
      { kind: 'manager', byName: 'Mina Aalto', answer: 'I will ask first.' },
    ])
  })

  test('a review that was changed elsewhere is not written over, and a finished one stays', async () => {
    const { begin, finish } = await withReviews()
    const own = await begin('self', 'rosa')
    expect(await finish(own, 7)).toBe(false)
    expect(await finish(own)).toBe(true)
    expect(await finish(own)).toBe(false)
  })

  test('a scorecard is changed in a new version, and the old one keeps its words', async () => {
    const { db } = await withReviews()
    const [before] = await currentScorecards(db)
    if (!before) throw new Error('There is no scorecard')
    const { id, questions } = before
    const draft = await openDraft(db, { id, byId: 'mina', now })
    expect(draft).toMatchObject({ version: 2, publishedAt: null, revision: 1 })
    expect(await openDraft(db, { id, byId: 'noah', now })).toMatchObject({ version: 2 })
    const changed = questions.map((one) => ({ ...one, guide: `${one.guide} Also in a mail.` }))
    const saved = { id, version: 2, questions: changed }
    expect(await saveDraftQuestions(db, { ...saved, revision: 1 })).toBe(true)
    expect(await saveDraftQuestions(db, { ...saved, revision: 1 })).toBe(false)
    expect((await currentScorecards(db))[0]?.version).toBe(1)
    expect(await publishScorecard(db, { id, version: 2, revision: 2, byId: 'mina', now })).toBe(true)
    expect((await currentScorecards(db))[0]).toMatchObject({ version: 2, publishedBy: 'Mina Aalto' })
    expect((await findScorecard(db, id, 1))?.questions).toEqual(questions)
    expect(await saveDraftQuestions(db, { ...saved, revision: 2 })).toBe(false)
    expect(await dropDraftVersion(db, id, 2)).toBe(false)
    expect((await allScorecards(db)).map((one) => one.version)).toEqual([2, 1])
  })
})
