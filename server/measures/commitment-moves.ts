import { type Clock, findDeadline } from './deadline.ts'
import { LONGEST_MOVE, moving, movingWords } from './lexicons/commitment-moves.ts'
import type { Due } from './put.ts'
import type { Said } from './said.ts'
import type { Line } from './script.ts'

/** A few words that give a promise just made another day: "make it Thursday", "or Monday", "before five, then". */
export interface Move {
  readonly due: Due
  /** Only a time of day: it adds to a day that was said. */
  readonly hour: boolean
  /** "Or": the later of the two days holds. */
  readonly either: boolean
}

/** The other day these words give, or `undefined`: nothing but a deadline and words that move one may stand in them. */
export function moveIn(line: Line, words: readonly Said[], clock: Clock): Move | undefined {
  if (words.length > LONGEST_MOVE) return undefined
  const deadline = findDeadline(words, clock)
  if (deadline?.kind !== 'day') return undefined
  const around = words.filter((_, at) => at < deadline.from || at >= deadline.to).map(({ text }) => text)
  if (!around.every((text) => movingWords.has(text))) return undefined
  const first = words[deadline.from]
  if (!moving.has(first?.text ?? '') && !around.some((text) => moving.has(text))) return undefined
  return {
    due: {
      day: deadline.day,
      kind: 'day',
      words: line.text.slice(first?.start, words[deadline.to - 1]?.end),
    },
    hour: deadline.hour === true,
    either: around.includes('or'),
  }
}

/** The deadline that holds once it is moved. */
export function moved(due: Due | undefined, move: Move): Due {
  if (due?.kind !== 'day') return move.due
  if (move.hour || (move.either && (due.day ?? '') >= (move.due.day ?? ''))) return due
  return due.day === move.due.day ? due : move.due
}
