import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { createPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { findPlan, savePlan } from '../../db/queries/plans.ts'
import { saveInstallation } from '../../db/queries/settings.ts'
import { signPlan } from '../../db/queries/signatures.ts'
import { diceFrom } from '../../db/seeds/demo/dice.ts'
import { commitDraw } from '../actions/commit-draw.ts'
import { gradePeriod } from '../actions/grade-period.ts'
import { dateOf } from '../measures/civil-date.ts'
import type { Days } from '../pay/pro-rata.ts'
import type { Services } from '../web/env.ts'
import { dayNumber, diaryOf, instantAt } from './diary.ts'
import { expectAll } from './expected.ts'
import { habitsFor } from './habits.ts'
import { type Company, hire } from './hire.ts'
import { live } from './live.ts'
import { organisation, zone } from './people.ts'
import { planFor } from './plan.ts'

export type GenerateNeeds = Pick<Services, 'db' | 'auth' | 'now'>

/** What somebody wants of it. */
export interface CompanySize {
  readonly reps: number
  readonly periods: number
  /** Conversations of a rep in a period, not counting the mails in which promises are kept. */
  readonly meetings: number
  /** The same in the first period, where the company begins with fewer. */
  readonly meetingsAtFirst?: number
  /** Of so many promises that are kept one is proved by a mail; of the others their customer says so. */
  readonly mailEvery: number
  /** A case is taken inside in one of so many. */
  readonly caseEvery: number
  readonly seed: string
}

export interface Generated {
  readonly company: Company
  readonly periods: readonly KeptPeriod[]
  readonly conversations: number
}

const WEEKS = 13
const CUSTOMERS = 24
const MINUTES = 60

/**
 * A believable company in an empty database, the same for the same seed and day: reps of every kind, their customers,
 * and for each period what they said to each other, wrote down, promised, kept later by mail and took inside. All of it
 * comes in as everybody’s does. The last period ended three weeks ago.
 */
export async function generateCompany(services: GenerateNeeds, size: CompanySize): Promise<Generated> {
  const { db, now } = services
  const spans = spansBefore(now(), size.periods)
  const begins = spans[0]?.from ?? ''
  const before = (days: number) => instantAt(dateOf(dayNumber(begins) - days), 10 * MINUTES, zone)
  await saveInstallation(db, { organisation, demo: true, timeZone: zone })
  await saveOwnTimeDays(db, 0)
  const company = await hire(services, size.reps, CUSTOMERS, before(60))

  const plan = planFor(company, begins)
  await savePlan(db, plan, { state: 'active', madeBy: company.hr.id, now: before(30) })
  const hash = (await findPlan(db, plan.id))?.hash ?? ''
  for (const { person } of company.reps)
    await signPlan(db, { planId: plan.id, personId: person.id, hash, now: before(20) })

  const habits = habitsFor(diceFrom(size.seed), size.reps)
  const periods: KeptPeriod[] = []
  let conversations = 0
  for (const [nth, span] of spans.entries()) {
    const period = await createPeriod(db, { planId: plan.id, name: `Quarter ${nth + 1}`, ...span })
    const early = new Date(before(14))
    await commitDraw(db, { periodId: period.id, perMille: 150, byId: company.hr.id, now: early })
    const diaries = company.reps.map((rep, at) => {
      const own = habits[at]
      if (!own) throw new Error('Somebody has no habits')
      const diary = diaryOf(`${size.seed} ${at}`, own, {
        ...{ period: { ...span, timeZone: zone } },
        meetings: nth === 0 ? (size.meetingsAtFirst ?? size.meetings) : size.meetings,
        ...{ customers: CUSTOMERS, caseEvery: size.caseEvery },
      })
      return { rep, diary }
    })
    for (const one of diaries) conversations += await live(db, company, one, size.mailEvery)
    await expectAll(db, company, diaries, span)
    periods.push(period)
    const graded = { periodId: period.id, timeZone: zone, now: now().toISOString() }
    await gradePeriod(db, graded)
  }
  return { company, periods, conversations }
}

/** Whole weeks of a period, one after the other, the last of them over for three weeks. */
function spansBefore(now: Date, periods: number): readonly Days[] {
  const today = dayNumber(now.toISOString().slice(0, 10))
  const ends = today - ((today + 3) % 7) - 1 - 21
  return Array.from({ length: periods }, (_, at) => {
    const from = ends + 1 - (periods - at) * WEEKS * 7
    return { from: dateOf(from), to: dateOf(from + WEEKS * 7 - 1) }
  })
}
