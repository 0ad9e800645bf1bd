import type { Evidence } from './contact.ts'
import type { ScorecardSettings } from './scorecard.ts'
import type { LeftOut, Unit, Units } from './unit.ts'

/**
 * What became of something owed. `open-loop` is a customer's ask left without promise, answer or refusal, `silence` two
 * weeks in which a customer whom the rep looks after heard nothing; `ungradable` was said in a conversation of which nothing may be graded.
 */
export type Outcome =
  | 'kept'
  | 'late'
  | 'broken'
  | 'open-loop'
  | 'silence'
  | 'released'
  | 'undecided'
  | 'ungradable'

/** Something a rep owed a customer and that fell due: a promise, an open loop, two weeks of silence. */
export interface PromiseDue {
  readonly id: string
  readonly customer: string
  /** Civil date, in the customer's zone. */
  readonly dueOn: string
  readonly outcome: Outcome
  /** What it is about, as people settled it, and the encounter it was made in; `null` where unknown. */
  readonly topic: string | null
  readonly encounter: string | null
  /** A person confirmed that it was owed. */
  readonly confirmed: boolean
  readonly evidence: readonly Evidence[]
  /** What proved it kept where no conversation does: what it was, and its civil date. */
  readonly keptBy?: { readonly deed: 'purchase' | 'case'; readonly on: string }
}

const words: Readonly<Record<Outcome, string>> = {
  kept: 'kept in time',
  late: 'kept late',
  broken: 'broken',
  'open-loop': 'left open',
  silence: 'too long without a word from us',
  released: 'released by the customer',
  undecided: 'not decided yet',
  ungradable: 'made in a conversation that may not be graded',
}

/**
 * Promises that fell due, as units: kept in time 1, late 0.5, broken, an open loop or too long a silence 0.
 *
 * Released by the customer, undecided and ungradable are left out. Of several on one topic in one encounter one counts,
 * the least well kept, so cheap promises earn nothing; where only confirmed ones enter a grade (`confirmedAlone`), those
 * are told apart from the others, or what nobody confirmed could take the place of what was. Source: pay.md, "Scores"
 * and "Against gaming".
 */
export function promiseUnits(
  due: readonly PromiseDue[],
  { followUp }: ScorecardSettings,
  confirmedAlone = false,
): Units {
  const credit = { kept: 1, late: followUp.keptLate, broken: 0, 'open-loop': 0, silence: 0 }
  const units = new Map<string, Unit>()
  const leftOut: LeftOut[] = []
  for (const promise of due.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, customer, dueOn, outcome, confirmed, evidence } = promise
    if (outcome === 'released' || outcome === 'undecided' || outcome === 'ungradable') {
      leftOut.push({ id, reasons: [`It was ${words[outcome]}.`] })
      continue
    }
    const value = credit[outcome]
    const key = topicOf(promise, confirmedAlone && confirmed)
    const before = units.get(key)
    if (before && before.value <= value) continue
    const unit = {
      id,
      customer,
      at: dueOn,
      value,
      words: words[outcome],
      stratum: null,
      confirmed,
      evidence,
    }
    units.set(key, unit)
  }
  return { units: [...units.values()], leftOut }
}

function topicOf({ id, topic, encounter }: PromiseDue, isApart: boolean): string {
  return topic === null || encounter === null ? id : JSON.stringify([encounter, topic, isApart])
}
