import type { Channel } from '../conversation/conversation.ts'

/** A conversation that somebody said was to take place. */
export interface Expected {
  readonly id: string
  readonly source: string
  /** An instant. */
  readonly startsAt: string
  readonly channel: Channel | null
  /** The account, the person where there is none; `null` where nobody knows. */
  readonly customer: string | null
  readonly isNotHeld: boolean
}

/** A conversation that came in. */
export interface Arrived {
  readonly id: string
  readonly startsAt: string | null
  readonly channel: Channel | null
  readonly customer: string | null
}

/** What became of what was expected. */
export interface Coverage {
  readonly arrived: readonly { readonly expected: Expected; readonly conversation: string }[]
  readonly missing: readonly Expected[]
  /** They did not take place, which somebody other than the rep said or agreed to. */
  readonly notHeld: readonly Expected[]
}

export interface CoverageRules {
  /** How far a conversation may begin from when it was expected: with the same customer, and where one is unknown. */
  readonly sameCustomerMs: number
  readonly unknownCustomerMs: number
}

const MINUTE_MS = 60_000

/** An hour with the same customer, a quarter of one where nobody knows with whom. Source: pay.md, "Gates". */
export const coverageRules: CoverageRules = {
  sameCustomerMs: 60 * MINUTE_MS,
  unknownCustomerMs: 15 * MINUTE_MS,
}

/**
 * Which expected conversations of one rep came in, and which are missing.
 *
 * What two sources expect at one time with one customer is one conversation. Each that came in answers for one
 * that was expected, the nearest in time first; a mail or a chat never answers for a call. One without a start
 * answers for none.
 */
export function coverageOf(
  expected: readonly Expected[],
  arrived: readonly Arrived[],
  rules: CoverageRules = coverageRules,
): Coverage {
  const once = withoutDoubles(expected, rules)
  const due = once.filter((one) => !one.isNotHeld)
  const near = nearest(arrived, rules)
  const pairs = due
    .flatMap((one) =>
      near(one).flatMap((other) => {
        const apart = apartOf(one, other, rules)
        return apart === null ? [] : [{ one, other, apart }]
      }),
    )
    .toSorted((a, b) => a.apart - b.apart || (a.one.id < b.one.id ? -1 : 1))
  const taken = new Map<string, string>()
  const used = new Set<string>()
  for (const { one, other } of pairs) {
    if (taken.has(one.id) || used.has(other.id)) continue
    taken.set(one.id, other.id)
    used.add(other.id)
  }
  return {
    arrived: due.flatMap((one) => {
      const conversation = taken.get(one.id)
      return conversation === undefined ? [] : [{ expected: one, conversation }]
    }),
    missing: due.filter((one) => !taken.has(one.id)),
    notHeld: once.filter((one) => one.isNotHeld),
  }
}

/** Those that came in near an expected one, in the order they were given: all others are too far apart from it. */
function nearest(arrived: readonly Arrived[], rules: CoverageRules): (one: Expected) => readonly Arrived[] {
  const slotMs = Math.max(rules.sameCustomerMs, rules.unknownCustomerMs, 1)
  const slotOf = (startsAt: string) => Math.floor(Date.parse(startsAt) / slotMs)
  const dated = arrived.flatMap((other, at) =>
    other.startsAt === null ? [] : [{ other, at, slot: slotOf(other.startsAt) }],
  )
  const slots = Map.groupBy(dated, ({ slot }) => slot)
  return ({ startsAt }) => {
    const slot = slotOf(startsAt)
    return [slot - 1, slot, slot + 1]
      .flatMap((one) => slots.get(one) ?? [])
      .toSorted((a, b) => a.at - b.at)
      .map(({ other }) => other)
  }
}

function withoutDoubles(expected: readonly Expected[], rules: CoverageRules): readonly Expected[] {
  const kept: Expected[] = []
  let first = 0
  for (const one of expected.toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
  )) {
    while (isLongBefore(kept[first], one, rules)) first += 1
    let same = first
    while (same < kept.length && !isSame(kept[same], one, rules)) same += 1
    const before = kept[same]
    if (!before) kept.push(one)
    else if (one.isNotHeld && !before.isNotHeld) kept[same] = { ...before, isNotHeld: true }
  }
  return kept
}

/** Too long before to be the same; as they come in the order of time, it is before all that follow, too. */
function isLongBefore(
  other: Expected | undefined,
  one: Expected,
  { unknownCustomerMs }: CoverageRules,
): boolean {
  return other !== undefined && Date.parse(one.startsAt) - Date.parse(other.startsAt) > unknownCustomerMs
}

function isSame(other: Expected | undefined, one: Expected, rules: CoverageRules): boolean {
  if (!other || other.source === one.source) return false
  return apartOf(other, one, { ...rules, sameCustomerMs: rules.unknownCustomerMs }) !== null
}

/** How far two are apart, in milliseconds; `null` where they cannot be the same conversation. */
function apartOf(
  one: Pick<Expected, 'startsAt' | 'channel' | 'customer'>,
  other: Arrived,
  rules: CoverageRules,
): number | null {
  if (other.startsAt === null || isWritten(one.channel) !== isWritten(other.channel)) return null
  const isUnknown = one.customer === null || other.customer === null
  if (!isUnknown && one.customer !== other.customer) return null
  const apart = Math.abs(Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return apart <= (isUnknown ? rules.unknownCustomerMs : rules.sameCustomerMs) ? apart : null
}

function isWritten(channel: Channel | null): boolean {
  return channel === 'chat' || channel === 'email'
}

/** Civil dates, both included, in order and written alike. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Whether these stretches of days leave none of `whole` out. */
export function coversAll(stretches: readonly Days[], whole: Days): boolean {
  let reached = whole.from
  for (const { from, to } of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= reached && to >= reached) reached = dayAfter(to)
  return reached > whole.to
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * MINUTE_MS).toISOString().slice(0, 10)
}
