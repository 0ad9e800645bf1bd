import { nameWords } from './name-key.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** Two that go by the same name, or by names that are one slip of the pen apart. */
export interface Alike {
  readonly one: string
  readonly other: string
  readonly how: 'same' | 'near'
}

/** Shorter names are one slip apart too often by nature, and longer ones are compared as they stand. */
const NEAR = { least: 6, most: 60 }
/** Who has more names than that is a text. */
const MOST_WORDS = 12
/** No name is compared with more of those that share its letters. */
const COMPARED = 4

/**
 * The pairs of names that are the same or one slip apart: a letter too many, too few, another one, or two that
 * changed places. Case, accents, signs and the order of the words do not count, nor the words in `without`; a
 * digit that differs is no slip.
 *
 * Linear in the number of names: each is found by its letters and by its letters but one, and is compared with a
 * few of those it shares them with. Where many go by one name, each is paired with one of the first.
 */
export function alikeNames(
  named: readonly Named[],
  without: ReadonlySet<string> = new Set(),
): readonly Alike[] {
  const found = new Map<string, Alike>()
  const shelves = new Map<number, { readonly id: string; readonly letters: string }[]>()
  for (const { id, name } of named) {
    const letters = lettersOf(name, without)
    if (letters === '') continue
    for (const key of keysOf(letters)) {
      const shelf = shelves.get(key) ?? []
      for (const other of shelf) {
        const how = other.id === id ? null : howAlike(other.letters, letters)
        if (how) found.set(`${other.id} ${id}`, { one: other.id, other: id, how })
      }
      if (shelf.length < COMPARED) shelf.push({ id, letters })
      shelves.set(key, shelf)
    }
  }
  return [...found.values()]
}

/**
 * Whether a name may be short for another: each of its words stands there, or is the first letter of one that does,
 * and at least one word of three letters does. "Rosa D." is part of "Rosa Diaz"; nothing is part of itself.
 */
export function isPartOf(part: string, whole: string): boolean {
  return areWordsOf(nameWords(part), nameWords(whole))
}

/** The same of names that are in their words already. */
export function areWordsOf(words: readonly string[], whole: readonly string[]): boolean {
  if (whole.length > MOST_WORDS) return false
  const left = [...whole]
  if (words.length === 0 || words.length > left.length || words.join(' ') === left.join(' ')) return false
  let isTold = false
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const at = left.findIndex((one) => one === word || (word.length === 1 && one.startsWith(word)))
    if (at < 0) return false
    isTold ||= [...word].length > 2 || /[^\p{Script=Latin}\p{N}]/u.test(word)
    left.splice(at, 1)
  }
  return isTold
}

function lettersOf(name: string, without: ReadonlySet<string>): string {
  const words = nameWords(name)
  const telling = words.filter((word) => !without.has(word))
  return (telling.length === 0 ? words : telling).toSorted().join(' ')
}

const BASE = 31

/** A number for a text, and one for it without each of its letters; two texts may share one, and are compared. */
function keysOf(letters: string): ReadonlySet<number> {
  const whole = hashOf(letters)
  if (letters.length < NEAR.least || letters.length > NEAR.most) return new Set([whole])
  const keys = new Set([whole])
  const powers = powersOf(letters.length)
  let before = 0
  let behind = whole
  for (let at = 0; at < letters.length; at += 1) {
    const power = powers[letters.length - at - 1] ?? 1
    const letter = letters.charCodeAt(at)
    behind = (behind - Math.imul(letter, power)) | 0
    keys.add((Math.imul(before, power) + behind) | 0)
    before = (Math.imul(before, BASE) + letter) | 0
  }
  return keys
}

function hashOf(letters: string): number {
  let hash = 0
  for (let at = 0; at < letters.length; at += 1) hash = (Math.imul(hash, BASE) + letters.charCodeAt(at)) | 0
  return hash
}

function powersOf(most: number): readonly number[] {
  const powers = [1]
  while (powers.length <= most) powers.push(Math.imul(powers.at(-1) ?? 1, BASE))
  return powers
}

function howAlike(one: string, other: string): Alike['how'] | null {
  if (one === other) return 'same'
  return Math.min(one.length, other.length) >= NEAR.least && isOneSlip(one, other) ? 'near' : null
}

/** Takes away what both begin and end with and looks at the rest. */
function isOneSlip(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length)
  let from = 0
  while (from < least && one[from] === other[from]) from += 1
  let end = 0
  while (end < least - from && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const a = one.slice(from, one.length - end)
  const b = other.slice(from, other.length - end)
  if (/\p{N}/u.test(a + b)) return false
  if (a.length <= 1 && b.length <= 1) return true
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]
}
