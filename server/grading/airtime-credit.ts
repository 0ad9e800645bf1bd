import type { Channel, Kind } from '../conversation/conversation.ts'

/** Points [customer's airtime, credit], both 0 to 1, airtime rising; straight lines between, level beyond. */
export type Curve = readonly (readonly [airtime: number, credit: number])[]

/** A scorecard's curves: one for speech, one for chat and mail, and others for kinds of conversation. */
export interface AirtimeCredit {
  readonly preset: 'essay' | 'evidence' | 'own'
  readonly spoken: Curve
  readonly written: Curve
  readonly kinds: Readonly<Partial<Record<Kind, Curve>>>
}

/** The essay's rule: full from the 80% it asks for. Chat and mail start their plateau 15 points lower. */
export const essayCredit: AirtimeCredit = {
  preset: 'essay',
  spoken: [
    [0.4, 0],
    [0.8, 1],
    [0.92, 1],
    [0.97, 0.5],
  ],
  written: [
    [0.4, 0],
    [0.65, 1],
    [0.92, 1],
    [0.97, 0.5],
  ],
  kinds: {},
}

/** The evidence: full from 57%, the best published field figure. Chat and mail 15 points lower. */
export const evidenceCredit: AirtimeCredit = {
  preset: 'evidence',
  spoken: [
    [0.35, 0],
    [0.57, 1],
    [0.85, 1],
    [0.95, 0.5],
  ],
  written: [
    [0.35, 0],
    [0.42, 1],
    [0.85, 1],
    [0.95, 0.5],
  ],
  kinds: {},
}

/** The curve for a conversation: its kind's own, else chat's and mail's, else that of speech. */
export function curveFor(credit: AirtimeCredit, channel: Channel | null, kind: Kind | null): Curve {
  const own = kind === null ? undefined : credit.kinds[kind]
  return own ?? (channel === 'chat' || channel === 'email' ? credit.written : credit.spoken)
}

/**
 * The credit a customer's airtime earns. Unit: score, 0 to 1.
 *
 * Straight between the curve's points and level beyond them, so no second of talk is a cliff.
 * Source: measures.md, "Airtime credit".
 */
export function airtimeCredit(airtime: number, curve: Curve): number {
  const first = curve[0]
  if (!first || airtime <= first[0]) return first?.[1] ?? 0
  let [x0, y0] = first
  for (const [x1, y1] of curve.slice(1)) {
    if (airtime <= x1) return y0 + ((y1 - y0) * (airtime - x0)) / (x1 - x0)
    x0 = x1
    y0 = y1
  }
  return y0
}
