import { type Interval, lengthOf } from '../measures/intervals.ts'
import type { Measured } from '../measures/measured.ts'
import type { LaneOwners } from './sides.ts'

/** What the sound says of the airtime beside what the transcript says. */
export interface AirtimeCheck {
  /** How long there was speech on the customer's channel, and on ours. */
  readonly customerMs: number
  readonly ourMs: number
  /** The customer's share of it, 0 to 1. */
  readonly share: number
  /** The transcript's share, 0 to 1: the measure, which stays what it is. */
  readonly transcriptShare: number
  /** Whether the two are further apart than both together may be off. */
  readonly isApart: boolean
}

/** Known synthetic speech came out up to four parts in a hundred short in noise; a share moves by less. */
const SOUND_MARGIN = 0.04
const ENOUGH_MS = 60_000

/**
 * Checks a transcript's airtime by the sound of a two-channel recording.
 *
 * Takes when there is speech on each channel, whose channel is whose, and the measure `customerAirtime`. Shares
 * divide by the speech of both channels together, as the measure does; where both speak each is credited.
 * `null` with less than a minute of speech in all, or while the measure is unknown: there is nothing to check.
 * It never replaces the measure: it hears that somebody spoke, and not who, nor what.
 */
export function airtimeCheck(
  voices: readonly [readonly Interval[], readonly Interval[]],
  owners: LaneOwners,
  airtime: Measured<number>,
): AirtimeCheck | null {
  if (!airtime.known) return null
  const [first, second] = voices.map(lengthOf) as [number, number]
  if (first + second < ENOUGH_MS) return null
  const customerMs = owners[0] === 'theirs' ? first : second
  const ourMs = owners[0] === 'theirs' ? second : first
  const share = customerMs / (customerMs + ourMs)
  const allowed = SOUND_MARGIN + (airtime.margin ?? 0)
  const isApart = Math.abs(share - airtime.value) > allowed
  return { customerMs, ourMs, share, transcriptShare: airtime.value, isApart }
}
