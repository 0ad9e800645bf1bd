import {
  ENOUGH_TO_TELL,
  ENOUGH_TO_TELL_A_SIDE,
  LEAST_ENGLISH,
  LEAST_ENGLISH_OF_A_SIDE,
  tellsEnglish,
} from './lexicons/english.ts'
import { isOurs, type Line, readScript, type Script } from './script.ts'
import { wordTest } from './words.ts'

/**
 * Whether the words are in another language than English, which our cues do not cover. The file's own word
 * counts first; where it has none, the share of small English words tells, in all or of one side.
 *
 * A talk of fewer than 40 words tells nothing and passes for English; so does one that mixes English with
 * another language, of which only the English words are understood. Figures are no words here; bots are out.
 */
export const isForeign = readScript((script: Script): boolean => {
  const named = script.conversation.language?.trim().toLowerCase()
  if (named && !undecided.has(named)) return !/^en(g|glish)?([-_]|$)/.test(named)

  const ours = heardIn(script.lines.filter(isOurs))
  const theirs = heardIn(script.lines.filter((line) => !isOurs(line) && line.role !== 'bot'))
  const all = { words: ours.words + theirs.words, english: ours.english + theirs.english }
  return (
    isStrange(all, ENOUGH_TO_TELL, LEAST_ENGLISH) ||
    [ours, theirs].some((side) => isStrange(side, ENOUGH_TO_TELL_A_SIDE, LEAST_ENGLISH_OF_A_SIDE))
  )
})

/** What files write when they do not know, or when several languages were spoken. */
const undecided = new Set(['und', 'unknown', 'auto', 'mul', 'multi', 'multilingual', 'mixed'])

interface Heard {
  readonly words: number
  readonly english: number
}

function isStrange({ words, english }: Heard, enough: number, least: number): boolean {
  return words >= enough && english < words * least
}

function heardIn(lines: readonly Line[]): Heard {
  let words = 0
  let english = 0
  for (const { tokens } of lines) {
    for (const { text, word } of tokens) {
      const first = text.charCodeAt(0)
      if (first <= NINE) continue
      words += first < FIRST_UNSPACED ? 1 : Math.ceil(text.length / LETTERS_A_WORD)
      if (isEnglish(word)) english += 1
    }
  }
  return { words, english }
}

const isEnglish = wordTest((text) => tellsEnglish.has(text))

const NINE = 57
/** Chinese, Japanese and Korean begin here: a run of theirs is many words. */
const FIRST_UNSPACED = 0x2e80
const LETTERS_A_WORD = 2
