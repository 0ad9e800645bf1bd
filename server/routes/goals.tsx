import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { isDuplicate } from '../../db/dialect.ts'
import { newId } from '../../db/new-id.ts'
import { answerGoal, closeGoal, findGoal, type Goal, goalsFor, saveGoal } from '../../db/queries/goals.ts'
import { sharedMoments } from '../../db/queries/good-moments.ts'
import { lessons } from '../../db/queries/lessons.ts'
import { tell } from '../../db/queries/notices.ts'
import { type Person, peopleFor } from '../../db/queries/people.ts'
import type { GoalForm } from '../../views/coaching/goal-form.tsx'
import { GoalPage } from '../../views/coaching/goal-page.tsx'
import { type GoalLine, GoalsPage } from '../../views/coaching/goals-page.tsx'
import { civilDay, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { managerOf } from '../actions/agenda/agenda.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { civilToday, frameOf, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { once } from './clip-page.tsx'
import { trendOfGoal } from './goal-trend.ts'

export const goals = new Hono<AppEnv>()

const say = words.goals
const WEEKS = 6
const LONGEST_DAYS = 366
const DAY_MS = 86_400_000

goals.use(onlyFor('rep', 'manager'))

goals.get('/', async (c) => {
  const { rep } = readQuery(c, z.object({ rep: z.string().max(64).optional() }))
  return goalsPage(c, rep === undefined ? {} : { rep })
})

async function goalsPage(c: Context<AppEnv>, typed: Partial<GoalForm>) {
  const { reader, viewer } = c.var
  const isFiltered = typed.rep !== undefined && typed.rep !== '' && !typed.errors
  const all = await goalsFor(reader, viewer, isFiltered ? { repId: typed.rep ?? '' } : {})
  const isCurrent = ({ state }: Goal) => state === 'open' || state === 'proposed'
  const page = (
    <GoalsPage
      frame={await frameOf(c)}
      current={all.filter(isCurrent).map((one) => lineOf(c, one))}
      earlier={all.filter((one) => !isCurrent(one)).map((one) => lineOf(c, one))}
      reps={await repsOf(c)}
      form={formOf(c, typed)}
    />
  )
  return c.html(page, typed.errors ? 422 : 200)
}

async function repsOf(c: Context<AppEnv>): Promise<readonly Person[]> {
  return (await peopleFor(c.var.reader, c.var.viewer)).filter((person) => person.role === 'rep')
}

function formOf(c: Context<AppEnv>, typed: Partial<GoalForm>): GoalForm {
  const today = civilToday(c.var.now(), zoneOf(c))
  const to = new Date(Date.parse(`${today}T00:00:00Z`) + WEEKS * 7 * DAY_MS).toISOString().slice(0, 10)
  return { once: newId(), rep: '', behaviour: 'listening', aim: '', from: today, to, errors: {}, ...typed }
}

function lineOf(c: Context<AppEnv>, goal: Goal): GoalLine {
  const title = words.behaviours.title(goal.behaviour)
  return {
    id: goal.id,
    says:
      goal.rep.id === c.var.viewer.id ? say.titleOwn(title) : say.titleOf(title, firstName(goal.rep.name)),
    when: whenOf(c, goal),
    state: say.states[goal.state],
    closing: goal.closing === '' ? '' : say.closedSays(firstName(goal.closedByName ?? ''), goal.closing),
  }
}

function whenOf(c: Context<AppEnv>, { from, to }: Goal): string {
  const today = civilToday(c.var.now(), zoneOf(c))
  return say.from(civilDay(from, today), civilDay(to, today))
}

const making = z.object({
  once,
  rep: z.string().max(64).optional(),
  behaviour: z.string().max(64),
  aim: z.string().max(2000),
  from: z.string().max(20),
  to: z.string().max(20),
})

goals.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, making)
  const isRep = viewer.role === 'rep'
  const rep = isRep ? viewer : (await repsOf(c)).find((person) => person.id === typed.rep)
  const behaviour = behaviourNames.find((name) => name === typed.behaviour)
  const errors = {
    ...(behaviour ? {} : { behaviour: say.problems.behaviour }),
    ...(rep ? {} : { rep: say.problems.rep }),
    ...(isSentence(typed.aim) ? {} : { aim: say.problems.aim }),
    ...(isStretch(typed.from, typed.to) ? {} : { dates: say.problems.dates }),
    ...(isRep && (await hasGoal(c, viewer.id)) ? { form: say.problems.open } : {}),
  }
  if (!rep || !behaviour || Object.keys(errors).length > 0)
    return goalsPage(c, { ...typed, rep: typed.rep ?? '', errors })
  const { aim, from, to } = typed
  const wanted = { repId: rep.id, behaviour, aim: aim.trim(), from, to, proposedBy: viewer.id }
  const id = await ifFree(saveGoal(db, { ...wanted, once: typed.once, now: now().toISOString() }))
  if (!isRep) await tellOf(c, rep.id, { id, repId: rep.id })
  return c.redirect(paths.goal(id), 303)
})

