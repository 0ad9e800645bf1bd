import type { Clause } from './clauses.ts'
import { confidences, type Form } from './lexicons/question-forms.ts'
import * as lexicon from './lexicons/questions.ts'
import { type Phrases, phraseAt, startsWith } from './phrases.ts'
import { type Token, textAt } from './tokens.ts'
import { wordTest } from './words.ts'

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
  const { words, mark } = clause
  const found =
    (isWh.ofAny(clause) || isAuxiliary.ofAny(clause) ? byOrder(words) : undefined) ??
    (invites.ofAny(clause) ? byInvitation(words) : undefined) ??
    (mark === '.' && !isIf.ofAny(clause) ? undefined : (byTail(words, mark) ?? bySo(words, mark)))
  if (!found && mark !== '?') return undefined

  const start = afterOpeners(words)
  if (words.length === 0 || isEmpty(words, start)) return undefined
  if (found && (found.form === 'request' || isEmpty(words, found.from))) return undefined
  if (mark === '.' && found?.form === 'verb-order' && /^(should|had|were)$/.test(textAt(words, found.from)))
    return undefined
  if (mark === '?') {
    const form = found?.form ?? 'mark'
    return { from: found?.from ?? start, form, confidence: confidences.mark }
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
  while (clause.mark !== '?' && from < clause.words.length && found.length < mostQuestions) {
    const next = byOrder(clause.words.slice(from))
    if (!next || next.confidence < confidences['wh-order'] || next.from === 0) return found
    found.push({ ...next, from: from + next.from })
    from += next.from + SEVERAL
  }
  return found
}

type Words = readonly Token[]

const isWh = wordTest((text) => lexicon.whWords.has(text) || lexicon.whVerbs.has(text))
const isAuxiliary = wordTest((text) => lexicon.auxiliaries.has(text))
const isPronoun = wordTest((text) => lexicon.pronouns.has(text))
const isOpener = wordTest((text) => lexicon.openers.has(text))
const isAside = wordTest((text) => lexicon.saidAside.has(text))
const isIf = wordTest((text) => text === 'if')
const invites = wordTest((text) => invitations.has(text))

/** Nobody asks more in one breath; a machine's endless line must not hold everybody up. */
const mostQuestions = 100

/** So many words lie between the starts of two questions that no mark divides. */
const SEVERAL = 6

/** The words after everything that only opens a sentence. */
export function withoutOpeners(words: Words): Words {
  const from = afterOpeners(words)
  return from === 0 ? words : words.slice(from)
}

function afterOpeners(words: Words): number {
  let from = 0
  while (from < words.length - 1 && isOpener((words[from] as Token).word)) from += 1
  return from
}

/** Whether the words from this place on ask nothing: a greeting, a turn of speech. */
function isEmpty(words: Words, from: number): boolean {
  const whole = emptyQuestions.get(textAt(words, from))
  const isWhole = (question: readonly string[]) =>
    from + question.length === words.length && startsWith(words, from, question)
  return whole?.some(isWhole) || phraseAt(words, from, emptyOpenings) > 0
}

const byFirstWord = (list: readonly (readonly string[])[]): Phrases =>
  Map.groupBy(list, ([first = '']) => first)
const emptyQuestions = byFirstWord([...lexicon.emptyQuestions].map((question) => question.split(' ')))
const emptyOpenings = byFirstWord(lexicon.emptyOpenings)
const invitations = byFirstWord(lexicon.invitations)

function found(form: Form, from: number): FoundQuestion {
  return { form, from, confidence: confidences[form] }
}

/** The best question the order of words shows, the surest form first. */
function byOrder(words: Words): FoundQuestion | undefined {
  let best: FoundQuestion | undefined
  for (let at = 0; at < words.length; at += 1) {
    const here = orderAt(words, at)
    if (here?.form === 'request' && !best) best = here
    else if (here && here.form !== 'request' && here.confidence > (best?.confidence ?? 0)) best = here
    if (best && best.confidence >= confidences['wh-order']) return best
  }
  return best
}

function orderAt(words: Words, at: number): FoundQuestion | undefined {
  const { word } = words[at] as Token
  if (isWh(word)) return whAt(words, at)
  return isAuxiliary(word) ? verbAt(words, at) : undefined
}

/** Whether a sentence could start here: at the front, or after words that only open one. */
function opensAt(words: Words, at: number): boolean {
  if (at === 0) return true
  const { word } = words[at - 1] as Token
  if (isAside(word)) return /^(you|i)$/.test(textAt(words, at - 2)) && !isNegated(words, at - 2)
  return isOpener(word)
}

function isNegated(words: Words, at: number): boolean {
  return /^(do|did|if|don't|didn't)$/.test(textAt(words, at - 1))
}

function whAt(words: Words, at: number): FoundQuestion | undefined {
  const word = textAt(words, at)
  const opens = opensAt(words, at)
  const next = textAt(words, at + 1)
  if (lexicon.whVerbs.has(word)) return opens && !isCleft(words, at) ? found('wh-start', at) : undefined

  const verb = verbAfterWh(words, at)
  if (verb !== undefined) {
    const subject = textAt(words, verb + 1)
    const sure =
      (lexicon.pronouns.has(subject) && word !== 'which') || /^(do|does|did)$/.test(textAt(words, verb))
    if (sure && opens) return found('wh-order', at)
    if (sure && /^(you|u)$/.test(subject)) return found('wh-inside', at)
    if (
      !opens &&
      lexicon.beVerbs.has(textAt(words, verb)) &&
      verb === at + 1 &&
      /^(when|where|why)$/.test(word)
    )
      return lexicon.knowing.has(textAt(words, at - 1)) ? undefined : found('wh-inside', at)
    if (opens && word !== 'which' && !isCleft(words, at)) return found('wh-start', at)
  }
  if (!opens) return undefined
  if (word === 'how' && lexicon.measuresOf.has(next) && !lexicon.pronouns.has(textAt(words, at + 2)))
    return found('wh-start', at)
  if (word === 'how' && (next === 'about' || next === 'come')) return found('wh-start', at)
  if (word === 'why' && (next === 'not' || at === words.length - 1)) return found('wh-start', at)
  if ((word === 'what' || word === 'which') && lexicon.whNouns.has(next)) return found('wh-start', at)
  if (/^wh(o|at)$/.test(word) && lexicon.whActs.has(next) && !isCleft(words, at))
    return found('wh-subject', at)
  return words.length - at <= 2 && isBareWh(words) ? found('wh-bare', at) : undefined
}

