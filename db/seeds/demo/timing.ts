import type { Spoken, SpokenWord, Written } from '../writers/recorded.ts'
import { later } from './calendar.ts'
import type { Line } from './telling.ts'

const msPerLetter = 68
const msPerWord = 95
const pausesMs = [420, 780, 350, 1150, 560, 900, 300, 1600, 640]

/** Lines spoken one after the other, each as long as its words take. */
export function spokenLines(lines: readonly Line[], { withWords = false } = {}): readonly Spoken[] {
  let clockMs = 600
  return lines.map(([party, text], at) => {
    const startMs = clockMs
    const words = wordsFrom(text, startMs)
    const endMs = words.at(-1)?.endMs ?? startMs
    clockMs = endMs + (pausesMs[(at * 5 + text.length) % pausesMs.length] ?? 500)
    return { party, startMs, endMs, text, ...(withWords ? { words } : {}) }
  })
}

/** Messages, each some minutes after the one before. */
export function writtenLines(
  lines: readonly Line[],
  startedAt: string,
  minutes: readonly number[] = [2, 4, 1, 3, 7, 2],
): readonly Written[] {
  let at = startedAt
  return lines.map(([party, text], index) => {
    if (index > 0) at = later(at, minutes[(index - 1) % minutes.length] ?? 3)
    return { party, at, text }
  })
}

function wordsFrom(text: string, startMs: number): readonly SpokenWord[] {
  let at = startMs
  return text.split(/\s+/).map((word) => {
    const from = at
    at += msPerWord + word.length * msPerLetter
    const endMs = at
    if (/[.,?!;:]$/.test(word)) at += 160
    return { text: word, startMs: from, endMs }
  })
}
