import { type Read, Readings } from './readings.ts'

/** A word whoever says it, with what measures have found out about it. */
export interface Word extends Read {
  readonly text: string
  /** What the tests have said of it, a bit each; -1 before anybody asks. */
  tested: number
}

const readings = new Readings<Word>()

/** The same reading of a word, kept with it. */
export const readWord = readings.once.bind(readings) as typeof readings.once

/** A yes or no about words. */
export interface WordTest {
  (word: Word): boolean
  /** Whether it is yes for any of the words these signs were taken from. */
  readonly ofAny: (words: Signed) => boolean
}

/** Several words with what the tests have said of them, a bit each. */
export interface Signed {
  readonly signs: number
}

const tests: ((text: string) => boolean)[] = []
const MOST_TESTS = 30

/** A yes or no about words, worked out once a word, for all tests together. Throws when there are 30 already. */
export function wordTest(test: (text: string) => boolean): WordTest {
  if (tests.length === MOST_TESTS) throw new Error(`There are ${MOST_TESTS} tests of words already`)
  const bit = 1 << (tests.push(test) - 1)
  const ofWord = (word: Word) => (signsOf(word) & bit) !== 0
  return Object.assign(ofWord, { ofAny: ({ signs }: Signed) => (signs & bit) !== 0 })
}

/** What all tests say of a word, a bit each. */
export function signsOf(word: Word): number {
  return word.tested < 0 ? testedOf(word) : word.tested
}

function testedOf(word: Word): number {
  word.tested = 0
  tests.forEach((test, place) => {
    if (test(word.text)) word.tested |= 1 << place
  })
  return word.tested
}

/**
 * The word of this spelling, in lower case with straight apostrophes: mostly the same object each time,
 * because most of what people say are the same few words. Only so many are kept, and no long ones.
 */
export function wordOf(spelling: string): Word {
  return wordIn(spelling, 0, spelling.length)
}

/** The word written in a text from one place up to another: see `wordOf`. Cuts nothing out where it is known. */
export function wordIn(text: string, from: number, to: number): Word {
  if (to - from > LONGEST_KEPT) return newWord(lowered(text.slice(from, to)))
  let hash = to - from
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, SPREAD) + text.charCodeAt(at)) | 0
  const home = (hash ^ (hash >>> HALF)) & (PLACES - 1)
  for (let place = home; place < home + MOST_TRIED; place += 1) {
    const known = kept[place]
    if (known === undefined) return keep(place, hash, text.slice(from, to))
    if (known.hash === hash && isSpelled(known.spelling, text, from, to)) return known.word
  }
  return newWord(lowered(text.slice(from, to)))
}

interface Kept {
  readonly hash: number
  readonly spelling: string
  readonly word: Word
}

let kept: (Kept | undefined)[] = []
let size = 0

const PLACES = 32_768
const MOST_KEPT = 20_000
const LONGEST_KEPT = 12
/** Words made to fall on one place are not searched for one by one. */
const MOST_TRIED = 24
const SPREAD = 0x01000193
const HALF = 15

function keep(place: number, hash: number, spelling: string): Word {
  const text = lowered(spelling)
  const word = text === spelling ? newWord(text) : wordOf(text)
  if (size >= MOST_KEPT) {
    kept = []
    size = 0
  }
  if (kept.length === 0) kept = new Array(PLACES + MOST_TRIED).fill(undefined)
  if (kept[place] === undefined) {
    kept[place] = { hash, spelling, word }
    size += 1
  }
  return word
}

function isSpelled(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false
  for (let at = from; at < to; at += 1)
    if (spelling.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

function lowered(spelling: string): string {
  return spelling.toLowerCase().replaceAll('’', "'")
}

function newWord(text: string): Word {
  return { text, tested: -1, readings: readings.none() }
}
