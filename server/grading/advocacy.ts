import type { Evidence } from './contact.ts'
import type { Unit } from './unit.ts'

/** A customer's case, or a customer's need for one that was never raised. */
export interface AdvocacyDue {
  readonly id: string
  readonly customer: string
  /** The day the customer needed it, a civil date. */
  readonly on: string
  /** Taken to somebody inside, with a colleague's answer as proof. */
  readonly raised: boolean
  /** The company's answer reached the customer, whatever it was. */
  readonly answered: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * Cases as units: raised and answered to the customer 1, else 0. A company's no earns what its yes earns.
 * Source: pay.md, "Scores".
 */
export function advocacyUnits(cases: readonly AdvocacyDue[]): readonly Unit[] {
  return cases.map(({ id, customer, on, raised, answered, evidence }) => ({
    id,
    customer,
    at: on,
    value: raised && answered ? 1 : 0,
    words: !raised ? 'never raised' : answered ? 'raised and answered' : 'raised, not answered',
    stratum: null,
    confirmed: true,
    evidence,
  }))
}
