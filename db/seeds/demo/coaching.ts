import { writeComment } from '../../../server/actions/comments.ts'
import { readingMs } from '../../../server/actions/time-given.ts'
import { newId } from '../../new-id.ts'
import { addOwnPoint } from '../../queries/agenda-items.ts'
import { actionsOf, saveAction, saveDone } from '../../queries/agreed-actions.ts'
import { findConversation } from '../../queries/conversations.ts'
import { saveAcknowledgement } from '../../queries/feedback.ts'
import { saveGoal } from '../../queries/goals.ts'
import { allowMoment, saveMoment } from '../../queries/good-moments.ts'
import { saveLesson } from '../../queries/lessons.ts'
import { changeOneToOne, saveMeetingNotes, saveOneToOne } from '../../queries/one-to-ones.ts'
import type { Brought, Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn, later } from './calendar.ts'
import { goodMomentsTold, lessonsTold, lineOnTheirCall, type MomentTold, sentTold } from './coaching-told.ts'
import { managerOf } from './people.ts'

/** What Mina and Rosa talk about, what Rosa works on, and what everybody may learn from. */
export async function coach(stage: Stage, calendar: Calendar, told: readonly Brought[]): Promise<void> {
  await meet(stage, calendar)
  await sendComments(stage, told)
  const moments = new Map<string, string>()
  for (const one of goodMomentsTold) {
    const id = await shareMoment(stage, calendar, told, one)
    if (id) moments.set(one.key, id)
  }
  await makeLessons(stage, calendar, moments)
}

async function meet({ services: { db }, team }: Stage, calendar: Calendar): Promise<void> {
  const [rosa, mina] = [team.rosa, team.mina]
  const pair = { repId: rosa.id, managerId: mina.id, madeBy: mina.id }
  const heldOn = calendar.workingDaysAgo(10)
  const at = instantOn(heldOn, '10:00')
  const made = later(at, -60 * 24)
  const past = await saveOneToOne(db, { ...pair, startsAt: at, once: newId(), now: made })
  const point = { oneToOneId: past, byId: rosa.id, once: newId(), now: made }
  await addOwnPoint(db, { ...point, text: lineOnTheirCall })
  const notes = 'Rosa wants to ask what it is like on a wet day before she says what the oven does.'
  await saveMeetingNotes(db, { id: past, version: 0, text: notes, byId: mina.id, now: later(at, 25) })
  const agreed = { oneToOneId: past, madeBy: mina.id, now: later(at, 28) }
  await saveAction(db, {
    ...agreed,
    whoId: rosa.id,
    what: 'ask one more question before answering, in three calls',
    dueOn: calendar.today,
    once: newId(),
  })
  await saveAction(db, {
    ...agreed,
    whoId: mina.id,
    what: 'find out when the service desk can ring back the same day',
    dueOn: daysAfter(heldOn, 5),
    once: newId(),
  })
  await doneBy(db, past, mina.id, later(at, 60 * 24 * 3))
  await changeOneToOne(db, past, { heldAt: later(at, 30) })

  const next = instantOn(daysAfter(calendar.today, 1), '10:00')
  await saveOneToOne(db, { ...pair, startsAt: next, once: newId(), now: later(at, 35) })
  await saveGoal(db, {
    repId: rosa.id,
    behaviour: 'listening',
    aim: 'Ask one more question before I answer.',
    from: heldOn,
    to: daysAfter(heldOn, 42),
    proposedBy: rosa.id,
    once: newId(),
    now: later(at, 40),
  })
}

async function doneBy(db: Stage['services']['db'], meeting: string, personId: string, at: string) {
  const own = (await actionsOf(db, [meeting])).find((one) => one.who.id === personId)
  if (own) await saveDone(db, own.id, { id: personId, at })
}

/** Mina wrote beside two of Rosa’s calls; Rosa has read one of them. */
async function sendComments({ services: { db }, team }: Stage, told: readonly Brought[]): Promise<void> {
  const calls = told.filter((one) => one.rep === 'rosa' && one.form === 'call').slice(-2)
  for (const [nth, call] of calls.entries()) {
    const full = await findConversation(db, team.mina, call.conversationId)
    if (!full) continue
    const now = later(call.endedAt, 60 * 20)
    const answer = await writeComment(
      db,
      team.mina,
      {
        conversationId: full.id,
        parentId: null,
        place: { words: null, atMs: full.conversation.utterances[3]?.startMs ?? null },
        text: sentTold[nth] ?? '',
        once: newId(),
        draft: '',
      },
      now,
    )
    if (nth === 0 && 'id' in answer)
      await saveAcknowledgement(db, { about: answer.id, personId: team.rosa.id, now: later(now, 90) })
  }
}

/** The last place of that kind in the calls of a rep, with the answer to it, as that rep allowed it. */
async function shareMoment(
  stage: Stage,
  calendar: Calendar,
  told: readonly Brought[],
  one: MomentTold,
): Promise<string | undefined> {
  const { services, team } = stage
  const { db } = services
  const found = await placeOf(stage, told, one)
  if (!found) return undefined
  const now = instantOn(calendar.workingDaysAgo(6), '15:00')
  const id = await saveMoment(db, {
    behaviour: one.behaviour,
    side: one.side,
    name: one.name,
    why: one.why,
    ...found,
    repId: team[one.rep].id,
    proposedBy: team[one.by].id,
    once: newId(),
    now,
  })
  await allowMoment(db, id, { names: one.names, withSound: false, now: later(now, 60 * 18) })
  return id
}

async function placeOf(
  { services: { db }, team }: Stage,
  told: readonly Brought[],
  { rep, kind }: MomentTold,
) {
  const calls = told.filter((one) => one.rep === rep && (one.form === 'call' || one.form === 'visit'))
  for (const call of calls.toReversed()) {
    const full = await findConversation(db, team[managerOf[rep]], call.conversationId)
    const utterances = full?.conversation.utterances ?? []
    const moment = full?.findings.moments.find((one) => one.kind === kind)
    const at = utterances.findIndex((one) => one.id === moment?.utterance)
    const [said, answer] = [utterances[at], utterances[at + 1]]
    if (!full || !said || !answer) continue
    const isTimed = said.startMs !== null && answer.endMs !== null
    const span = {
      from: said.id,
      to: answer.id,
      startMs: isTimed ? said.startMs : null,
      endMs: isTimed ? answer.endMs : null,
    }
    const lengthMs =
      span.startMs !== null && span.endMs !== null
        ? span.endMs - span.startMs
        : readingMs(`${said.text} ${answer.text}`)
    return { conversationId: full.id, span, lengthMs }
  }
  return undefined
}

async function makeLessons(
  { services: { db }, team }: Stage,
  calendar: Calendar,
  moments: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { moment, ...lesson } of lessonsTold) {
    const momentId = moments.get(moment)
    if (!momentId) continue
    const now = instantOn(calendar.workingDaysAgo(4), '09:30')
    await saveLesson(db, { ...lesson, momentId, madeBy: team.mina.id, once: newId(), now })
  }
}
