import { type Lexicon, netOf, type WordClasses } from './phrase-net.ts'
import { PhraseStates, type State } from './phrase-states.ts'
import { Row } from './row.ts'
import { unknown } from './steps.ts'
import { readWord, type Word } from './words.ts'

export type { Lexicon, WordClasses } from './phrase-net.ts'

/** One place where a cue was heard: words `from` up to, not including, `to`. */
export interface Hit {
  readonly cue: string
  readonly from: number
  readonly to: number
}

/** Finds every cue of a lexicon in a row of words, in one pass. */
export type CueMatcher = (words: readonly Word[]) => readonly Hit[]

/**
 * Makes a matcher from phrases (see `netOf`). Of several readings of a cue that start at one word the longest
 * counts. Time grows with the words and never with the number of phrases: the phrases become one automaton whose
 * states are made when first met, and the first `mostStates` of them remembered.
 */
export function cueMatcher(lexicon: Lexicon, classes: WordClasses, mostStates?: number): CueMatcher {
  const net = netOf(lexicon, classes)
  const states = new PhraseStates(net, mostStates)
  const numberOf = readWord(({ text }: Word) => net.vocabulary.get(text) ?? 0)
  return (words) => hitsIn(numbersOf(words, numberOf), words.length, states)
}

/** The words by their numbers in the phrases, 0 for one in none; good until the next are asked for. */
function numbersOf(words: readonly Word[], numberOf: (word: Word) => number): Int32Array {
  if (numbers.length < words.length) numbers = new Int32Array(words.length * 2)
  for (let at = 0; at < words.length; at += 1) numbers[at] = numberOf(words[at] as Word)
  return numbers
}

let numbers = new Int32Array(1_024)

function hitsIn(numbers: Int32Array, length: number, states: PhraseStates): readonly Hit[] {
  const { ahead, ends } = states
  hits.clear()
  for (let from = 0; from < length; from += 1) {
    const found = hits.length
    let state = states.first(numbers[from] as number)
    if (state === unknown) goOn(numbers.subarray(0, length), states, states.at(0), found, from, from)
    for (let at = from + 1; state >= 0; at += 1) {
      if (ends[state] === 1) hear(states.at(state), found, from, at)
      if (at === length) break
      const word = numbers[at] as number
      if (((ahead[state] as number) & (1 << (word & 31))) === 0) break
      const next = states.next(state, word)
      if (next === unknown) goOn(numbers.subarray(0, length), states, states.at(state), found, from, at)
      state = next
    }
  }
  return hits.take()
}

const hits = new Row<Hit>()

/** Hears the rest from one word on where the states it leads to are not remembered. */
function goOn(
  numbers: Int32Array,
  states: PhraseStates,
  last: State,
  found: number,
  from: number,
  next: number,
): void {
  let state = states.from(last, numbers[next] as number)
  for (let at = next + 1; state; at += 1) {
    hear(state, found, from, at)
    state = at < numbers.length ? states.from(state, numbers[at] as number) : undefined
  }
}

/** Of the readings of one cue from one word on, the longest is kept. */
function hear({ cues }: State, found: number, from: number, to: number): void {
  for (const cue of cues) {
    const places = placesFromEnd(cue, hits.length - found)
    if (places > 0) hits.replace(places, { cue, from, to })
    else hits.push({ cue, from, to })
  }
}

/** How many places from the end this cue stands among so many hits, or 0. */
function placesFromEnd(cue: string, many: number): number {
  for (let places = many; places > 0; places -= 1) if (hits.fromEnd(places)?.cue === cue) return places
  return 0
}
