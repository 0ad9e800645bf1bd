import { leaningOf } from './leaning.ts'
import { acceptance } from './lexicons/commitment-certainty.ts'
import { refusals, strongYes, takingOn, weakYes } from './lexicons/commitment-words.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import type { Due, Put } from './put.ts'
import { type Said, sentencesOf } from './said.ts'
import { type Line, readLine, type Saying } from './script.ts'

/** A line that makes binding what the other side has just offered or asked for. */
export interface Answer {
  readonly put: Put
  readonly class: 'promise' | 'immediate'
  readonly taker: 'speaker' | 'offerer' | 'both'
  readonly confidence: number
  /** The words of yes, by their places in the line's text. */
  readonly start: number
  readonly end: number
  readonly due: Due | undefined
}

/**
 * What a line takes on by saying yes to the other side's last offer or request, or `undefined`.
 *
 * A customer's "yes please" binds whoever offered; "of course" to a request binds whoever says it.
 * Terms on the table (prices) and acts done on the spot are not bound by a yes.
 */
export function answerTo(line: Line, before: readonly Put[], own: OwnDue): Answer | undefined {
  const put = before.at(-1)
  if (!put || line.tokens.length === 0 || isRefusal(line)) return undefined
  const words = sentencesOf(line)[0]?.words ?? []
  return put.classed.class === 'ask' ? takenOn(words, line, put, own) : accepted(words, line, put, own)
}

/** The day said in the answer itself, looked for when it is needed. */
type OwnDue = () => Due | undefined

/** Whether a line says no. */
export const isRefusal = readLine((line: Saying): boolean => {
  const [first, second] = sentencesOf(line)
  const words = second
    ? [...(first?.words ?? []), ...second.words.slice(0, FAR_ENOUGH)]
    : (first?.words ?? [])
  const start = words[0]?.text
  if (start === 'no' || start === 'nope' || start === 'not' || start === 'nah') return true
  for (let at = 0; at < 8; at += 1) if (phraseAt(words, at, refusing) > 0) return true
  return false
})

/** A refusal is over by then. */
const FAR_ENOUGH = 20

/** Whether a line begins by taking a request on. */
export const takesOn = readLine((line: Saying): boolean => {
  const words = sentencesOf(line)[0]?.words ?? []
  return yesIn(words, taking) > 0
})

function takenOn(words: readonly Said[], line: Line, put: Put, own: OwnDue): Answer | undefined {
  if (!firmRequests.has(put.head.form)) return undefined
  const length = yesIn(words, taking) || suits(words, put)
  if (length === 0 || words.length - length > longestTail) return undefined
  const onTheSpot =
    (isDoneHere(put) || put.head.form === 'may-i') && put.due === undefined && line.utterance.at === null
  return spoken(words, length, line, {
    put,
    class: onTheSpot ? 'immediate' : 'promise',
    taker: 'speaker',
    confidence: acceptance.strong,
    due: own() ?? put.due,
  })
}

const firmRequests = new Set(['request', 'order', 'may-i'])
const longestTail = 6

function accepted(words: readonly Said[], line: Line, put: Put, own: OwnDue): Answer | undefined {
  if (put.classed.class !== 'offer' || put.head.form === 'would' || isDoneHere(put) || isTerm(put))
    return undefined
  const strong = yesIn(words, firmly) || suits(words, put)
  const length = strong || yesIn(words, politely)
  if (length === 0 || (!strong && line.tokens.length - length > 3)) return undefined
  return spoken(words, length, line, {
    put,
    class: 'promise',
    taker: 'offerer',
    confidence: strong ? acceptance.strong : acceptance.weak,
    due: own() ?? put.due,
  })
}

function spoken(
  words: readonly Said[],
  length: number,
  line: Line,
  answer: Omit<Answer, 'start' | 'end'>,
): Answer {
  const first = words[0]
  const last = words[Math.min(length, words.length) - 1]
  return { ...answer, start: first?.start ?? 0, end: last?.end ?? line.text.length }
}

function isDoneHere({ words, head, end, line }: Put): boolean {
  const leaning = leaningOf(words, head.verb, end)?.leaning
  const verb = words[head.verb]?.text ?? ''
  return line.utterance.at === null && (leaning === 'immediate' || leaning === 'check' || shownHere.has(verb))
}

/** "Half past six is perfect", said to a proposal with a day. */
function suits(words: readonly Said[], put: Put): number {
  if (!put.due) return 0
  for (let at = 1; at < 7; at += 1) {
    const text = words[at]?.text ?? ''
    if (text === 'works' || text === 'suits') return at + 1
    if (text === 'is' && wellSuited.has(words[at + 1]?.text ?? '')) return at + 2
  }
  return 0
}

const wellSuited = new Set(['perfect', 'fine', 'good', 'great', 'ok', 'lovely', 'ideal'])
const shownHere = new Set(['show', 'read', 'look', 'check', 'try', 'start', 'open', 'see'])

function isTerm({ words, head, end }: Put): boolean {
  const verb = words[head.verb]?.text ?? ''
  return (
    (verb === 'do' || verb === 'go' || verb === 'drop' || verb === 'knock' || verb === 'throw') &&
    words.slice(head.verb, end).some(({ text }) => /\d/.test(text))
  )
}

const compiled = (list: readonly string[]) =>
  phrasesOf(list.toSorted((a, b) => b.split(' ').length - a.split(' ').length))
const firmly = compiled(strongYes)
const politely = compiled(weakYes)
const taking = compiled(takingOn)
const refusing = compiled(refusals)

/** How many words of yes a sentence begins with; a bare "yes", "oh" or "right" may stand before. */
function yesIn(words: readonly Said[], phrases: Phrases): number {
  for (let at = 0; at < 3; at += 1) {
    const length = phraseAt(words, at, phrases)
    if (length > 0) return at + length
    if (!bareYes.has(words[at]?.text ?? '')) return 0
  }
  return 0
}

const bareYes = new Set([
  'yes',
  'yeah',
  'yep',
  'ok',
  'oh',
  'right',
  'well',
  'great',
  'sure',
  'good',
  'then',
  'so',
  'and',
  'thanks',
  'no',
])
