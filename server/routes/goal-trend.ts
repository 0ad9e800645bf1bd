import type { Context } from 'hono'
import type { Goal } from '../../db/queries/goals.ts'
import { findPerson } from '../../db/queries/people.ts'
import { outOf100, shortDate } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { managerOf } from '../actions/agenda/agenda.ts'
import { behaviourTrends } from '../actions/behaviour-trend.ts'
import { stretchesUntil, type TrendPoint } from '../grading/trend.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

const STRETCHES = 4
const DAYS_EACH = 21
const say = words.goals.trend

/**
 * How a goal's behaviour went in the last twelve weeks. It is counted from what the rep's manager may see, whoever
 * looks: both see the same line, and nothing that is the rep's alone moves it.
 */
export async function trendOfGoal(c: Context<AppEnv>, goal: Goal): Promise<readonly TrendPoint[]> {
  const { reader, viewer, now } = c.var
  const rep = await findPerson(reader, goal.rep.id)
  if (!rep) return []
  const timeZone = zoneOf(c)
  const today = civilToday(now(), timeZone)
  const last = goal.state === 'closed' && goal.to < today ? goal.to : today
  const trends = await behaviourTrends(reader, rep, {
    behaviours: [goal.behaviour],
    stretches: stretchesUntil(last, STRETCHES, DAYS_EACH),
    seenBy: (await managerOf(reader, rep.id)) ?? viewer,
    timeZone,
    now: now().toISOString(),
  })
  return trends.get(goal.behaviour) ?? []
}

/** A goal in one sentence, with its latest weeks and those before. */
export async function goalInWords(c: Context<AppEnv>, goal: Goal): Promise<string> {
  const title = words.behaviours.title(goal.behaviour)
  const aim = goal.aim === '' ? '' : say.aim(goal.aim)
  if (goal.state === 'proposed') return `${say.proposed(title, goal.proposedBy.name)}.${aim}`
  const [latest, earlier] = (await trendOfGoal(c, goal))
    .filter((point) => point.known)
    .slice(-2)
    .toReversed()
  if (!latest?.known) return `${say.none(title)}.${aim}`
  const weeks = say.stretch(shortDate(latest.from), shortDate(latest.to))
  const before = earlier?.known ? say.before(outOf100(earlier.known.value)) : ''
  return `${say.inWords(title, weeks, inWords(latest.known), words.behaviours.counted(goal.behaviour, latest.n))}${before}.${aim}`
}

function inWords({ value, interval: [low, high] }: NonNullable<TrendPoint['known']>): string {
  return say.says(outOf100(value), outOf100(low), outOf100(high))
}
