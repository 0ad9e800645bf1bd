export const contactReasons = ['promise', 'meeting', 'check-in', 'silence'] as const
export type ContactReason = (typeof contactReasons)[number]

/** The day on which a customer should next hear from us, a civil date YYYY-MM-DD, and why. */
export interface NextContact {
  readonly on: string
  readonly why: ContactReason
}

/** What may be due with one customer. All days are civil dates YYYY-MM-DD, in any order. */
export interface Dues {
  /** The days of what we promised and have not shown to be kept. */
  readonly promises: readonly string[]
  /** The days on which both sides said they would meet. */
  readonly meetings: readonly string[]
  /** The days of check-ins nobody has done. */
  readonly checkIns: readonly string[]
  /** The last working day before the silence clock runs out; `null` where it does not run. */
  readonly writeOn: string | null
  /** Whether they asked to be left in peace now. */
  readonly isQuiet: boolean
}

/**
 * The next contact due with a customer, on a civil date of theirs (YYYY-MM-DD).
 *
 * The earliest of: a promise of ours that is due, a meeting agreed for this day or a later one, a check-in after a
 * purchase, and the last day to write before the silence is too long. What is overdue stays due; a meeting whose day
 * is past does not, for it may have been held. On one day the reason that binds us most comes first: in the order
 * just given. `null` where nothing is due, and always while they want quiet.
 * Source: issue 7, "next contact due"; product.md, a customer's trail.
 */
export function nextContact(dues: Dues, today: string): NextContact | null {
  if (dues.isQuiet) return null
  const days: Readonly<Record<ContactReason, readonly string[]>> = {
    promise: dues.promises,
    meeting: dues.meetings.filter((on) => on >= today),
    'check-in': dues.checkIns,
    silence: dues.writeOn === null ? [] : [dues.writeOn],
  }
  const all = contactReasons.flatMap((why) => days[why].map((on) => ({ on, why })))
  return all.reduce<NextContact | null>((first, one) => (first && first.on <= one.on ? first : one), null)
}
