import type { Kysely } from 'kysely'
import { briefingReadersOf } from '../../db/queries/briefing-readings.ts'
import type { Person } from '../../db/queries/people.ts'
import { type PublishedPlan, publishedPlans } from '../../db/queries/published-plans.ts'
import type { Database } from '../../db/schema.ts'
import { languages } from '../../views/messages/words.ts'
import { sealOf } from '../pay/canonical.ts'
import type { Plan } from '../pay/plan.ts'
import { policyOf } from '../pay/policy-packs.ts'

/** What a rep is handed about a plan, and when they said they read it as it is now. */
export interface Briefing {
  readonly plan: Plan
  readonly hash: string
  readonly readAt: string | null
}

/** The briefings on every plan that pays somebody now or is going to; `today` is a civil date. */
export async function briefingsFor(
  db: Kysely<Database>,
  person: Pick<Person, 'id' | 'employeeNumber'>,
  today: string,
): Promise<readonly Briefing[]> {
  const briefings: Briefing[] = []
  for (const published of await publishedPlans(db)) {
    const { plan, endsOn } = published
    if (!isPaidBy(plan, person) || (endsOn !== null && endsOn < today)) continue
    const hash = briefingHash(published)
    const readers = await briefingReadersOf(db, plan.id, hash)
    briefings.push({ plan, hash, readAt: readers.get(person.id) ?? null })
  }
  return briefings
}

export function isPaidBy({ atTargetMinor }: Plan, person: Pick<Person, 'id' | 'employeeNumber'>): boolean {
  return atTargetMinor[person.employeeNumber ?? person.id] !== undefined
}

/** What a briefing says, as a hash: the plan’s own, what its law asks, and the sentences on figures, rights and keeping. */
export function briefingHash({ plan, hash }: Pick<PublishedPlan, 'plan' | 'hash'>): string {
  const { for: audience, howSays, rightsSays, keptSays, keptUsual } = languages.en.plans.briefing
  const { ladder, mixed, noMix } = languages.en.plans.gates
  const rules = [ladder, plan.caseMix === 'never' ? noMix : mixed]
  const says = [audience, ...rules, ...howSays, ...rightsSays, keptSays, keptUsual(6, 12)]
  const told = { plan: hash, law: policyOf(plan.terms?.packs ?? []), says }
  return sealOf(told)
}
