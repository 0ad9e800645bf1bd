import { type Clock, clockOf } from './clock.ts'
import type { XmlElement } from './xml.ts'

/** How many frames and ticks a second of this file has, as its root says. */
export interface TtmlRates {
  readonly framesPerSecond: number
  readonly subFrames: number
  readonly ticksPerSecond: number
}

const FRAMES = /^(\d{1,9}:\d{1,2}:\d{1,2}):(\d{1,4})(?:\.(\d{1,4}))?$/
const OFFSET = /^(\d{1,15}(?:\.\d{1,12})?)(h|ms|m|s|f|t)$/

/** The rates on the root of a TTML file; where it gives none, those of the specification. */
export function ttmlRates({ attributes }: XmlElement): TtmlRates {
  const given = positive(attributes.get('frameRate'))
  const [up, down] = (attributes.get('frameRateMultiplier') ?? '').trim().split(/[\s:]/).map(positive)
  const framesPerSecond = (given ?? 30) * ((up ?? 1) / (down ?? 1))
  const subFrames = positive(attributes.get('subFrameRate')) ?? 1
  const ticksPerSecond =
    positive(attributes.get('tickRate')) ?? (given === null ? 1 : framesPerSecond * subFrames)
  return { framesPerSecond, subFrames, ticksPerSecond }
}

/**
 * A TTML time as milliseconds: a clock (`00:01:12.5`), a clock with frames (`00:01:12:12`) or an amount
 * with its unit (`72.5s`, `1740f`, `720000t`).
 */
export function ttmlTime(text: string, rates: TtmlRates): Clock {
  const bare = text.trim()
  const [, amount, unit] = OFFSET.exec(bare) ?? []
  if (amount !== undefined && unit !== undefined) return { ms: Number(amount) * msPer(unit, rates) }
  const [, clock, frames, subFrames] = FRAMES.exec(bare) ?? []
  if (clock === undefined) return clockOf(bare)
  const whole = clockOf(clock)
  if ('wrong' in whole) return whole
  const counted = Number(frames) + Number(subFrames ?? 0) / rates.subFrames
  return { ms: whole.ms + (counted / rates.framesPerSecond) * 1000 }
}

function msPer(unit: string, { framesPerSecond, ticksPerSecond }: TtmlRates): number {
  if (unit === 'f') return 1000 / framesPerSecond
  if (unit === 't') return 1000 / ticksPerSecond
  return { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }[unit] ?? 1
}

function positive(text: string | undefined): number | null {
  const number = Number(text ?? Number.NaN)
  return Number.isFinite(number) && number > 0 ? number : null
}
