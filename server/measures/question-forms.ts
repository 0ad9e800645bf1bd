import type { Clause } from './clauses.ts'
import { confidences, type Form } from './lexicons/question-forms.ts'
import * as lexicon from './lexicons/questions.ts'
import { readWord, type Word } from './words.ts'

/** A question found in a clause: which words of it, and by what it is known. */
export interface FoundQuestion {
  readonly from: number
  readonly form: Form
  readonly confidence: number
}

/**
 * The question a clause asks, or `undefined`.
 *
 * A question mark is believed unless the words ask nothing; without one the order of the words decides:
 * a question word with its verb before its subject, a verb before its subject, a tag at the end, an
 * invitation to tell. Greetings, echoes, turns of speech, requests to act and for permission are none.
 */
export function questionIn(clause: Clause): FoundQuestion | undefined {
  const { mark } = clause
  const signs = signsIn(clause)
  if (mark === '.' && signs === 0) return undefined
  const { words } = clause
  const found =
    (signs & ORDERS ? byOrder(words) : undefined) ??
    (signs & INVITES ? byInvitation(words) : undefined) ??
    byTail(words, mark) ??
    bySo(words, mark)
  if (!found && mark !== '?') return undefined

  const core = withoutOpeners(words)
  if (core.length === 0 || isEmpty(core)) return undefined
  if (found && (found.form === 'request' || isEmpty(words.slice(found.from)))) return undefined
  if (mark === '.' && found?.form === 'verb-order' && /^(should|had|were)$/.test(words[found.from] ?? ''))
    return undefined
  if (mark === '?') {
    const form = found?.form ?? 'mark'
    return { from: found?.from ?? words.length - core.length, form, confidence: confidences.mark }
  }
  return found
}

/**
 * Every question of a clause. With marks there is one a clause; a long clause without marks may hold
 * several, and after the first only a sure order of words shows another.
 */
export function questionsIn(clause: Clause): readonly FoundQuestion[] {
  const first = questionIn(clause)
  if (!first) return []
  const found = [first]
  let from = first.from + SEVERAL
  while (clause.mark !== '?' && from < clause.words.length) {
    const next = byOrder(clause.words.slice(from))
    if (!next || next.confidence < confidences['wh-order'] || next.from === 0) return found
    found.push({ ...next, from: from + next.from })
    from += next.from + SEVERAL
  }
  return found
}

/** What the words of a clause may do: order a question, invite one, or begin with "if". */
function signsIn({ tokens }: Clause): number {
  let signs = 0
  for (const { word } of tokens) signs |= signsOf(word)
  return signs
}

const ORDERS = 1
const INVITES = 2
const IF = 4

const signsOf = readWord(
  ({ text }: Word): number =>
    (starting.has(text) ? ORDERS : 0) | (invitations.has(text) ? INVITES : 0) | (text === 'if' ? IF : 0),
)

/** So many words lie between the starts of two questions that no mark divides. */
const SEVERAL = 6

/** The words after everything that only opens a sentence. */
export function withoutOpeners(words: readonly string[]): readonly string[] {
  const from = afterOpeners(words)
  return from === 0 ? words : words.slice(from)
}

function afterOpeners(words: readonly string[]): number {
  let from = 0
  while (from < words.length - 1 && lexicon.openers.has(words[from] ?? '')) from += 1
  return from
}

function isEmpty(core: readonly string[]): boolean {
  const whole = emptyQuestions.get(core[0] ?? '')
  if (whole?.some((question) => question.length === core.length && startsWith(core, 0, question))) return true
  return startsWithOne(core, 0, emptyOpenings)
}

type Openings = ReadonlyMap<string, readonly (readonly string[])[]>
const byFirstWord = (list: readonly (readonly string[])[]): Openings =>
  Map.groupBy(list, ([first = '']) => first)
const emptyQuestions = byFirstWord([...lexicon.emptyQuestions].map((question) => question.split(' ')))
const emptyOpenings = byFirstWord(lexicon.emptyOpenings)
const invitations = byFirstWord(lexicon.invitations)

function startsWithOne(words: readonly string[], at: number, openings: Openings): boolean {
  const candidates = openings.get(words[at] ?? '')
  if (candidates === undefined) return false
  for (const pattern of candidates) if (startsWith(words, at, pattern)) return true
  return false
}

function startsWith(words: readonly string[], at: number, pattern: readonly string[]): boolean {
  for (let offset = 0; offset < pattern.length; offset += 1)
    if (words[at + offset] !== pattern[offset]) return false
  return true
}

