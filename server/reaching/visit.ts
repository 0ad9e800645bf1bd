import { timing } from './lexicons/timing.ts'

/** What visitors and customers do, as websites and shops tell it. */
export const eventKinds = ['view', 'stay', 'leave', 'bought'] as const
export type EventKind = (typeof eventKinds)[number]

/** Whether they may be known to us: nobody asked, they said yes, or they took it back. */
export const consents = ['none', 'given', 'withdrawn'] as const
export type Consent = (typeof consents)[number]

/** One thing a visitor did. `at` is an instant, money whole minor units; what was not told is `null`. */
export interface VisitorEvent {
  readonly visitor: string
  readonly kind: EventKind
  readonly page: string | null
  readonly product: string | null
  readonly valueMinor: number | null
  readonly currency: string | null
  readonly campaign: string | null
  readonly consent: Consent
  readonly customerId: string | null
  readonly at: string
}

/** A visitor as everything they did leaves them. Page, product and value are those of the visit that is going on. */
export interface Visit {
  readonly visitor: string
  readonly customerId: string | null
  readonly consent: Consent
  readonly visits: number
  readonly firstAt: string
  readonly arrivedAt: string
  readonly lastAt: string
  readonly hasLeft: boolean
  readonly pages: number
  readonly page: string | null
  readonly pageSince: string
  readonly product: string | null
  readonly valueMinor: number | null
  readonly currency: string | null
  readonly campaign: string | null
  readonly bought: readonly Bought[]
}

/** A purchase a visitor made: when, and for how much where that was told. */
export interface Bought {
  readonly at: string
  readonly valueMinor: number | null
  readonly currency: string | null
}

/** So many purchases of one visitor are kept with the visit; the log has them all. */
const MOST_BOUGHT = 20

/**
 * A visitor after one more event, in the order in which the events were taken in.
 *
 * An event that comes late never turns the clock back. After half an hour of nothing it is another visit, which
 * begins without page and product. Consent that is withdrawn stays so until it is given again, and takes the
 * customer away. Source: issue 7, "Reach out"; the lengths of time are in `lexicons/timing.ts`.
 */
export function visitAfter(visit: Visit | null, event: VisitorEvent): Visit {
  const before = visit === null || isAnother(visit, event) ? begun(visit, event) : visit
  const consent = event.consent === 'none' ? before.consent : event.consent
  const isNewPage = event.page !== null && event.page !== before.page
  const isView = event.kind === 'view'
  return {
    ...before,
    customerId: consent === 'given' ? (event.customerId ?? before.customerId) : null,
    consent,
    lastAt: later(before.lastAt, event.at),
    hasLeft: event.kind === 'leave',
    pages: before.pages + (isView ? 1 : 0),
    page: event.page ?? before.page,
    pageSince: isNewPage ? later(before.pageSince, event.at) : before.pageSince,
    product: event.product ?? before.product,
    valueMinor: isView ? (event.valueMinor ?? before.valueMinor) : before.valueMinor,
    currency: isView && event.valueMinor !== null ? event.currency : before.currency,
    campaign: event.campaign ?? before.campaign,
    bought: event.kind === 'bought' ? [...before.bought, boughtIn(event)].slice(-MOST_BOUGHT) : before.bought,
  }
}

function isAnother(visit: Visit, event: VisitorEvent): boolean {
  return Date.parse(event.at) - Date.parse(visit.lastAt) >= timing.anotherVisitAfterMs
}

function begun(visit: Visit | null, event: VisitorEvent): Visit {
  return {
    visitor: event.visitor,
    customerId: visit?.customerId ?? null,
    consent: visit?.consent ?? 'none',
    visits: (visit?.visits ?? 0) + 1,
    firstAt: visit?.firstAt ?? event.at,
    arrivedAt: event.at,
    lastAt: event.at,
    hasLeft: false,
    pages: 0,
    page: null,
    pageSince: event.at,
    product: null,
    valueMinor: null,
    currency: null,
    campaign: null,
    bought: visit?.bought ?? [],
  }
}

function boughtIn({ at, valueMinor, currency }: VisitorEvent): Bought {
  return { at, valueMinor, currency }
}

function later(one: string, other: string): string {
  return Date.parse(one) >= Date.parse(other) ? one : other
}
