import { clock } from './clock.js'

const LEAST_S = 1.5
const MARGIN_S = 0.35
const QUIET_SHARE = 0.12
const LEAST_LOUD = 0.02

/** Steps over silences while it plays: only where nobody speaks by the transcript and nothing is heard by the peaks. */
export function skipSilence(player, times) {
  let silences = silencesIn(times, undefined, player.duration)
  let isOn = player.dataset.skip === 'on'
  let saved = 0

  function tell() {
    const all = silences.reduce((sum, one) => sum + one.end - one.start, 0)
    const { saves, saved: has, noSilence } = player.says
    const says = all < 1 ? noSilence : isOn && saved > 0 ? has : saves
    player.querySelector('[data-saved]').textContent = says
      .replace('{saved}', clock(saved))
      .replace('{time}', clock(all))
    player.querySelector('[data-act="silence"]').setAttribute('aria-pressed', String(isOn))
  }
  tell()

  return {
    isOn: () => isOn,
    silences: () => silences,
    heard(sound) {
      silences = silencesIn(times, sound, player.duration)
      tell()
    },
    turn() {
      isOn = !isOn
      tell()
    },
    /** Where to go on instead of here, if here is silence. */
    to(seconds) {
      if (!isOn) return undefined
      const here = silences.find(({ start, end }) => seconds >= start && seconds < end - 0.1)
      if (!here) return undefined
      saved += here.end - seconds
      tell()
      return here.end
    },
  }
}

/** The stretches between everything said, without a breath at both ends, and cut where the recording is loud. */
export function silencesIn(times, sound, duration) {
  const gaps = []
  let quietFrom = 0
  for (const { start, end } of times) {
    if (start > quietFrom) gaps.push({ start: quietFrom, end: start })
    quietFrom = Math.max(quietFrom, end)
  }
  if (duration > quietFrom) gaps.push({ start: quietFrom, end: duration })
  return gaps
    .flatMap((gap) => (sound ? quietParts(gap, sound) : [gap]))
    .map(({ start, end }) => ({ start: start + MARGIN_S, end: end - MARGIN_S }))
    .filter(({ start, end }) => end - start >= LEAST_S)
}

function quietParts({ start, end }, { peaks, peaksPerSecond, loud }) {
  const parts = []
  let from = start
  const last = Math.min(peaks[0]?.length ?? 0, Math.ceil(end * peaksPerSecond))
  for (let at = Math.floor(start * peaksPerSecond); at < last; at += 1) {
    if (!peaks.some((lane) => lane[at] > loud)) continue
    parts.push({ start: from, end: at / peaksPerSecond })
    from = (at + 1) / peaksPerSecond
  }
  parts.push({ start: from, end })
  return parts
}

/** How loud something must be to be heard in this recording: a share of what nearly all of it stays below. */
export function loudIn(peaks) {
  const sample = peaks.flatMap((lane) => lane.filter((_, at) => at % 5 === 0)).sort((a, b) => a - b)
  const usual = sample[Math.floor(sample.length * 0.95)] ?? 0
  return Math.max(LEAST_LOUD, usual * QUIET_SHARE)
}
