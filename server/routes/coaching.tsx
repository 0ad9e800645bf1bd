import type { Context } from 'hono'
import { Hono } from 'hono'
import { newId } from '../../db/new-id.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { feedbackFor } from '../../db/queries/feedback.ts'
import { type Goal, goalsFor } from '../../db/queries/goals.ts'
import { momentsAbout } from '../../db/queries/good-moments.ts'
import { countInLedger } from '../../db/queries/ledger-page.ts'
import { answersOf, lessons } from '../../db/queries/lessons.ts'
import { type Person, peopleFor } from '../../db/queries/people.ts'
import {
  ManagerHubPage,
  type RepCoaching,
  RepHubPage,
  type ShownGoal,
} from '../../views/coaching/hub-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { feedbackShown } from './feedback-shown.ts'
import { goalInWords, trendOfGoal } from './goal-trend.ts'
import { meetingForm, meetingLines, meetingLists } from './meeting-shown.ts'
import { askedFor, daysOf } from './promise-days.ts'

export const coaching = new Hono<AppEnv>()

const say = words.coaching
const LESSONS_SHOWN = 5
const MOST_BREAKING = 50

coaching.get('/', onlyFor('rep', 'manager'), (c) => (c.var.viewer.role === 'rep' ? repHub(c) : managerHub(c)))

async function repHub(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const goals = await goalsFor(reader, viewer)
  const open = goals.find((one) => one.state === 'open')
  const made = await lessons(reader)
  const done = await answersOf(reader, viewer.id)
  const undone = made.filter((one) => !done.has(one.id))
  const { conversations } = await listConversations(reader, viewer, { limit: 1 })
  return c.html(
    <RepHubPage
      frame={await frameOf(c)}
      next={await nextOf(c, viewer.id)}
      form={await meetingForm(c)}
      goal={open ? await shownGoal(c, open) : null}
      sent={await feedbackShown(c, { isWaiting: true })}
      asks={await asksOf(c, goals)}
      lessons={undone.slice(0, LESSONS_SHOWN).map((one) => ({ href: paths.lesson(one.id), says: one.name }))}
      lessonsSay={made.length === 0 ? '' : say.lessons.open(undone.length)}
      hasTalk={conversations.length > 0}
    />,
  )
}

async function nextOf(c: Context<AppEnv>, repId: string) {
  const { coming } = await meetingLists(c, repId)
  return (await meetingLines(c, coming.slice(0, 1)))[0] ?? null
}

async function shownGoal(c: Context<AppEnv>, goal: Goal): Promise<ShownGoal> {
  return {
    id: goal.id,
    says: words.goals.titleOwn(words.behaviours.title(goal.behaviour)),
    aim: goal.aim,
    trend: await trendOfGoal(c, goal),
    counted: (n) => words.behaviours.counted(goal.behaviour, n),
  }
}

async function asksOf(c: Context<AppEnv>, goals: readonly Goal[]) {
  const { reader, viewer } = c.var
  const moments = (await momentsAbout(reader, viewer)).filter(
    (one) => one.rep.id === viewer.id && one.allowed === null && one.refusedAt === null,
  )
  return [
    ...goals
      .filter((one) => one.state === 'proposed')
      .map((one) => ({
        href: paths.goal(one.id),
        says: say.ask.goal(words.behaviours.title(one.behaviour), one.proposedBy.name),
      })),
    ...moments.map((one) => ({ href: paths.goodMoment(one.id), says: say.ask.moment(one.name) })),
  ]
}

async function managerHub(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  return c.html(
    <ManagerHubPage
      frame={await frameOf(c)}
      reps={await Promise.all(reps.map((rep) => coachingOf(c, rep)))}
      form={await meetingForm(c)}
    />,
  )
}

async function coachingOf(c: Context<AppEnv>, rep: Person): Promise<RepCoaching> {
  const { reader, viewer } = c.var
  const goal = (await goalsFor(reader, viewer, { repId: rep.id })).find(
    (one) => one.state === 'open' || one.state === 'proposed',
  )
  const sent = await feedbackFor(reader, viewer, { repId: rep.id })
  return {
    rep,
    once: newId(),
    next: await nextOf(c, rep.id),
    goal: goal ? { id: goal.id, says: await goalInWords(c, goal) } : null,
    unread: sent.filter((one) => one.state === 'sent').length,
    breaking: await breakingOf(c, rep.id),
  }
}

async function breakingOf(c: Context<AppEnv>, repId: string) {
  const { reader, viewer, now } = c.var
  const asked = { ...askedFor('about-to-break', await daysOf(c)), repId, now: now().toISOString() }
  return countInLedger(reader, viewer, asked, MOST_BREAKING)
}
