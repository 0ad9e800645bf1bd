import {
  impressions,
  insteadOfImpression,
  joints,
  pairsThatAreOne,
  poorWordings,
} from './lexicons/question-wording.ts'
import type { Question, QuestionField } from './questions.ts'

/** Words two reviewers will read differently, and what to write instead. */
export interface Remark {
  readonly field: QuestionField
  readonly why: 'feeling' | 'vague' | 'impression' | 'double'
  /** The words as they stand. */
  readonly words: string
  /** What could stand there: one rewrite, or for a double question its two halves. */
  readonly instead: readonly string[]
}

const LONGEST_READ = 2000
const CLOSE = 40

/**
 * Remarks on how a question and its marks are worded, in the order of the words; none where it asks for one thing
 * that can be heard. Looked at are the question and the words of its marks for feelings, impressions and vagueness,
 * and the question alone for two questions in one. Guide and examples may say what they like.
 * Source: pay.md, the plan linter ("sounds empathetic" -> "restated the problem before proposing").
 */
export function remarksOn(question: Pick<Question, 'text' | 'means'>): readonly Remark[] {
  return [
    ...wordingsIn('text', question.text),
    ...doubleIn(question.text),
    ...question.means.flatMap((words) => wordingsIn('means', words)),
  ]
}

function wordingsIn(field: QuestionField, given: string): readonly Remark[] {
  const text = spaced(given)
  const found = poorWordings.flatMap(({ words, why, instead }) =>
    words.flatMap((one) => {
      const at = placeOf(text, one)
      return at === null
        ? []
        : [{ at, remark: { field, why, words: wordAt(text, at, one), instead: [instead] } }]
    }),
  )
  const struck = impressions.flatMap((one) => {
    const at = placeOf(text, `${one}.`)
    const remark = { field, why: 'impression' as const, words: one, instead: [insteadOfImpression] }
    return at === null ? [] : [{ at, remark }]
  })
  return joinedWith(text, struck, found)
    .filter((one, at, all) => all.findIndex((other) => other.at === one.at) === at)
    .toSorted((a, b) => a.at - b.at)
    .map(({ remark }) => remark)
}

interface Placed {
  readonly at: number
  readonly remark: Remark
}

/** "Sounds empathetic" is one remark and not two. */
function joinedWith(text: string, struck: readonly Placed[], found: readonly Placed[]): readonly Placed[] {
  const close = (one: Placed, other: Placed) => other.at > one.at && other.at - one.at < CLOSE
  const joined = found.map((one) => {
    const before = struck.find((impression) => close(impression, one))
    if (!before) return one
    const words = text.slice(before.at, one.at + one.remark.words.length)
    return { at: before.at, remark: { ...one.remark, words } }
  })
  return [...joined, ...struck.filter((one) => !found.some((other) => close(one, other)))]
}

/** Where a word of that beginning stands; one that ends in a full stop is whole. */
function placeOf(text: string, wanted: string): number | null {
  const whole = wanted.endsWith('.')
  const looked = ` ${whole ? `${wanted.slice(0, -1)} ` : wanted}`
  const at = text.indexOf(looked)
  return at < 0 ? null : at + 1
}

function wordAt(text: string, at: number, wanted: string): string {
  const end = text.indexOf(' ', at + wanted.replace(/\.$/, '').length)
  return text.slice(at, end < 0 ? undefined : end)
}

/** In small letters, with one space around every word and no other sign. */
function spaced(text: string): string {
  const words =
    text
      .slice(0, LONGEST_READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'/-]*/gu) ?? []
  return ` ${words.join(' ')} `
}

function doubleIn(given: string): readonly Remark[] {
  const asked = given.slice(0, LONGEST_READ)
  const parts = asked.split('?').filter((part) => part.trim() !== '')
  if (parts.length > 1 && asked.includes('?'))
    return [{ field: 'text', why: 'double', words: '?', instead: parts.map((part) => `${part.trim()}?`) }]
  const text = pairsThatAreOne.reduce((rest, pair) => rest.replaceAll(` ${pair} `, ' … '), spaced(asked))
  const joint = joints.find((one) => text.includes(` ${one} `))
  if (!joint) return []
  return [{ field: 'text', why: 'double', words: joint, instead: halvesAt(asked, joint) }]
}

function halvesAt(asked: string, joint: string): readonly string[] {
  const at = asked.toLowerCase().indexOf(` ${joint} `)
  if (at < 0) return []
  const [before, after] = [asked.slice(0, at), asked.slice(at + joint.length + 2)]
  return [`${before.trim().replace(/[,;]$/, '')}?`, `… ${after.trim()}`]
}
