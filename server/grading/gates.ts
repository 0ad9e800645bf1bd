import { type BehaviourName, behaviours, countOf } from './behaviours.ts'
import type { EffectiveSize } from './effective-size.ts'
import { distinctWeeks, type Period, weeksIn } from './period.ts'
import type { Unit } from './unit.ts'
import type { Withheld } from './withheld.ts'

/** What must hold before a grade may touch pay. Shares are 0 to 1. */
export interface GateRules {
  readonly effective: number
  readonly customers: number
  readonly weeks: number
  readonly coverage: number
  readonly reliabilityUp: number
  readonly reliabilityDown: number
  readonly agreement: number
  readonly agreementLow: number
  readonly doubleCoded: number
  /** Of what a coaching-only detector found for a fact, how much people must have settled. */
  readonly settled: number
  readonly openAppeals: number
  /**
   * Whether findings that people confirmed stand for a grade only where a valid random sample was gone through to the
   * end, or every unit that was found. Absent in the rules of statements that were frozen before it was asked for.
   */
  readonly confirmsWhole?: boolean
}

/** The defaults of pay.md, "Gates". */
export const gateRules: GateRules = {
  effective: 20,
  customers: 8,
  weeks: 6,
  coverage: 0.9,
  reliabilityUp: 0.5,
  reliabilityDown: 0.7,
  agreement: 0.8,
  agreementLow: 0.667,
  doubleCoded: 50,
  settled: 0.9,
  openAppeals: 0.1,
  confirmsWhole: true,
}

/** What is known around the numbers. */
export interface GateFacts {
  readonly period: Period
  /** Conversations measured, of those expected; `expected` is `null` where nobody has said. */
  readonly coverage: {
    readonly measured: number
    readonly expected: number | null
    readonly isValidSample: boolean
    /** Expected ones that never came in, of which none was drawn at random; absent where none is missing. */
    readonly withheld?: Withheld
  }
  /** Krippendorff's alpha between people who marked the same drawn conversations; absent where too few did. */
  readonly agreement: Readonly<
    Partial<
      Record<BehaviourName, { readonly alpha: number; readonly low: number; readonly doubleCoded: number }>
    >
  >
  /** Behaviours whose detector is not good enough to be believed alone (measures.md, "Honesty"). */
  readonly coachingOnly: readonly BehaviourName[]
  readonly unitsUnderAppeal: number
  readonly isPlanSigned: boolean
  readonly isConsentKnown: boolean
  /** Behaviours whose weight an alarm has frozen; absent where none is. */
  readonly frozenWeights?: readonly BehaviourName[]
}

export type GateName =
  | 'alarm'
  | 'units'
  | 'customers'
  | 'weeks'
  | 'coverage'
  | 'reliability'
  | 'trust'
  | 'appeals'
  | 'signature'
  | 'consent'

/** Every sentence a gate can be told in. */
export type GateSentence =
  | 'units'
  | 'alike'
  | 'customers'
  | 'weeks'
  | 'sampled'
  | 'nobody-expects'
  | 'coverage'
  | 'reliability'
  | 'fact'
  | 'confirmed'
  | 'picked'
  | 'coaching-only'
  | 'unchecked'
  | 'agreement'
  | 'settled'
  | 'appeals'
  | 'signed'
  | 'unsigned'
  | 'consent'
  | 'no-consent'
  | 'frozen'

/** One condition, whether it holds, and in words what there is of what it takes. */
export interface Gate {
  readonly name: GateName
  readonly passed: boolean
  readonly words: string
  /** The same for other languages: which sentence it is, with its figures in their order. */
  readonly told: readonly [GateSentence, ...(readonly number[])]
}

interface Gated {
  readonly behaviour: BehaviourName
  /** How many there were before the unconfirmed ones of a coaching-only detector were left out. */
  readonly found: number
  readonly units: readonly Unit[]
  readonly size: EffectiveSize
  readonly reliability: number
  readonly facts: GateFacts
  readonly rules: GateRules
}

/** Every gate of one behaviour, each with its reason in words a rep understands. Source: pay.md, "Gates". */
export function gatesOf(gated: Gated): readonly Gate[] {
  const { units, facts, rules } = gated
  const open = units.length === 0 ? 0 : facts.unitsUnderAppeal / units.length
  return [
    ...alarmGate(gated),
    unitsGate(gated),
    {
      name: 'customers',
      passed: gated.size.customers >= rules.customers,
      words: `${gated.size.customers} of the ${rules.customers} customers it takes.`,
      told: ['customers', gated.size.customers, rules.customers],
    },
    weeksGate(gated),
    coverageGate(gated),
    {
      name: 'reliability',
      passed: gated.reliability >= rules.reliabilityUp,
      words: `Reliability ${gated.reliability.toFixed(2)}; ${rules.reliabilityUp.toFixed(2)} is needed to add, ${rules.reliabilityDown.toFixed(2)} to deduct.`,
      told: ['reliability', gated.reliability, rules.reliabilityUp, rules.reliabilityDown],
    },
    trustGate(gated),
    {
      name: 'appeals',
      passed: open <= rules.openAppeals,
      words: `${facts.unitsUnderAppeal} of ${countOf(gated.behaviour, units.length)} under an open appeal.`,
      told: ['appeals', facts.unitsUnderAppeal, units.length],
    },
    {
      name: 'signature',
      passed: facts.isPlanSigned,
      words: facts.isPlanSigned ? 'The plan is signed.' : 'The plan has not been signed.',
      told: [facts.isPlanSigned ? 'signed' : 'unsigned'],
    },
    {
      name: 'consent',
      passed: facts.isConsentKnown,
      words: facts.isConsentKnown
        ? 'Consent to recording is known.'
        : 'It is not known whether everybody consented to recording.',
      told: [facts.isConsentKnown ? 'consent' : 'no-consent'],
    },
  ]
}

