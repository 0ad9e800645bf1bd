import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { casesOf, openCases } from '../../db/queries/advocacy-cases.ts'
import { askingsOf } from '../../db/queries/case-askings.ts'
import { mailsOf } from '../../db/queries/case-mails.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { saveDepartment } from '../../db/queries/departments.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { answerCase } from '../../server/actions/advocacy/answer-case.ts'
import { runCaseClocks } from '../../server/actions/advocacy/case-clocks.ts'
import { askAnother, withdrawCase } from '../../server/actions/advocacy/change-case.ts'
import { departmentRows } from '../../server/actions/advocacy/departments.ts'
import { openCase } from '../../server/actions/advocacy/open-case.ts'
import { unitsOfRep } from '../../server/actions/rep-units.ts'
import { caseState } from '../../server/conversation/advocacy-case.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const period = { from: '2026-11-01', to: '2026-12-31', timeZone: 'Europe/London' }

onEveryDatabase((fresh) => {
  test('whoever is asked is reminded twice, the rep hears when time is over, and a late answer still counts', async () => {
    const { db } = await fresh()
    const { rosa, mina, ravi } = await moveIn(db)
    const one = await opened(db, rosa, '2026-11-20T10:00:00.000Z')
    expect(one.dueAt).toBe('2026-12-04T10:00:00.000Z')
    const [asking] = await askingsOf(db, one.id)
    for (const now of ['2026-11-26', '2026-11-27', '2026-11-28', '2026-12-03', '2026-12-04', '2026-12-07'])
      await runCaseClocks(db, { now: `${now}T12:00:00.000Z`, canMail: true })
    expect(
      (await mailsOf(db, asking?.id ?? '')).map(({ nth, state, madeAt }) => [
        nth,
        state,
        madeAt.slice(0, 10),
      ]),
    ).toEqual([
      [0, 'wanted', '2026-11-20'],
      [1, 'wanted', '2026-11-27'],
      [2, 'wanted', '2026-12-03'],
    ])
    expect((await noticesFor(db, rosa)).map(({ kind }) => kind)).toEqual(['case-unanswered'])
    const unanswered = await advocacyOf(db, rosa, '2026-12-07T12:00:00.000Z')
    expect(unanswered).toMatchObject({ units: [], leftOut: [{ id: one.id }] })
    expect(caseState(one, '2026-12-07T12:00:00.000Z')).toBe('no-answer')

    const answer = {
      answerIs: 'partly',
      words: 'Mondays only.',
      by: { id: null, name: 'Ines' },
      how: 'mail',
    } as const
    expect(await answerCase(db, { caseId: one.id }, answer, '2026-12-08T10:00:00.000Z')).toHaveProperty(
      'answered',
    )
    expect(await answerCase(db, { caseId: one.id }, answer, '2026-12-09T10:00:00.000Z')).toEqual({
      problem: 'over',
    })
    expect(
      await withdrawCase(db, { id: one.id, version: 2 }, { viewer: rosa, now: '2026-12-09T10:00:00.000Z' }),
    ).toEqual({
      problem: 'stale',
    })
    expect((await advocacyOf(db, rosa, '2026-12-10T12:00:00.000Z')).units).toMatchObject([{ value: 0 }])
    const [seen] = await casesOf(db, mina, [one.customerId])
    expect(seen).toMatchObject({ answerIs: 'partly', answeredBy: 'Ines' })
    expect(await casesOf(db, ravi, [one.customerId])).toEqual([])
  })

  test('a case that goes to another department starts its clock anew, and three of one are counted by department', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const first = await opened(db, rosa, '2026-11-20T10:00:00.000Z', 1)
    const id = await saveDepartment(
      db,
      { name: 'Delivery', email: null },
      { byId: mina.id, now: first.raisedAt },
    )
    const whom = {
      department: { id, name: 'Delivery', email: null },
      person: null,
      name: 'Delivery',
      email: null,
    }
    const later = { viewer: rosa, now: '2026-11-24T10:00:00.000Z', canMail: false }
    expect(await askAnother(db, first, whom, later)).toEqual({ id: first.id })
    expect(await askAnother(db, first, whom, later)).toEqual({ problem: 'stale' })
    const by = { id: null, name: 'Piet' }
    for (const [number, days] of [
      [2, 2],
      [3, 6],
    ] as const) {
      const one = await opened(db, rosa, '2026-11-20T10:00:00.000Z', number)
      await askAnother(db, one, whom, later)
      const answer = { answerIs: number === 2 ? 'yes' : 'no', words: 'So it is.', by, how: 'mail' } as const
      await answerCase(
        db,
        { caseId: one.id },
        answer,
        new Date(Date.parse(later.now) + days * 86_400_000).toISOString(),
      )
    }
    const now = '2026-12-01T10:00:00.000Z'
    expect(departmentRows(await openCases(db), now)).toMatchObject([
      {
        name: 'Delivery',
        cases: 3,
        figures: { days: [2, 6], medianDays: 4, customersWaiting: 1, states: { yes: 1, no: 1, asked: 1 } },
      },
    ])
    await db
      .updateTable('conversations')
      .set({ with_rep: 1 })
      .where('id', '=', first.conversationId)
      .execute()
    expect(departmentRows(await openCases(db), now)).toMatchObject([{ cases: 2, figures: null }])
    expect(await casesOf(db, mina, [first.customerId])).toHaveLength(2)
  })
})

async function opened(db: Kysely<Database>, rosa: Viewer, now: string, number = 1) {
  const conversationId = await importCall(db, rosa, { number })
  const answer = await openCase(
    db,
    rosa,
    {
      ...{ conversationId, utterance: 'u2', quote: '', need: 'A van at six.', value: null, once: newId() },
      whom: { department: null, person: null, name: 'Ines', email: 'ines@depot.example' },
    },
    { now, canMail: true },
  )
  if ('problem' in answer) throw new Error(answer.problem)
  const full = await findConversation(db, rosa, conversationId)
  const found = await casesOf(db, rosa, [full?.customer?.id ?? ''])
  const one = found.find(({ id }) => id === answer.id)
  if (!one) throw new Error('The case is not there')
  return one
}

async function advocacyOf(db: Kysely<Database>, rosa: Viewer, now: string) {
  return (await unitsOfRep(db, rosa, { period, scorecard: defaultScorecard, now })).units.advocacy
}
