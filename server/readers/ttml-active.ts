import { type TtmlRates, ttmlTime } from './ttml-time.ts'
import type { XmlElement } from './xml.ts'

interface Span {
  readonly from: number
  /** `null` as long as nothing ends it. */
  readonly to: number | null
}

/** When an element of a TTML file is active, in milliseconds, and what its children take over from it. */
export interface Active extends Span {
  /** Its own stated end, which tells where the next in a row begins. */
  readonly ends: number | null
  /** Whether it or something above it gives a time at all. */
  readonly timed: boolean
  /** Whether what holds it is over before it begins. */
  readonly over: boolean
  /** The part of the screen it stands in, which may have times of its own. */
  readonly region: Span | null
  readonly agent: string | null
}

/** The start of everything. */
export const always: Active = {
  from: 0,
  to: null,
  ends: null,
  timed: false,
  over: false,
  region: null,
  agent: null,
}

export interface TtmlClockwork {
  readonly rates: TtmlRates
  readonly regions: ReadonlyMap<string, XmlElement>
}

/** Whether an element has times of its own. */
export function isTimed({ attributes }: XmlElement): boolean {
  return attributes.has('begin') || attributes.has('end') || attributes.has('dur')
}

/**
 * When an element is active, or why nobody can tell because its start is no time.
 *
 * `begin` and `end` count from `base`, `dur` from the start; the parent's end cuts it off. An end that is
 * no time or stands before the start is left out, and `notes` say so.
 */
export function activeIn(
  element: XmlElement,
  parent: Active,
  base: number,
  { rates, regions }: TtmlClockwork,
): { readonly active: Active; readonly notes: readonly string[] } | { readonly wrong: string } {
  const own = spanOf(element, base, rates)
  if ('wrong' in own) return own
  const name = element.attributes.get('region')
  const place = regions.get(name ?? '')
  const span = place && isTimed(place) ? spanOf(place, 0, rates) : null
  const inPlace = span && 'from' in span ? span : null
  const lost = own.to === null && own.notes.length > 0
  const active: Active = {
    from: own.from,
    to: lost ? null : least(own.to, parent.to),
    ends: own.to === null ? null : least(own.to, parent.to),
    timed: parent.timed || isTimed(element) || inPlace !== null,
    over: parent.over || isOver(own.from, parent.to),
    region: name === undefined ? parent.region : inPlace,
    agent: element.attributes.get('agent') ?? parent.agent,
  }
  return { active, notes: own.notes }
}

/** When an element is really shown: its own time and that of its region cut each other. `null` when never. */
export function shown({ from, to, over, region }: Active): Span | null {
  if (over) return null
  if (!region) return { from, to }
  if (isOver(from, region.to) || isOver(region.from, to)) return null
  return { from: Math.max(from, region.from), to: least(to, region.to) }
}

function spanOf(
  { attributes }: XmlElement,
  base: number,
  rates: TtmlRates,
): (Span & { readonly notes: readonly string[] }) | { readonly wrong: string } {
  const timeAt = (name: string) => {
    const text = attributes.get(name)
    return text === undefined ? null : ttmlTime(text, rates)
  }
  const begin = timeAt('begin')
  if (begin && 'wrong' in begin) return begin
  const from = base + (begin?.ms ?? 0)
  const notes: string[] = []
  let to: number | null = null
  for (const name of ['end', 'dur']) {
    const time = timeAt(name)
    if (!time) continue
    const end = 'wrong' in time ? null : (name === 'end' ? base : from) + time.ms
    if (end !== null && end >= from) to = least(to, end)
    else
      notes.push(
        `${'wrong' in time ? time.wrong : 'the end stands before the start'}: its text stays, its end is unknown`,
      )
  }
  return { from, to, notes }
}

function least(...times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function isOver(from: number, to: number | null): boolean {
  return to !== null && from >= to && from > 0
}