/** Only where there is an alarm, so that what was sealed without one stays as it was. */
function alarmGate({ behaviour, facts }: Gated): readonly Gate[] {
  if (!facts.frozenWeights?.includes(behaviour)) return []
  const words = 'Its weight is frozen: the figure rose, and what it should bring to customers did not.'
  return [{ name: 'alarm', passed: false, words, told: ['frozen'] }]
}

function unitsGate({ behaviour, size, rules }: Gated): Gate {
  const { n, nEff } = size
  const passed = nEff >= rules.effective
  if (nEff === n) {
    const words = `${n} of the ${countOf(behaviour, rules.effective)} it takes.`
    return { name: 'units', passed, words, told: ['units', n, rules.effective] }
  }
  const words = `${countOf(behaviour, n)} weigh as much as ${nEff.toFixed(1)}, being with the same customers; it takes ${rules.effective}.`
  return { name: 'units', passed, words, told: ['alike', n, nEff, rules.effective] }
}

function weeksGate({ units, facts, rules }: Gated): Gate {
  const weeks = distinctWeeks(
    units.map((unit) => unit.at),
    facts.period.timeZone,
  )
  const needed = Math.min(rules.weeks, Math.ceil(weeksIn(facts.period) / 2))
  return {
    name: 'weeks',
    passed: weeks >= needed,
    words: `${weeks} of the ${needed} different weeks it takes.`,
    told: ['weeks', weeks, needed],
  }
}

function coverageGate({ facts, rules }: Gated): Gate {
  const { measured, expected, isValidSample } = facts.coverage
  const name = 'coverage'
  if (isValidSample)
    return { name, passed: true, words: 'A valid random sample was drawn.', told: ['sampled'] }
  if (expected === null)
    return {
      name,
      passed: false,
      words: 'Nobody has said which conversations to expect.',
      told: ['nobody-expects'],
    }
  const needed = `${Math.round(rules.coverage * 100)}% are needed`
  return {
    name,
    passed: measured >= rules.coverage * expected,
    words: `${measured} of ${expected} expected conversations could be measured; ${needed}.`,
    told: ['coverage', measured, expected, rules.coverage],
  }
}

/** People agree and the detector is good enough, or people confirmed everything, or nothing has to be detected. */
function trustGate(gated: Gated): Gate {
  const { behaviour, units, facts, rules } = gated
  const agreement = facts.agreement[behaviour]
  if (behaviours[behaviour].isFact && facts.coachingOnly.includes(behaviour)) return settledGate(gated)
  if (behaviours[behaviour].isFact) return trust(true, 'fact', 'It rests on facts that need no detector.')
  if (units.length > 0 && units.every((unit) => unit.confirmed)) return confirmedGate(gated)
  if (facts.coachingOnly.includes(behaviour))
    return trust(false, 'coaching-only', 'Our detector is not accurate enough yet; it is for coaching only.')
  if (!agreement) return trust(false, 'unchecked', 'Nobody has checked yet whether people agree on it.')
  const { alpha, low, doubleCoded } = agreement
  return {
    name: 'trust',
    passed: alpha >= rules.agreement && low >= rules.agreementLow && doubleCoded >= rules.doubleCoded,
    words: `People agree at ${alpha.toFixed(2)} (at least ${low.toFixed(2)}) on ${doubleCoded} conversations; ${rules.agreement.toFixed(2)} (${rules.agreementLow.toFixed(2)}) on ${rules.doubleCoded} are needed.`,
    told: ['agreement', alpha, low, doubleCoded, rules.agreement, rules.agreementLow, rules.doubleCoded],
  }
}

function trust(passed: boolean, sentence: GateSentence, words: string): Gate {
  return { name: 'trust', passed, words, told: [sentence] }
}

/**
 * What people confirmed stands for the rest where all that was drawn is gone through, or where nothing else was found:
 * of a draw gone through in part, somebody could have gone through only what went well.
 */
function confirmedGate({ behaviour, units, found, facts, rules }: Gated): Gate {
  const isWhole = facts.coverage.isValidSample || units.length === found
  if (isWhole || !rules.confirmsWhole)
    return trust(true, 'confirmed', 'People confirmed every finding on encounters drawn at random.')
  const words = `People have confirmed ${units.length} of the ${countOf(behaviour, found)} that were found. They count once a draw fixed before the period is gone through to the end, so that nobody picks which ones count.`
  return { name: 'trust', passed: false, words, told: ['picked', units.length, found] }
}

/**
 * A fact that a coaching-only detector points to, such as a promise, counts once people have settled it: proved,
 * confirmed or refused. Nearly all must be, or somebody could settle only those that went well.
 */
function settledGate({ behaviour, units, found, rules }: Gated): Gate {
  const needed = Math.ceil(found * rules.settled)
  const words = `People have settled ${units.length} of the ${countOf(behaviour, found)} that were found; it takes ${needed}, so that nobody picks which ones count.`
  const told = ['settled', units.length, found, needed] as const
  return { name: 'trust', passed: units.length >= needed, words, told }
}
