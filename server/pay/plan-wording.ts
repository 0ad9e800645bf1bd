import { remarksOn } from '../grading/question-linter.ts'
import { type Refused, refusedWordings } from './lexicons/plan-wording.ts'

/** Words of a plan that it may not be paid by, and what could stand there. */
export interface RefusedWords {
  readonly why: Refused
  readonly words: string
  readonly instead: string
}

const LONGEST_READ = 2000

/** Rankings, cliffs and accelerators in any text of a plan, the first of each. Source: pay.md, "Workflow". */
export function refusedWordsIn(given: string): readonly RefusedWords[] {
  const text = spaced(given)
  const found = refusedWordings.flatMap(({ why, words, instead }) => {
    const struck = words.find((one) => text.includes(one.endsWith('-') ? ` ${one.slice(0, -1)}` : ` ${one} `))
    return struck === undefined ? [] : [{ why, words: struck.replace(/-$/, '…'), instead }]
  })
  return found.filter((one, at) => found.findIndex((other) => other.why === one.why) === at)
}

/**
 * The same in what a behaviour is to be paid for, and with it feelings and impressions, which nobody can hear: "sounds
 * empathetic" -> "restated the problem before proposing". The words are those of the linter of questions.
 */
export function refusedCriteria(label: string): readonly RefusedWords[] {
  const felt = remarksOn({ text: label, means: ['', '', '', ''] }).flatMap(({ why, words, instead }) =>
    why === 'feeling' || why === 'impression'
      ? [{ why: 'feeling' as const, words, instead: instead[0] ?? '' }]
      : [],
  )
  const refused = refusedWordsIn(label)
  return felt.length > 0 ? [...felt, ...refused.filter((one) => one.why !== 'feeling')] : refused
}

/** In small letters, with one space around every word and no other sign. */
function spaced(given: string): string {
  const words =
    given
      .slice(0, LONGEST_READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  return ` ${words.join(' ')} `
}
