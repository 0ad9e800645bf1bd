import type { Interval } from '../measures/intervals.ts'

/** Speech stands out from the noise of its line by at least so much, in decibels. */
const ABOVE_NOISE_DB = 6
/** What is softer than the loud parts of somebody's speech by more is their breath, or the other side leaking in. */
const BELOW_SPEECH_DB = 27
/** Softer than this is silence whatever stands around it: a few steps of 16 bits. */
const SILENCE_DB = 18
/** Pauses of this length stand between the words of one breath. */
const BREATH_MS = 250
/** What is shorter is a click. */
const CLICK_MS = 75
/** The noise of a line is learnt from so much of it on either side. */
const AROUND_SECONDS = 15
const NOISE_SHARE = 0.1
const LOUD_SHARE = 0.95

/**
 * When somebody speaks on one channel of a recording, told from nothing but how loud it is.
 *
 * Takes the power of equal stretches of time, so many a second, as a `Listener` keeps it. The threshold adapts:
 * it stands above the noise around each moment, which may come and go, and below the loud parts of the speech of
 * the whole channel. Pauses within a breath (250 ms) count as speech, clicks (under 75 ms) do not.
 * Returns intervals in order that neither touch nor overlap, in whole milliseconds; none for a channel of nothing
 * but noise or silence. It cannot tell a voice from music or a ringing telephone, and a leak of the other side
 * counts where it is less than 27 dB softer: a check of a transcript, never a measure of anybody.
 * Source: adaptive energy detection, which on clean two-channel calls is within a few percent of trained models.
 */
export function voiceActivity(power: ArrayLike<number>, perSecond: number): readonly Interval[] {
  const levels = levelsOf(power)
  const noiseAt = noiseAround(levels, perSecond)
  const loud = loudSpeech(levels, noiseAt)
  if (loud === null) return []
  const isSpeech = (at: number) =>
    (levels[at] ?? 0) >= Math.max(noiseAt(at) + ABOVE_NOISE_DB, loud - BELOW_SPEECH_DB, SILENCE_DB)
  return withoutClicks(breathsOf(levels.length, isSpeech, 1000 / perSecond))
}

/** In decibels above one step of 16 bits, 0 to 96. */
function levelsOf(power: ArrayLike<number>): Float32Array {
  const levels = new Float32Array(power.length)
  for (let at = 0; at < levels.length; at += 1) levels[at] = 10 * Math.log10(Math.max(1, power[at] as number))
  return levels
}

/** The level that a tenth of the half minute around each moment stays under. */
function noiseAround(levels: Float32Array, perSecond: number): (at: number) => number {
  const block = Math.max(1, Math.round(perSecond * AROUND_SECONDS))
  const floors: number[] = []
  for (let from = 0; from < levels.length; from += block)
    floors.push(quantile(levels.subarray(from, from + block), NOISE_SHARE))
  const around = floors.map((_, here) => Math.min(...floors.slice(Math.max(0, here - 1), here + 2)))
  return (at) => around[Math.floor(at / block)] ?? 0
}

/** How loud the loud parts of the speech are; `null` where nothing stands out from the noise. */
function loudSpeech(levels: Float32Array, noiseAt: (at: number) => number): number | null {
  let count = 0
  const standing = new Float32Array(levels.length)
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] as number
    if (level >= SILENCE_DB && level >= noiseAt(at) + ABOVE_NOISE_DB) standing[count++] = level
  }
  return count === 0 ? null : quantile(standing.subarray(0, count), LOUD_SHARE)
}

const STEPS_A_DECIBEL = 8
const MOST_DB = 128

/** The level that this share of them stays under, to an eighth of a decibel: counted, since sorting takes longer. */
function quantile(levels: Float32Array, share: number): number {
  const counts = new Uint32Array(MOST_DB * STEPS_A_DECIBEL)
  for (let at = 0; at < levels.length; at += 1) {
    const step = Math.min(counts.length - 1, Math.floor((levels[at] as number) * STEPS_A_DECIBEL))
    counts[step] = (counts[step] as number) + 1
  }
  let left = levels.length * share
  const found = counts.findIndex((count) => {
    left -= count
    return left < 0
  })
  return Math.max(0, found) / STEPS_A_DECIBEL
}

function breathsOf(count: number, isSpeech: (at: number) => boolean, stepMs: number): readonly Interval[] {
  const breaths: { startMs: number; endMs: number }[] = []
  for (let at = 0; at < count; at += 1) {
    if (!isSpeech(at)) continue
    const startMs = Math.round(at * stepMs)
    const endMs = Math.round((at + 1) * stepMs)
    const last = breaths.at(-1)
    if (last && startMs - last.endMs <= BREATH_MS) last.endMs = endMs
    else breaths.push({ startMs, endMs })
  }
  return breaths
}

function withoutClicks(breaths: readonly Interval[]): readonly Interval[] {
  return breaths.filter(({ startMs, endMs }) => endMs - startMs >= CLICK_MS)
}
