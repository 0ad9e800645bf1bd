import type { BehaviourName } from '../../grading/behaviours.ts'
import { roundToFour } from '../../grading/rounding.ts'
import { smallestGroup } from '../back-test.ts'
import { byChance } from './chance.ts'
import { type FactName, factNames } from './facts.ts'
import type { Count } from './fisher.ts'
import type { SeriesPoint } from './goodhart.ts'
import { type Grouped, groupsToShow, roundedPeople } from './groups.ts'
import { type Lots, lotsOf } from './lots.ts'
import { compareRates, gravestOf, type Verdict } from './verdict.ts'

/** A paid behaviour, or all of them together. */
export type Subject = BehaviourName | 'whole'

/** What a subject came to for somebody: whether they reached the target, and what they were multiplied by. */
export interface Outcome {
  readonly person: string
  readonly reached: boolean
  readonly multiplier: number
}

/** Everybody it could be measured for; the others are in no rate. */
export interface Outcomes {
  readonly subject: Subject
  readonly outcomes: readonly Outcome[]
}

/** What a period came to: for every subject person by person, and for every behaviour together. */
export interface Period {
  readonly outcomes: readonly Outcomes[]
  readonly together: readonly Together[]
}

/** Who answered what to which question, by person. */
export type Answers = Readonly<Partial<Record<FactName, ReadonlyMap<string, string>>>>

/** A group beside the one that fares best. Figures are rounded as they are shown. */
export interface Against {
  readonly best: string
  /** Their rate over the best, to a twentieth. */
  readonly ratio: number
  /** Of the mean multipliers, with where 19 of 20 lie by chance alone. To hundredths. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Fisher's exact test, to hundredths. */
  readonly p: number
  readonly onePersonFlips: boolean
  readonly verdict: Verdict
}

/** One group of five people or more. `people` is a multiple of five beside the truth; `share` is to a twentieth. */
export interface ShownGroup {
  readonly value: string
  readonly people: number
  readonly share: number
  readonly multiplier: number
  /** `null` for the group that fares best. */
  readonly against: Against | null
}

export interface FactReport {
  readonly fact: FactName
  readonly groups: readonly ShownGroup[]
  readonly verdict: Verdict
}

export interface SubjectReport {
  readonly subject: Subject
  readonly facts: readonly FactReport[]
  readonly verdict: Verdict
}

/** What everybody measured reached together, weighed by effective size: what a later close holds this one against. */
export interface Together extends SeriesPoint {
  readonly behaviour: BehaviourName
  readonly people: number
}

/** What may be known of how a period paid its groups. It holds nothing that tells of one person. */
export interface FairnessReport {
  readonly subjects: readonly SubjectReport[]
  /** Where five people or more were measured. */
  readonly together: readonly Together[]
}

/**
 * How a period paid its groups: by behaviour and for the whole, and by every fact people told.
 *
 * Groups of under five and whoever they would betray are left out (`groupsToShow`); what is left is compared by exact counts,
 * and shown rounded. A behaviour's comparisons share the error of 5%, over all its facts. The same outcomes, answers and
 * seed give the same report, in whatever order they come. Source: pay.md, "Fairness at every close".
 */
export function fairnessReport(
  { outcomes, together }: Period,
  answers: Answers,
  seed: string,
): FairnessReport {
  return {
    subjects: outcomes.map((one) => subjectReport(one, answers, seed)),
    together: together
      .filter(({ people }) => people >= smallestGroup)
      .map((one) => ({ ...one, k: roundToFour(one.k), n: roundToFour(one.n) })),
  }
}

function subjectReport({ subject, outcomes }: Outcomes, answers: Answers, seed: string): SubjectReport {
  const people = outcomes.toSorted((a, b) => (a.person < b.person ? -1 : 1))
  const shown = factNames.map((fact) => ({
    fact,
    groups: groupsToShow(people, ({ person }) => answers[fact]?.get(person)),
  }))
  const comparisons = shown.reduce((sum, { groups }) => sum + (groups.length * (groups.length - 1)) / 2, 0)
  const facts = shown.map(({ fact, groups }) =>
    factReport(fact, groups, { comparisons, lots: lotsOf(`${seed} ${subject} ${fact}`) }),
  )
  return { subject, facts, verdict: gravestOf(facts.map((one) => one.verdict)) }
}

interface Comparing {
  readonly comparisons: number
  readonly lots: Lots
}

function factReport(
  fact: FactName,
  groups: readonly Grouped<Outcome>[],
  { comparisons, lots }: Comparing,
): FactReport {
  const best = groups.toSorted((a, b) => rateOf(b) - rateOf(a))[0]
  const shown = groups.map((group) => ({
    value: group.value,
    people: roundedPeople(group.members.length, lots()),
    share: toTwentieth(rateOf(group)),
    multiplier: toHundredth(mean(group.members.map(({ multiplier }) => multiplier))),
    against: best && group !== best ? against(group, best, { comparisons, lots }) : null,
  }))
  return { fact, groups: shown, verdict: gravestOf(shown.flatMap((one) => one.against?.verdict ?? [])) }
}

const leastWorthSaying = 0.01

function against(
  group: Grouped<Outcome>,
  best: Grouped<Outcome>,
  { comparisons, lots }: Comparing,
): Against | null {
  const [own, theirs] = [group, best].map(({ members }) => members.map(({ multiplier }) => multiplier))
  const chance = byChance(own ?? [], theirs ?? [], lots)
  if (!chance) return null
  const { difference, low, high } = chance
  const compared = compareRates(countOf(group), countOf(best), comparisons)
  const isBeyond = Math.abs(difference) >= leastWorthSaying && (difference < low || difference > high)
  return {
    best: best.value,
    ratio: toTwentieth(compared.ratio),
    difference: toHundredth(difference),
    low: toHundredth(low),
    high: toHundredth(high),
    p: toHundredth(compared.p),
    onePersonFlips: compared.onePersonFlips,
    verdict: isBeyond && compared.verdict !== 'act' ? 'watch' : compared.verdict,
  }
}

function countOf({ members }: Grouped<Outcome>): Count {
  return { k: members.filter(({ reached }) => reached).length, n: members.length }
}

function rateOf(group: Grouped<Outcome>): number {
  const { k, n } = countOf(group)
  return k / n
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function toTwentieth(share: number): number {
  return Math.round(share * 20) / 20
}

function toHundredth(value: number): number {
  return Math.round(value * 100) / 100
}
