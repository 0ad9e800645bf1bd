import { expect, test } from 'vitest'
import {
  agreedAnswersIn,
  marksOfClosed,
  saveAgreedAnswer,
  saveMarks,
} from '../../db/queries/calibration-marks.ts'
import {
  inviteColleague,
  inviteOutsider,
  leaveCalibration,
  reviewerByLink,
  reviewerOf,
  reviewersIn,
} from '../../db/queries/calibration-reviewers.ts'
import {
  calibrationsFor,
  closeCalibration,
  conversationsIn,
  conversationsToDraw,
  findCalibration,
  saveCalibration,
} from '../../db/queries/calibrations.ts'
import { currentScorecards, keepBuiltIn } from '../../db/queries/scorecards.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { agreementFor } from '../../server/actions/agreement-of-people.ts'
import type { Mark } from '../../server/grading/questions.ts'
import type { Answers } from '../../server/grading/review.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-22T09:00:00Z'
const later = '2026-12-01T09:00:00Z'

onEveryDatabase((fresh) => {
  async function withSession(how: 'drawn' | 'chosen' = 'drawn') {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const calls: string[] = []
    for (const number of [1, 2, 3, 4]) calls.push(await importCall(db, cast.rosa, { number }))
    const [scorecard] = await currentScorecards(db)
    if (!scorecard) throw new Error('There is no scorecard')
    const id = await db.transaction().execute(async (trx) => {
      await keepBuiltIn(trx)
      const session = { name: 'November', madeBy: 'mina', teamId: cast.mina.teamId, names: 'first' } as const
      const conversations = calls.map((one) => ({ id: one, how }))
      const made = { ...session, scorecard, seed: 'a', conversations, once: '1', now }
      const first = await saveCalibration(trx, made)
      expect(await saveCalibration(trx, made)).toBe(first)
      for (const personId of ['mina', 'noah'])
        await inviteColleague(trx, { calibrationId: first, personId, byId: 'mina', agreed: true, now })
      return first
    })
    const token = await db
      .transaction()
      .execute((trx) =>
        inviteOutsider(trx, { calibrationId: id, name: 'Otto', byId: 'mina', expiresAt: later, now }),
      )
    const answersOf = (mark: Mark): Answers =>
      Object.fromEntries(scorecard.questions.map((one) => [one.id, { mark, comment: 'Heard at 0:10.' }]))
    const mark = async (reviewerId: string, at: number, given: Mark, isFinished = true) =>
      saveMarks(db, {
        reviewerId,
        conversationId: calls[at] ?? '',
        answers: answersOf(given),
        isFinished,
        now,
      })
    const whoIs = async (personId: string) => (await reviewerOf(db, id, personId))?.id ?? ''
    return { db, cast, calls, id, token, mark, whoIs }
  }

  test('nobody learns of marks before a session is closed, and drawn ones then say how far people agree', async () => {
    const { db, cast, id, token, mark, whoIs } = await withSession()
    const outside = (await reviewerByLink(db, token, now))?.id ?? ''
    for (const [at, given] of [4, 3, 2, 1].entries()) {
      expect(await mark(await whoIs('mina'), at, given as Mark)).toBe(true)
      expect(await mark(await whoIs('noah'), at, given as Mark)).toBe(true)
      await mark(outside, at, given as Mark, at < 2)
    }
    expect(await mark(await whoIs('mina'), 0, 1)).toBe(false)
    expect(await marksOfClosed(db, id)).toEqual([])
    expect(await agreementFor(db, 'serving')).toBeNull()
    expect((await reviewersIn(db, id)).map((one) => [one.name, one.finished]).toSorted()).toEqual([
      ['Mina Aalto', 4],
      ['Noah Brandt', 4],
      ['Otto', 2],
    ])
    expect(await closeCalibration(db, { id, byId: 'mina', now })).toBe(true)
    expect(await closeCalibration(db, { id, byId: 'mina', now })).toBe(false)
    expect(await marksOfClosed(db, id)).toHaveLength(10)
    expect(await agreementFor(db, 'serving')).toMatchObject({ alpha: 1, doubleCoded: 4 })
    expect(await reviewerByLink(db, token, now)).toBeUndefined()
    expect(JSON.stringify(await db.selectFrom('calibration_reviewers').selectAll().execute())).not.toContain(
      token,
    )
    for (const name of ['mina', 'noah', 'hana'] as const)
      expect(await findCalibration(db, cast[name], id), name).toBeDefined()
    for (const name of ['rosa', 'ravi', 'ada'] as const)
      expect(await calibrationsFor(db, cast[name]), name).toEqual([])
  })

  test('what was picked by hand, or is its rep’s alone again, never reaches pay', async () => {
    const chosen = await withSession('chosen')
    for (const at of [0, 1, 2, 3])
      for (const who of ['mina', 'noah']) await chosen.mark(await chosen.whoIs(who), at, (at + 1) as Mark)
    await closeCalibration(chosen.db, { id: chosen.id, byId: 'mina', now })
    expect(await agreementFor(chosen.db, 'serving')).toBeNull()
    expect(await conversationsIn(chosen.db, chosen.id)).toHaveLength(4)
    const pool = { teamId: null, since: '2026-10-01T00:00:00Z' }
    expect(await conversationsToDraw(chosen.db, pool)).toHaveLength(4)
    const [first = '', second = ''] = chosen.calls
    await chosen.db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', first).execute()
    await chosen.db.transaction().execute((trx) => deleteConversation(trx, second))
    expect(await conversationsToDraw(chosen.db, pool)).toHaveLength(2)
    expect(await conversationsIn(chosen.db, chosen.id)).toHaveLength(2)
    expect(await marksOfClosed(chosen.db, chosen.id)).toHaveLength(4)
  })

  test('whoever leaves takes what they only began along, and two who record an answer at once lose neither', async () => {
    const { db, id, calls, mark, whoIs } = await withSession()
    const noah = await whoIs('noah')
    await mark(noah, 0, 3)
    await mark(noah, 1, 3, false)
    await leaveCalibration(db, noah, now)
    expect(await reviewerOf(db, id, 'noah')).toBeUndefined()
    expect((await reviewersIn(db, id)).find((one) => one.id === noah)).toMatchObject({
      hasLeft: true,
      finished: 1,
    })
    await closeCalibration(db, { id, byId: 'mina', now })
    expect(await marksOfClosed(db, id)).toHaveLength(1)
    const agreed = { calibrationId: id, conversationId: calls[0] ?? '', question: 'need-first', now }
    const words = 'Monday was named first.'
    expect(await saveAgreedAnswer(db, { ...agreed, mark: 3, words, revision: 0, byId: 'mina' })).toBe(true)
    const other = { ...agreed, mark: 2, words: 'Not before the price.', byId: 'noah' } as const
    expect(await saveAgreedAnswer(db, { ...other, revision: 0 })).toBe(false)
    expect(await saveAgreedAnswer(db, { ...other, revision: 1 })).toBe(true)
    expect(await agreedAnswersIn(db, id)).toMatchObject([{ mark: 2, byName: 'Noah Brandt', revision: 2 }])
  })
})
