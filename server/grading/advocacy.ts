import type { Evidence } from './contact.ts'
import type { Units } from './unit.ts'

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
  /** Why it hangs on the company alone: it may still answer, or did not in its time. Absent where neither. */
  readonly open?: 'waiting' | 'unanswered' | null
  readonly evidence: readonly Evidence[]
}

const openWords = {
  waiting: 'The company may still answer it.',
  unanswered: 'The company did not answer it in its time.',
} as const

/**
 * Cases as units: raised and answered to the customer 1, else 0. A company's no earns what its yes earns. What the
 * company has not answered is left out, before its time is over and after: nobody loses by a silence that is not theirs.
 * Source: pay.md, "Scores".
 */
export function advocacyUnits(cases: readonly AdvocacyDue[]): Units {
  return {
    leftOut: cases.flatMap(({ id, open = null }) =>
      open === null ? [] : [{ id, reasons: [openWords[open]] }],
    ),
    units: cases
      .filter(({ open = null }) => open === null)
      .map(({ id, customer, on, raised, answered, evidence }) => ({
        id,
        customer,
        at: on,
        value: raised && answered ? 1 : 0,
        words: !raised ? 'never raised' : answered ? 'raised and answered' : 'raised, not answered',
        stratum: null,
        confirmed: true,
        evidence,
      })),
  }
}