/** The verb of a question word: right after it or after the few words of its noun, before a subject. */
function verbAfterWh(words: Words, at: number): number | undefined {
  for (let verb = at + 1; verb <= at + 4 && verb < words.length - 1; verb += 1) {
    const word = textAt(words, verb)
    const subject = textAt(words, verb + 1)
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
function isCleft(words: Words, at: number): boolean {
  const near = words.slice(at + 2, at + 12)
  const side = near.findIndex(({ text }) => lexicon.sideClauses.has(text))
  return near.slice(0, side < 0 ? near.length : side).some(({ text }) => text === 'is' || text === 'was')
}

function isBareWh(words: Words): boolean {
  return withoutOpeners(words).length <= 3
}

function verbAt(words: Words, at: number): FoundQuestion | undefined {
  const before = textAt(words, at - 1)
  const verb = textAt(words, at)
  const next = words[at + 1]
  if (!next || (at + 2 >= words.length && /^(so|neither|nor|as|than)$/.test(before))) return undefined
  const subject = next.text
  if (isPronoun(next.word)) {
    if (!lexicon.agrees(verb, subject)) return undefined
    if (isRequest(words, at)) return found('request', at)
    if (isTag(words, at)) return found('tag', at)
    if (opensAt(words, at)) return found('verb-order', at)
    const asks =
      /^(you|u)$/.test(subject) ||
      (/n't$/.test(verb) && /^(it|he|she|they|we)$/.test(subject)) ||
      (subject === 'there' && /^(is|are)$/.test(verb))
    const inside = asks && !lexicon.pronouns.has(before) && !/^(who|which)$/.test(before)
    return inside && textAt(words, at - 2) !== subject ? found('verb-inside', at) : undefined
  }
  if (!opensAt(words, at)) return undefined
  if (lexicon.subjects.has(subject) && lexicon.plainVerbs.has(verb)) return found('verb-order', at)
  return /^(does|did|doesn't|didn't)$/.test(verb) && !lexicon.notNouns.has(subject)
    ? found('verb-order', at)
    : undefined
}

/** A verb and its pronoun that end a statement: "isn't it", "have we". "To do it" is none. */
function isTag(words: Words, at: number): boolean {
  const verb = textAt(words, at)
  const subject = textAt(words, at + 1)
  if (at < 2 || at + 2 !== words.length || lexicon.openers.has(textAt(words, at - 1))) return false
  if (/^(that|this|these|those)$/.test(subject)) return false
  return /n't$/.test(verb) || !/^(to|just|can|will|would|could|should)$/.test(textAt(words, at - 1))
}

/** "Could you send me", "can I take": somebody is asked to act or to allow. */
function isRequest(words: Words, at: number): boolean {
  const verb = textAt(words, at)
  const who = textAt(words, at + 1)
  if (/^(you|u|ya)$/.test(who) && lexicon.requestVerbs.has(verb)) {
    let act = at + 2
    while (lexicon.softeners.has(textAt(words, act))) act += 1
    return phraseAt(words, act, invitations) === 0 && lexicon.requestedActs.has(textAt(words, act))
  }
  if (who !== 'i' || !/^(can|could|may|might)$/.test(verb) || !lexicon.leaves.has(textAt(words, at + 2)))
    return false
  return (
    /^(tell|say|show)$/.test(textAt(words, at + 2)) ||
    !words.slice(at + 2, at + 8).some(({ text }) => lexicon.askedFor.has(text))
  )
}

function byInvitation(words: Words): FoundQuestion | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const { word } = words[at] as Token
    if (invites(word) && words.length - at > 2 && phraseAt(words, at, invitations) > 0 && opensAt(words, at))
      return found('invitation', at)
  }
  return undefined
}

/** "…, right": a statement of some length held up for a yes. */
function byTail(words: Words, mark: Clause['mark']): FoundQuestion | undefined {
  const tail = textAt(words, words.length - 1)
  if (mark === '.' || words.length < 4 || !lexicon.tails.has(tail)) return undefined
  if (tail === 'yeah' || tail === 'yes') return undefined
  return lexicon.beforeRight.has(textAt(words, words.length - 2)) ? undefined : found('tail', 0)
}

/** "You mean the old one", "any other questions", "and if she refuses": questions by their start alone. */
function bySo(words: Words, mark: Clause['mark']): FoundQuestion | undefined {
  const from = afterOpeners(words)
  const length = words.length - from
  if (textAt(words, from) === 'if' && from > 0 && length >= 3 && length <= 4) return found('and-if', from)
  if (mark === '.') return undefined
  if (lexicon.anyWords.has(textAt(words, from)) && length <= 7) return found('any', from)
  if (textAt(words, from) === 'you' && textAt(words, from + 1) === 'mean') return found('you-mean', from)
  if (textAt(words, words.length - 1) === 'or') return found('trailing-or', 0)
  return undefined
}
