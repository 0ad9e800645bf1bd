import { briefingHash } from '../../../server/actions/briefings.ts'
import { gradePeriod } from '../../../server/actions/grade-period.ts'
import { defaultRule, defaultStages, type Plan } from '../../../server/pay/plan.ts'
import { readBriefing } from '../../queries/briefing-readings.ts'
import { saveConsentRule } from '../../queries/consent-rule.ts'
import { findViewer } from '../../queries/people.ts'
import { createPeriod, type KeptPeriod } from '../../queries/periods.ts'
import { findPlan, savePlan } from '../../queries/plans.ts'
import { signPlan } from '../../queries/signatures.ts'
import { acknowledge } from '../../queries/statement-acknowledgements.ts'
import { statementsOfRep } from '../../queries/statements.ts'
import type { Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn, type Span, zone } from './calendar.ts'
import { correctLater, goTheWholeWay } from './close.ts'
import { repKeys, type Team } from './people.ts'

const monthlyMinor = 195_000
const months = 3

/** Half for kept promises, a fifth each for notes and for listening, a tenth for everybody. */
function planFor(team: Team, from: string): Plan {
  return {
    id: 'relationship-plan-1',
    name: 'Relationship plan',
    version: 1,
    currency: 'EUR',
    effectiveFrom: from,
    effectiveTo: null,
    components: [
      { behaviour: 'follow-up', share: 0.5, rule: defaultRule },
      { behaviour: 'note-taking', share: 0.2, rule: defaultRule },
      { behaviour: 'listening', share: 0.2, rule: defaultRule },
      { behaviour: null, share: 0.1, rule: null },
    ],
    atTargetMinor: Object.fromEntries(
      repKeys.map((key) => [team[key].employeeNumber ?? team[key].id, monthlyMinor * months]),
    ),
    manyBehavioursBecause: null,
    baselines: {
      'follow-up': { mean: 0.78, within: null },
      'note-taking': { mean: 0.72, within: null },
      listening: { mean: 0.55, within: 0.04 },
      humility: { mean: 0.85, within: 0.03 },
      serving: { mean: 0.7, within: 0.05 },
      insight: { mean: 0.45, within: null },
      advocacy: { mean: 0.6, within: null },
    },
    error: 0.1,
    stages: defaultStages,
    paysFactsAtOnce: true,
  }
}

export interface DemoPeriods {
  readonly shadows: readonly KeptPeriod[]
  readonly closed: KeptPeriod
  readonly open: KeptPeriod
}

/** HR’s plan, signed by the reps before it began, its two shadow periods and the two after them. */
export async function signUp({ services: { db }, team }: Stage, calendar: Calendar): Promise<DemoPeriods> {
  const [{ from }] = calendar.shadows
  const plan = planFor(team, from)
  const before = daysAfter(from, -14)
  const by = { madeBy: team.hana.id, approvedBy: team.ada.id }
  await savePlan(db, plan, { state: 'active', ...by, now: instantOn(before, '11:00') })
  await saveConsentRule(db, {
    reason: 'Every call and visit begins with the question, and whoever says no is not recorded.',
    byId: team.hana.id,
    at: instantOn(before, '11:20'),
  })
  const hash = (await findPlan(db, plan.id))?.hash ?? ''
  for (const [at, key] of repKeys.entries()) {
    const now = instantOn(daysAfter(before, 2 + at), '09:40')
    await signPlan(db, { planId: plan.id, personId: team[key].id, hash, now })
    // One of them has yet to say so.
    const told = { planId: plan.id, personId: team[key].id, hash: briefingHash({ plan, hash }), now }
    if (key !== 'rosa') await readBriefing(db, told)
  }
  const period = (name: string, span: Span) => createPeriod(db, { planId: plan.id, name, ...span })
  const shadows: KeptPeriod[] = []
  for (const span of calendar.shadows) shadows.push(await period(nameOf(span), span))
  return {
    shadows,
    closed: await period(nameOf(calendar.closed), calendar.closed),
    open: await period(nameOf(calendar.open), calendar.open),
  }
}

/** Grades every period and closes all but the last for ever. */
export async function closeBooks(
  stage: Stage,
  { shadows, closed, open }: DemoPeriods,
  calendar: Calendar,
): Promise<void> {
  const {
    services: { db, now },
    team,
  } = stage
  for (const shadow of shadows) await goTheWholeWay(stage, shadow, daysAfter(shadow.to, 1))
  await goTheWholeWay(stage, closed, calendar.open.from, calendar.frozenAt)
  await correctLater(stage, closed, calendar)
  await gradePeriod(db, { periodId: open.id, timeZone: zone, now: now().toISOString() })
  await readHers(db, team.rosa.id, closed.id, calendar)
}

/** Rosa says that she has read what was closed. */
async function readHers(db: Stage['services']['db'], repId: string, periodId: string, calendar: Calendar) {
  const viewer = await findViewer(db, repId)
  const kept = viewer && (await statementsOfRep(db, viewer, repId)).find((one) => one.periodId === periodId)
  if (kept) await acknowledge(db, kept, new Date(Date.parse(calendar.frozenAt) + 3_600_000).toISOString())
}

/** "1 June to 23 August": a period’s own days are its name. */
function nameOf({ from, to }: Span): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return `${format.format(new Date(from))} to ${format.format(new Date(to))}`
}
