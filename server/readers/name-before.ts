import { nameParticles, notNames, sideLabels } from './not-names.ts'
import { spokenText } from './spoken-text.ts'

/** What stands before the first colon of a line, and the rest. */
export interface Prefixed {
  readonly name: string
  readonly rest: string
  /** The line marks a change of speaker (`>> NAME:`). */
  readonly marked: boolean
}

const PREFIX = /^(>>+\s*|[-–]\s+)?([^\s:：>][^:：<>\n]{0,79})(?::(?=\s|$)|：)\s*/

/** What could be a speaker's name at the start of a line, before a colon; `null` where nothing could. */
export function nameBefore(line: string): Prefixed | null {
  const found = PREFIX.exec(line)
  if (!found) return null
  const name = spokenText(found[2] ?? '')
  return name === ''
    ? null
    : { name, rest: line.slice(found[0].length), marked: (found[1] ?? '').startsWith('>') }
}

/**
 * Which of the candidates at the starts of lines are speakers.
 *
 * Where most lines begin with one (`share` of at least a half) anybody named like a person or a side
 * is. Elsewhere a name must be marked, in capitals, or return.
 */
export function speakersAmong(candidates: readonly Prefixed[], lines: number): ReadonlySet<string> {
  const count = new Map<string, number>()
  const marked = new Set<string>()
  for (const { name, marked: mark } of candidates) {
    count.set(name, (count.get(name) ?? 0) + 1)
    if (mark) marked.add(name)
  }
  const likely = candidates.filter(
    ({ name }) => isNamedLikeAPerson(name) || ((count.get(name) ?? 0) > 2 && isHandle(name)),
  )
  const usual = likely.length >= lines / 2
  const isSpeaker = (name: string, times: number) =>
    marked.has(name)
      ? !isOrdinary(name)
      : isNamedLikeAPerson(name)
        ? usual || times > 1 || isCapitals(name)
        : usual && times > 2 && isHandle(name)
  return new Set([...count].filter(([name, times]) => isSpeaker(name, times)).map(([name]) => name))
}

function isOrdinary(name: string): boolean {
  return notNames.has((name.split(' ')[0] ?? '').toLowerCase().replace(/[^\p{L}\p{N}&-]+$/u, ''))
}

/** Whether this is shaped as the name of a person or a label of a side: short, capital letters, no sentence. */
export function isNamedLikeAPerson(name: string): boolean {
  if (/^\S+@\S+$/.test(name) || /^\+?\d[\d ().\-–]{5,}$/.test(name)) return true
  if (/[?!;"“”„…={}\\*#~`$%^]/u.test(name) || !/\p{L}/u.test(name) || /\.\s*$/.test(bare(name))) return false
  const words = bare(name)
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > 5 || isOrdinary(name)) return false
  if (sideLabels.has((words[0] as string).toLowerCase())) return words.length < 4
  return words.every(isNameWord) && isNameWord(words[0] as string) && !nameParticles.has(words[0] as string)
}

// What stands in brackets behind a name is the firm, the pronouns or "Host": anything may.
function bare(name: string): string {
  return name
    .replace(/\s*[([][^()[\]]{0,60}[)\]]/g, '')
    .replace(/\b(\p{L}{1,4})\.(?=\s|$)/gu, '$1')
    .trim()
}

function isNameWord(word: string): boolean {
  if (nameParticles.has(word.toLowerCase())) return true
  const letter = /\p{L}/u.exec(word)?.[0]
  if (letter === undefined) return /^[\d#+\-–/&|]+$/.test(word)
  return letter === letter.toUpperCase() || /^[dl]['’]\p{Lu}/u.test(word) || /^[a-z]\p{Lu}/u.test(word)
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase() && name.length > 1
}

// A name people chose for themselves, in small letters: one or two words, none of them ordinary.
function isHandle(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length <= 2 &&
    words.every((word) => /^[\p{L}\p{N}._-]+$/u.test(word) && !notNames.has(word.toLowerCase()))
  )
}
