import { newId } from '../../db/new-id.ts'
import { addOwnPoint } from '../../db/queries/agenda-items.ts'
import { actionsOf, saveAction } from '../../db/queries/agreed-actions.ts'
import { saveGoal } from '../../db/queries/goals.ts'
import { allowMoment, saveMoment } from '../../db/queries/good-moments.ts'
import { saveLesson } from '../../db/queries/lessons.ts'
import { saveOneToOne } from '../../db/queries/one-to-ones.ts'
import { writeComment } from '../../server/actions/comments.ts'
import type { TestApp } from './app.ts'

export interface Coached {
  readonly meeting: string
  readonly ownPoint: string
  readonly action: string
  readonly goal: string
  readonly sent: string
  readonly goodMoment: string
  readonly lesson: string
}

/** A one-to-one of Rosa and Mina with a point and an action, a goal, a comment, a good moment and a lesson on it. */
export async function coachedOf(app: TestApp, conversationId: string): Promise<Coached> {
  const { db, now } = app.services
  const { rosa, mina } = app.ids
  const at = now().toISOString()
  const startsAt = '2026-11-26T10:00:00Z'
  const pair = { repId: rosa, managerId: mina, madeBy: mina }
  const meeting = await saveOneToOne(db, { ...pair, startsAt, once: newId(), now: at })
  const ownPoint = newId()
  const text = 'How do I say no to a Saturday?'
  await addOwnPoint(db, { oneToOneId: meeting, byId: rosa, text, once: ownPoint, now: at })
  const agreed = { oneToOneId: meeting, whoId: rosa, what: 'ask one more question', dueOn: null }
  await saveAction(db, { ...agreed, once: newId(), madeBy: mina, now: at })
  const goal = await saveGoal(db, {
    repId: rosa,
    behaviour: 'listening',
    aim: 'Ask one more question.',
    from: '2026-11-24',
    to: '2027-01-04',
    proposedBy: mina,
    once: newId(),
    now: at,
  })
  const place = { words: null, atMs: null }
  const wanted = { conversationId, parentId: null, place, text: 'Well asked.', once: newId(), draft: '' }
  const sent = await writeComment(db, await app.viewer('mina'), wanted, at)
  return {
    meeting,
    ownPoint,
    action: (await actionsOf(db, [meeting]))[0]?.id ?? '',
    goal,
    sent: 'id' in sent ? sent.id : '',
    ...(await taught(app, conversationId)),
  }
}

/** A moment Rosa lets everybody read without names, and a lesson Mina made of it. */
export async function taught(app: TestApp, conversationId: string) {
  const { db, now } = app.services
  const at = now().toISOString()
  const goodMoment = await saveMoment(db, {
    behaviour: 'listening',
    side: 'serving',
    name: 'A question, and then nothing',
    why: 'She asks and waits.',
    conversationId,
    span: { from: 'u1', to: 'u2', startMs: 0, endMs: 30_000 },
    lengthMs: 30_000,
    repId: app.ids.rosa,
    proposedBy: app.ids.mina,
    once: newId(),
    now: at,
  })
  await allowMoment(db, goodMoment, { names: 'none', withSound: false, now: at })
  const lesson = await saveLesson(db, {
    momentId: goodMoment,
    name: 'What a pause brings',
    question: 'What does the customer do?',
    choices: ['Asks the price', 'Tells more'],
    happened: 1,
    why: 'The pause leaves them the time.',
    try: 'I count to three.',
    madeBy: app.ids.mina,
    once: newId(),
    now: at,
  })
  return { goodMoment, lesson }
}