function found(form: Form, from: number): FoundQuestion {
  return { form, from, confidence: confidences[form] }
}

/** The best question the order of words shows, the surest form first. */
function byOrder(words: readonly string[]): FoundQuestion | undefined {
  let best: FoundQuestion | undefined
  for (let at = 0; at < words.length; at += 1) {
    const here = orderAt(words, at)
    if (here?.form === 'request' && !best) best = here
    else if (here && here.form !== 'request' && here.confidence > (best?.confidence ?? 0)) best = here
    if (best && best.confidence >= confidences['wh-order']) return best
  }
  return best
}

function orderAt(words: readonly string[], at: number): FoundQuestion | undefined {
  const starts = starting.get(words[at] ?? '')
  if (!starts) return undefined
  return starts === 'wh' ? whAt(words, at) : verbAt(words, at)
}

/** What kind of question a word may start. */
const starting = new Map<string, 'wh' | 'verb'>()
for (const word of lexicon.auxiliaries) starting.set(word, 'verb')
for (const word of [...lexicon.whWords, ...lexicon.whVerbs]) starting.set(word, 'wh')

/** Whether a sentence could start here: at the front, or after words that only open one. */
function opensAt(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? ''
  if (at === 0) return true
  if (lexicon.saidAside.has(before)) return /^(you|i)$/.test(words[at - 2] ?? '') && !isNegated(words, at - 2)
  return lexicon.openers.has(before)
}

function isNegated(words: readonly string[], at: number): boolean {
  return /^(do|did|if|don't|didn't)$/.test(words[at - 1] ?? '')
}

function whAt(words: readonly string[], at: number): FoundQuestion | undefined {
  const word = words[at] ?? ''
  const opens = opensAt(words, at)
  const next = words[at + 1] ?? ''
  if (lexicon.whVerbs.has(word)) return opens && !isCleft(words, at) ? found('wh-start', at) : undefined

  const verb = verbAfterWh(words, at)
  if (verb !== undefined) {
    const subject = words[verb + 1] ?? ''
    const sure =
      (lexicon.pronouns.has(subject) && word !== 'which') || /^(do|does|did)$/.test(words[verb] ?? '')
    if (sure && opens) return found('wh-order', at)
    if (sure && /^(you|u)$/.test(subject)) return found('wh-inside', at)
    if (
      !opens &&
      lexicon.beVerbs.has(words[verb] ?? '') &&
      verb === at + 1 &&
      /^(when|where|why)$/.test(word)
    )
      return lexicon.knowing.has(words[at - 1] ?? '') ? undefined : found('wh-inside', at)
    if (opens && word !== 'which' && !isCleft(words, at)) return found('wh-start', at)
  }
  if (!opens) return undefined
  if (word === 'how' && lexicon.measuresOf.has(next) && !lexicon.pronouns.has(words[at + 2] ?? ''))
    return found('wh-start', at)
  if (word === 'how' && (next === 'about' || next === 'come')) return found('wh-start', at)
  if (word === 'why' && (next === 'not' || at === words.length - 1)) return found('wh-start', at)
  if ((word === 'what' || word === 'which') && lexicon.whNouns.has(next)) return found('wh-start', at)
  if (/^wh(o|at)$/.test(word) && lexicon.whActs.has(next) && !isCleft(words, at))
    return found('wh-subject', at)
  return words.length - at <= 2 && isBareWh(words) ? found('wh-bare', at) : undefined
}