/** Of two goals begun at the same time one is open; the other is told. */
async function ifFree<T>(act: Promise<T>): Promise<T> {
  return act.catch((error: unknown) => {
    throw isDuplicate(error) ? new HTTPException(409, { message: say.problems.open }) : error
  })
}

async function hasGoal(c: Context<AppEnv>, repId: string): Promise<boolean> {
  return (await goalsFor(c.var.db, c.var.viewer, { repId })).some((one) => one.state === 'open')
}

function isSentence(text: string): boolean {
  return text.trim() !== '' && text.length <= 500
}

function isStretch(from: string, to: string): boolean {
  if (!isCivilDate(from) || !isCivilDate(to)) return false
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS
  return days > 0 && days <= LONGEST_DAYS
}

goals.get('/:id', async (c) => goalPage(c, await theGoal(c)))

async function goalPage(c: Context<AppEnv>, goal: Goal, error?: string) {
  const { viewer } = c.var
  const isOwn = goal.rep.id === viewer.id
  const page = (
    <GoalPage
      frame={await frameOf(c)}
      id={goal.id}
      behaviour={goal.behaviour}
      title={lineOf(c, goal).says}
      aim={goal.aim}
      when={whenOf(c, goal)}
      whose={whoseOf(goal)}
      state={stateOf(c, goal)}
      trend={await trendOfGoal(c, goal)}
      helps={await helpsWith(c, goal)}
      mayAnswer={isOwn && goal.state === 'proposed' && !(await hasGoal(c, viewer.id))}
      mayClose={goal.state === 'open'}
      {...(error ? { error } : {})}
    />
  )
  return c.html(page, error ? 422 : 200)
}

function whoseOf({ rep, proposedBy }: Goal): string {
  const name = firstName(proposedBy.name)
  return rep.id === proposedBy.id ? say.chosenBy(name) : say.proposedBy(name)
}

function stateOf(c: Context<AppEnv>, goal: Goal): string {
  if (goal.state === 'proposed')
    return goal.rep.id === c.var.viewer.id ? '' : say.waits(firstName(goal.rep.name))
  return goal.state === 'open' ? '' : lineOf(c, goal).closing || words.numbers.capital(say.states[goal.state])
}

async function helpsWith(c: Context<AppEnv>, { behaviour }: Goal) {
  const { reader } = c.var
  const moments = (await sharedMoments(reader)).filter((one) => one.behaviour === behaviour)
  const made = (await lessons(reader)).filter((one) => one.moment.behaviour === behaviour)
  return [
    ...moments.map((one) => ({ href: paths.goodMoment(one.id), says: one.name })),
    ...made.map((one) => ({ href: paths.lesson(one.id), says: say.helps.lesson(one.name) })),
  ]
}

goals.post('/:id/answer', async (c) => {
  const { db, viewer, now } = c.var
  const goal = await theGoal(c)
  if (goal.rep.id !== viewer.id || goal.state !== 'proposed') throw new HTTPException(403)
  const { answer } = await formValues(
    c,
    z.object({ answer: z.enum(['accepted', 'declined'], 'must be accepted or declined') }),
  )
  if (answer === 'accepted' && (await hasGoal(c, viewer.id)))
    throw new HTTPException(422, { message: say.problems.open })
  if (!(await ifFree(answerGoal(db, goal.id, answer, now().toISOString())))) throw new HTTPException(403)
  await tellOf(c, goal.proposedBy.id, { id: goal.id, repId: goal.rep.id })
  return c.redirect(paths.goal(goal.id), 303)
})

goals.post('/:id/closing', async (c) => {
  const { db, viewer, now } = c.var
  const goal = await theGoal(c)
  if (goal.state !== 'open') throw new HTTPException(403)
  const { closing } = await formValues(c, z.object({ closing: z.string().max(2000) }))
  if (!isSentence(closing)) return goalPage(c, goal, say.problems.closing)
  const by = { id: viewer.id, at: now().toISOString(), closing: closing.trim() }
  if (!(await closeGoal(db, goal.id, by))) throw new HTTPException(409, { message: say.problems.closed })
  const manager = await managerOf(db, goal.rep.id, viewer.id)
  const to = viewer.id === goal.rep.id ? manager?.id : goal.rep.id
  if (to) await tellOf(c, to, { id: goal.id, repId: goal.rep.id })
  return c.redirect(paths.goal(goal.id), 303)
})

async function theGoal(c: Context<AppEnv>): Promise<Goal> {
  const goal = await findGoal(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!goal) throw new HTTPException(404)
  return goal
}

async function tellOf(
  c: Context<AppEnv>,
  to: string,
  goal: { readonly id: string; readonly repId: string },
): Promise<void> {
  const { db, viewer, now } = c.var
  await tell(db, {
    to,
    kind: 'goal',
    about: goal.id,
    repId: goal.repId,
    byId: viewer.id,
    path: paths.goal(goal.id),
    again: true,
    now: now().toISOString(),
  })
}
