import type { Context } from 'hono'
import { listConversations } from '../../db/queries/conversation-list.ts'
import type { Person } from '../../db/queries/people.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import { findPlan } from '../../db/queries/plans.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { airtimeTrend, type AirtimeSummary as Weighed } from '../../db/queries/trends.ts'
import type { AirtimePoint, AirtimeSummary } from '../../views/components/airtime-trend.tsx'
import type { BehaviourRow } from '../../views/components/behaviours.tsx'
import { civilDate } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { coachingOnlyLately } from './coaching-only-lately.ts'
import { titleOf } from './titles.ts'

const TREND = 24
const GOAL = 0.8

export interface Progress {
  readonly airtime: readonly AirtimePoint[]
  readonly airtimeSummaries: readonly AirtimeSummary[]
  readonly behaviours: readonly BehaviourRow[]
  readonly behavioursOver: string
}

/** How one rep is doing: the customer's airtime over the last conversations, and the seven behaviours of the period. */
export async function progressOf(c: Context<AppEnv>, rep: Person): Promise<Progress> {
  return { ...(await airtimeOf(c, rep)), ...(await behavioursOf(c, rep)) }
}

async function airtimeOf(
  c: Context<AppEnv>,
  rep: Person,
): Promise<Pick<Progress, 'airtime' | 'airtimeSummaries'>> {
  const { reader, viewer } = c.var
  const zone = zoneOf(c)
  const { points: latest, summaries } = await airtimeTrend(reader, viewer, rep.id, { latest: TREND })
  if (latest.length === 0) return { airtime: [], airtimeSummaries: [] }
  const listed = await listConversations(reader, viewer, {
    ids: latest.map((point) => point.conversationId),
    limit: TREND,
  })
  const titles = new Map(listed.conversations.map((one) => [one.id, titleOf(one)]))
  const airtime = latest.map((point) => ({
    conversation: point.conversationId,
    title: titles.get(point.conversationId) ?? '',
    on: civilToday(new Date(point.startedAt), zone),
    airtime: point.airtime,
  }))
  return { airtime, airtimeSummaries: summariesOf(airtime, summaries) }
}

/** Spoken and written conversations are weighed differently and never mixed: what there is more of comes first. */
function summariesOf(
  points: readonly AirtimePoint[],
  weighed: readonly Weighed[],
): readonly AirtimeSummary[] {
  return weighed
    .toSorted((a, b) => b.n - a.n)
    .map(({ by, median, totalOverTotal, n }) => {
      const alike = points.flatMap(({ airtime }) =>
        airtime.known && (airtime.method === 'words') === (by === 'words') ? [airtime.value] : [],
      )
      return { by, median, total: totalOverTotal, n, goalMet: alike.filter((share) => share >= GOAL).length }
    })
}

async function behavioursOf(c: Context<AppEnv>, rep: Person) {
  const { reader, now } = c.var
  const today = civilToday(now(), zoneOf(c))
  const [current, before] = (await allPeriods(reader)).filter((period) => period.from <= today)
  const behaviours = current ? await behavioursIn(c, rep, current, before) : []
  if (!current || behaviours.length === 0) return { behaviours, behavioursOver: words.home.behaviours.notYet }
  return { behaviours, behavioursOver: words.pay.to(civilDate(current.from), civilDate(current.to)) }
}

/** The behaviours of a rep in a period, beside those of the one before; none while nothing is graded, or is the rep's alone. */
export async function behavioursIn(
  c: Context<AppEnv>,
  rep: Person,
  current: KeptPeriod,
  before: KeptPeriod | undefined,
): Promise<readonly BehaviourRow[]> {
  const { reader, viewer } = c.var
  const graded = await findGrades(reader, viewer, current.id, rep.id)
  if (!graded) return []
  const earlier = before && (await findGrades(reader, viewer, before.id, rep.id))
  const plan = await findPlan(reader, current.planId)
  const { behaviours: unproven } = await coachingOnlyLately(reader)
  return behaviourNames.flatMap((behaviour): readonly BehaviourRow[] => {
    const grade = graded.grades[behaviour]
    if (!grade) return []
    const previous = earlier?.grades[behaviour]
    const component = plan?.plan.components.find((one) => one.behaviour === behaviour)
    return [
      {
        behaviour,
        grade,
        goal: component?.rule?.target ?? null,
        before: previous?.measurable ? previous.grade : null,
        evidence: viewer.role === 'hr' ? null : evidenceOf(current, rep),
        coachingOnly: unproven.includes(behaviour),
      },
    ]
  })
}

function evidenceOf(period: KeptPeriod, rep: Person): BehaviourRow['evidence'] {
  const search = new URLSearchParams({ rep: rep.id, from: period.from, to: period.to })
  return { says: words.home.behaviours.evidence, href: `${paths.conversations}?${search}` }
}