/** The verb of a question word: right after it or after the few words of its noun, before a subject. */
function verbAfterWh(words: readonly string[], at: number): number | undefined {
  for (let verb = at + 1; verb <= at + 4 && verb < words.length - 1; verb += 1) {
    const word = words[verb] ?? ''
    const subject = words[verb + 1] ?? ''
    if (lexicon.auxiliaries.has(word)) {
      if (lexicon.pronouns.has(subject) && !lexicon.agrees(word, subject)) return undefined
      const bare = verb === at + 1 && lexicon.beVerbs.has(word)
      return lexicon.subjects.has(subject) || lexicon.plainVerbs.has(word) || bare ? verb : undefined
    }
    if (lexicon.pronouns.has(word.replace(/'.*$/, ''))) return undefined
  }
  return undefined
}

/** "What we need is", "what's killing us is": the question word only points. A side clause has its own verb. */
function isCleft(words: readonly string[], at: number): boolean {
  const near = words.slice(at + 2, at + 12)
  const side = near.findIndex((word) => lexicon.sideClauses.has(word))
  return near.slice(0, side < 0 ? near.length : side).some((word) => word === 'is' || word === 'was')
}

function isBareWh(words: readonly string[]): boolean {
  return withoutOpeners(words).length <= 3
}

function verbAt(words: readonly string[], at: number): FoundQuestion | undefined {
  const before = words[at - 1] ?? ''
  const verb = words[at] ?? ''
  const subject = words[at + 1] ?? ''
  if (subject === '' || (/^(so|neither|nor|as|than)$/.test(before) && at + 2 >= words.length))
    return undefined
  if (lexicon.pronouns.has(subject)) {
    if (!lexicon.agrees(verb, subject)) return undefined
    if (isRequest(words, at)) return found('request', at)
    if (isTag(words, at)) return found('tag', at)
    if (opensAt(words, at)) return found('verb-order', at)
    const asks =
      /^(you|u)$/.test(subject) ||
      (/n't$/.test(verb) && /^(it|he|she|they|we)$/.test(subject)) ||
      (subject === 'there' && /^(is|are)$/.test(verb))
    const inside = asks && !lexicon.pronouns.has(before) && !/^(who|which)$/.test(before)
    return inside && words[at - 2] !== subject ? found('verb-inside', at) : undefined
  }
  if (before === 'is' && verb !== 'is' && lexicon.pronouns.has(subject)) return found('verb-inside', at)
  if (!opensAt(words, at)) return undefined
  if (lexicon.subjects.has(subject) && lexicon.plainVerbs.has(verb)) return found('verb-order', at)
  return /^(does|did|doesn't|didn't)$/.test(verb) && !lexicon.notNouns.has(subject)
    ? found('verb-order', at)
    : undefined
}

/** A verb and its pronoun that end a statement: "isn't it", "have we". "To do it" is none. */
function isTag(words: readonly string[], at: number): boolean {
  const verb = words[at] ?? ''
  const subject = words[at + 1] ?? ''
  if (at < 2 || at + 2 !== words.length || lexicon.openers.has(words[at - 1] ?? '')) return false
  if (/^(that|this|these|those)$/.test(subject)) return false
  return /n't$/.test(verb) || !/^(to|just|can|will|would|could|should)$/.test(words[at - 1] ?? '')
}

/** "Could you send me", "can I take": somebody is asked to act or to allow. */
function isRequest(words: readonly string[], at: number): boolean {
  const verb = words[at] ?? ''
  const who = words[at + 1] ?? ''
  if (/^(you|u|ya)$/.test(who) && lexicon.requestVerbs.has(verb)) {
    let act = at + 2
    while (lexicon.softeners.has(words[act] ?? '')) act += 1
    return !startsWithOne(words, act, invitations) && lexicon.requestedActs.has(words[act] ?? '')
  }
  if (who !== 'i' || !/^(can|could|may|might)$/.test(verb) || !lexicon.leaves.has(words[at + 2] ?? ''))
    return false
  return (
    /^(tell|say|show)$/.test(words[at + 2] ?? '') ||
    !words.slice(at + 2, at + 8).some((word) => lexicon.askedFor.has(word))
  )
}

function byInvitation(words: readonly string[]): FoundQuestion | undefined {
  for (let at = 0; at < words.length; at += 1) {
    if (words.length - at > 2 && startsWithOne(words, at, invitations) && opensAt(words, at))
      return found('invitation', at)
  }
  return undefined
}

/** "…, right": a statement of some length held up for a yes. */
function byTail(words: readonly string[], mark: Clause['mark']): FoundQuestion | undefined {
  const tail = words.at(-1) ?? ''
  if (mark === '.' || words.length < 4 || !lexicon.tails.has(tail)) return undefined
  if (tail === 'yeah' || tail === 'yes') return undefined
  return lexicon.beforeRight.has(words.at(-2) ?? '') ? undefined : found('tail', 0)
}

/** "You mean the old one", "any other questions", "and if she refuses": questions by their start alone. */
function bySo(words: readonly string[], mark: Clause['mark']): FoundQuestion | undefined {
  const from = afterOpeners(words)
  const length = words.length - from
  if (words[from] === 'if' && from > 0 && length >= 3 && length <= 4) return found('and-if', from)
  if (mark === '.') return undefined
  if (lexicon.anyWords.has(words[from] ?? '') && length <= 7) return found('any', from)
  if (words[from] === 'you' && words[from + 1] === 'mean') return found('you-mean', from)
  if (words.at(-1) === 'or') return found('trailing-or', 0)
  return undefined
}
