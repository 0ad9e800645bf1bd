import { baseOf, leaningOf } from './leaning.ts'
import {
  headWords,
  openers,
  orderBlockers,
  receivingVerbs,
  subjectsApart,
} from './lexicons/commitment-forms.ts'
import {
  askedVerbs,
  idleRequests,
  leaningVerbs,
  orderVerbs,
  passedOver,
} from './lexicons/commitment-words.ts'
import { type Said, startsWith } from './said.ts'

/** How an act is put: "I'll", "I'm going to", "I have to", "could you", "send me", "leave it with me", ... */
export type Form =
  | 'will'
  | 'going'
  | 'must'
  | 'can'
  | 'would'
  | 'happy'
  | 'want'
  | 'maybe'
  | 'let-me'
  | 'doing'
  | 'third'
  | 'passive'
  | 'receive'
  | 'shall-i'
  | 'may-i'
  | 'request'
  | 'order'
  | 'need'
  | 'lets'
  | 'hand-over'
  | 'moment'

/** Where in a sentence an act is put forward: `at` is its first word, `verb` the word that says what is done. */
export interface Head {
  readonly form: Form
  readonly subject: 'i' | 'we' | 'you' | 'third'
  readonly at: number
  readonly verb: number
}

/** Every place in a sentence where somebody is said to do something, in order; negated ones are left out. Linear. */
export function findHeads(words: readonly Said[]): readonly Head[] {
  const heads: Head[] = []
  const start = afterOpeners(words)
  for (let at = 0; at < words.length && heads.length < mostHeads; at += 1) {
    const head = headAt(words, at, start)
    if (!head) continue
    if (head.verb < words.length || head.form === 'will') heads.push(head)
    at = Math.max(at, head.verb)
  }
  return heads
}

/** Nobody says more in one breath; a machine's endless line must not hold everybody up. */
const mostHeads = 300

const word = (words: readonly Said[], at: number): string => words[at]?.text ?? ''

function afterOpeners(words: readonly Said[]): number {
  let at = 0
  while (at < words.length && openers.has(word(words, at))) at += 1
  return at
}

function headAt(words: readonly Said[], at: number, start: number): Head | undefined {
  const text = word(words, at)
  if (at === start) {
    const opening = openingHead(words, at)
    if (opening) return opening
  }
  if (!headWords.has(text)) return orderMidway(words, at)
  if (text === 'i' || text === 'we') return ownHead(words, at, text)
  if (text === 'let') return letHead(words, at)
  if (text === 'please') return pleaseHead(words, at)
  if (text === 'leave' || text === 'leaving') return handOver(words, at)
  if (text === 'can' || text === 'could' || text === 'would' || text === 'will' || text === 'should')
    return askingHead(words, at)
  if (text === 'you') return receivingHead(words, at)
  if (text === 'want' || text === 'like') return wantsMe(words, at)
  if (text === 'being')
    return beingPlanned.has(word(words, at + 1))
      ? made2('passive', 'third', Math.max(0, at - 3), at)
      : undefined
  if (text === 'follows' || text === 'follow')
    return at > 0 && word(words, at - 1) !== 'i' && at < 5 ? made2('passive', 'third', 0, at) : undefined
  return bearWithMe(words, at) ?? orderMidway(words, at)
}

/** "I will", "we are going to", "I could", "I have to", "I'd be happy to", ... */
function ownHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  const before = word(words, at - 1)
  if (invertedBy.has(before)) return invertedHead(words, at, subject)
  if (before === 'what') return whatIDo(words, at, subject)
  if (objectsBefore.has(before)) return undefined
  const modalAt = pastAdverbs(words, at + 1)
  const modal = word(words, modalAt)
  const made = (form: Form, from: number): Head | undefined => settled(words, form, subject, at, from)
  if (modal === 'will') return made('will', modalAt + 1)
  if (modal === 'can') return made('can', modalAt + 1)
  if (modal === 'could') return made('can', modalAt + 1)
  if (modal === 'may' || modal === 'might') return made('maybe', modalAt + 1)
  if (modal === 'would')
    return word(words, modalAt + 1) === 'better' ? made('must', modalAt + 2) : made('would', modalAt + 1)
  if (modal === 'promise' && word(words, modalAt + 1) === 'to') return made('will', modalAt + 2)
  if ((modal === 'need' || modal === 'have' || modal === 'must') && word(words, modalAt + 1) === 'to')
    return made('must', modalAt + 2)
  if (modal === 'have' && startsWith(words, modalAt + 1, ['got', 'to'])) return made('must', modalAt + 3)
  if (modal === 'want' || modal === 'need') return wantHead(words, at, modalAt, subject)
  if (modal === 'am' || modal === 'are') return beingHead(words, at, modalAt, subject)
  if (wondering(words, modalAt)) return made2('request', 'you', at, wondering(words, modalAt))
  return undefined
}

/** "What I'll do is send you the list." */
function whatIDo(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  for (let place = at + 2; place < at + 8; place += 1) {
    if (word(words, place) !== 'is' || word(words, place - 1) !== 'do') continue
    const next = word(words, place + 1)
    return next === 'i' || next === 'we'
      ? undefined
      : settled(words, word(words, at + 1) === 'will' ? 'will' : 'going', subject, at, place + 1)
  }
  return undefined
}

const objectsBefore = new Set([
  'whatever',
  'anything',
  'everything',
  'all',
  'which',
  'who',
  'where',
  'how',
  'than',
  'things',
  'something',
])
const invertedBy = new Set(['will', 'can', 'could', 'should', 'may', 'do', 'did', 'would', 'if', 'am', 'are'])

function made2(form: Form, subject: Head['subject'], at: number, verb: number): Head {
  return { form, subject, at, verb }
}

/** The head once "try to", "go ahead and", "be able to" and "be sending" are seen through; `undefined` when it is negated. */
function settled(
  words: readonly Said[],
  form: Form,
  subject: 'i' | 'we',
  at: number,
  from: number,
): Head | undefined {
  const verb = pastAdverbs(words, from)
  const text = word(words, verb)
  const next = word(words, verb + 1)
  const go = (as: Form, on: number) => settled(words, as, subject, at, on)
  if (text === 'not' || text === 'never') return undefined
  if ((text === 'try' || text === 'attempt') && (next === 'to' || next === 'and')) return go(form, verb + 2)
  if (text === 'go' && next === 'ahead') return go(form, verb + (word(words, verb + 2) === 'and' ? 3 : 2))
  if (text === 'be' && next === 'able') return go(form === 'will' ? 'will' : form, verb + 3)
  if ((text === 'make' || text === 'be') && next === 'sure' && word(words, verb + 2) === 'to')
    return go(form, verb + 3)
  if ((text === 'have' || text === 'need') && next === 'to')
    return form === 'would' ? undefined : go('must', verb + 2)
  if ((text === 'have' || text === 'get') && next === 'you' && word(words, verb + 2) === 'to')
    return undefined
  if ((text === 'need' || text === 'want' || text === 'like') && next === 'you')
    return made2('need', 'you', at, verb + (word(words, verb + 2) === 'to' ? 3 : 2))
  if ((text === 'like' || text === 'love' || text === 'want' || text === 'prefer') && next === 'to')
    return go('want', verb + 2)
  const glad = text === 'be' ? [1, 2, 3].find((ahead) => gladly.has(word(words, verb + ahead))) : undefined
  if (glad && word(words, verb + glad + 1) === 'to') return go('happy', verb + glad + 2)
  if (text === 'be' && next.endsWith('ing')) return made2(form, subject, at, verb + 1)
  if (form === 'would' && wishes.has(text)) return wishHead(words, at, verb)
  if (text === 'promise' && next === 'to') return go('will', verb + 2)
  if (text === 'start' && next.endsWith('ing')) return go(form, verb + 1)
  if (noVerbs.has(text)) return undefined
  return made2(form, subject, at, verb)
}

const noVerbs = new Set(
  'i we you he she they it that this the a an can could would will should what why how because well and but so or if'.split(
    ' ',
  ),
)
const gladly = new Set(['happy', 'glad', 'pleased', 'delighted', 'willing'])
const wishes = new Set(['need', 'want', 'like', 'appreciate', 'be', 'love'])

function wishHead(words: readonly Said[], at: number, verb: number): Head | undefined {
  const text = word(words, verb)
  if (text === 'appreciate') {
    const asked =
      [1, 2, 3, 4, 5].map((ahead) => verb + ahead).find((place) => word(words, place) === 'could') ?? 0
    return made2('need', 'you', at, asked > 0 ? asked + 1 : verb + 1)
  }
  if (text === 'be')
    return word(words, verb + 1) === 'grateful'
      ? made2('need', 'you', at, verb + 2)
      : made2('would', 'i', at, verb)
  if (text === 'love' || text === 'like') return made2('need', 'you', at, verb + 1)
  return made2('need', 'you', at, verb + 1)
}

function wantHead(
  words: readonly Said[],
  at: number,
  modalAt: number,
  subject: 'i' | 'we',
): Head | undefined {
  const next = word(words, modalAt + 1)
  if (next === 'to') return settled(words, 'want', subject, at, modalAt + 2)
  if (next === 'you' || next === 'someone' || next === 'somebody' || next === 'youse')
    return word(words, modalAt + 2) === 'to' ? made2('need', 'you', at, modalAt + 3) : undefined
  return word(words, modalAt) === 'need' ? made2('need', 'you', at, modalAt + 1) : undefined
}

function beingHead(
  words: readonly Said[],
  at: number,
  modalAt: number,
  subject: 'i' | 'we',
): Head | undefined {
  const verb = pastAdverbs(words, modalAt + 1)
  const text = word(words, verb)
  const next = word(words, verb + 1)
  if (text === 'not' || text === 'never') return undefined
  if (text === 'going' && next === 'to') return settled(words, 'going', subject, at, verb + 2)
  if (text === 'about' && next === 'to') return settled(words, 'going', subject, at, verb + 2)
  if (gladly.has(text) && next === 'to') return settled(words, 'happy', subject, at, verb + 2)
  if ((text === 'planning' || text === 'hoping' || text === 'looking') && next === 'to')
    return settled(words, 'want', subject, at, verb + 2)
  if (text === 'on' && next === 'it' && verb === modalAt + 1) return made2('hand-over', subject, at, verb)
  if (text.endsWith('ing') && text.length > 4) return made2('doing', subject, at, verb)
  return undefined
}

function wondering(words: readonly Said[], at: number): number {
  const from = word(words, at) === 'was' ? at + 1 : at
  if (word(words, from) !== 'wondering' && word(words, from) !== 'wonder') return 0
  for (let place = from + 1; place < from + 6; place += 1)
    if (modalsOfAsking.has(word(words, place))) return place + 1
  return 0
}

const modalsOfAsking = new Set(['could', 'can', 'would', 'might'])

/** "Shall I send", "should we meet" offer; "can I get", "could we set up" ask. */
function invertedHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  const before = word(words, at - 1)
  const verb = pastAdverbs(words, at + 1)
  if (
    word(words, at - 2) === 'so' ||
    before === 'did' ||
    before === 'do' ||
    before === 'am' ||
    before === 'are'
  )
    return undefined
  if (before === 'if') return conditionalHead(words, at, subject)
  if (before === 'would') return undefined
  return made2(before === 'will' || before === 'should' ? 'shall-i' : 'may-i', subject, at - 1, verb)
}

function conditionalHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  if (word(words, at - 2) === 'what' || word(words, at - 2) === 'help')
    return made2('shall-i', subject, at - 2, pastAdverbs(words, at + 1))
  return undefined
}

function letHead(words: readonly Said[], at: number): Head | undefined {
  const whom = word(words, at + 1)
  const verb = pastAdverbs(words, at + 2)
  if (letBlockers.has(word(words, at - 1))) return undefined
  if (whom === 'me' || whom === 'us') {
    if (word(words, verb) === 'know')
      return orderAllowed(words, at) ? made2('order', 'you', at, at) : undefined
    if (word(words, verb) === 'not') return undefined
    return whom === 'me' ? settled(words, 'let-me', 'i', at, verb) : made2('lets', 'we', at, verb)
  }
  return undefined
}

const letBlockers = new Set([
  'not',
  'to',
  'will',
  'would',
  'did',
  'they',
  'he',
  'she',
  'could',
  'can',
  'you',
  'never',
])

function pleaseHead(words: readonly Said[], at: number): Head | undefined {
  const verb = pastAdverbs(words, at + 1)
  const text = word(words, verb)
  if (text === 'do' && word(words, verb + 1) === 'not') return made2('request', 'you', at, verb + 2)
  if (!askedVerbs.has(text) || idle(words, verb) || (text === 'do' && verb + 2 >= words.length))
    return undefined
  return made2('request', 'you', at, verb)
}

function handOver(words: readonly Said[], at: number): Head | undefined {
  for (let place = at + 1; place <= at + 3; place += 1)
    if (
      (word(words, place) === 'with' || word(words, place) === 'to') &&
      (word(words, place + 1) === 'me' || word(words, place + 1) === 'us')
    )
      return made2('hand-over', 'i', at, at)
  return undefined
}

/** "Could you ...", "would you mind ...-ing"; and "Tom will ...", "it'll be sent". */
function askingHead(words: readonly Said[], at: number): Head | undefined {
  const text = word(words, at)
  if (word(words, at + 1) === 'you') return text === 'should' ? undefined : youHead(words, at)
  if (text !== 'will' && text !== 'should') return undefined
  return apartHead(words, at)
}

function youHead(words: readonly Said[], at: number): Head | undefined {
  let verb = pastAdverbs(words, at + 2)
  if (at > 0 && !openers.has(word(words, at - 1)) && relatives.has(word(words, at - 1))) return undefined
  if (word(words, verb) === 'not') verb += 1
  if (word(words, verb) === 'mind') verb += 1
  else if (word(words, at) === 'would' && !askedVerbs.has(word(words, verb))) return wantsMe(words, verb)
  if (word(words, verb) === 'be' && word(words, verb + 1) === 'able') verb += 3
  if (!askedVerbs.has(baseOf(word(words, verb))) || idle(words, verb)) return undefined
  return made2('request', 'you', at, verb)
}

const relatives = new Set(['what', 'how', 'where', 'when', 'who', 'which', 'why', 'that', 'much', 'many'])

function apartHead(words: readonly Said[], at: number): Head | undefined {
  const before = word(words, at - 1)
  const verb = pastAdverbs(words, at + 1)
  if (word(words, verb) === 'not' || subjectsApart.has(before) || at === 0)
    return at === 0 || joinsOn.has(before) ? bareWill(words, at, verb) : undefined
  const from = subjectFrom(words, at)
  if (word(words, verb) === 'be' && word(words, verb + 1).endsWith('ing'))
    return made2('third', 'third', from, verb + 1)
  if (word(words, verb) === 'be') return made2('passive', 'third', from, pastAdverbs(words, verb + 1))
  if (word(words, at) === 'should') return undefined
  return made2('third', 'third', from, verb)
}

function subjectFrom(words: readonly Said[], at: number): number {
  let from = at - 1
  while (
    from > 0 &&
    at - from < 3 &&
    !openers.has(word(words, from - 1)) &&
    !subjectEnds.has(word(words, from - 1))
  )
    from -= 1
  return from
}

const subjectEnds = new Set([
  'and',
  'but',
  'so',
  'then',
  'that',
  'think',
  'because',
  'or',
  'you',
  'i',
  'we',
  'it',
  'to',
  'me',
  'if',
  'when',
])

const joinsOn = new Set(['and', 'but', 'then', 'so'])

function bareWill(words: readonly Said[], at: number, verb: number): Head | undefined {
  return verb < words.length && leaningOf(words, verb)?.leaning === 'promise'
    ? made2('will', 'i', at, verb)
    : undefined
}

/** "You'll have it by Friday." */
function receivingHead(words: readonly Said[], at: number): Head | undefined {
  const modal = word(words, at + 1)
  if (modal !== 'will' && modal !== 'should') return undefined
  let verb = pastAdverbs(words, at + 2)
  if (word(words, verb) === 'be') verb += 1
  return receivingVerbs.has(baseOf(word(words, verb))) && word(words, verb + 1) !== 'to'
    ? made2('receive', 'you', at, verb)
    : undefined
}

function wantsMe(words: readonly Said[], at: number): Head | undefined {
  const asked = word(words, at - 1) === 'you' || at === afterOpeners(words)
  if (
    !asked ||
    (word(words, at + 1) !== 'me' && word(words, at + 1) !== 'us') ||
    word(words, at + 2) !== 'to'
  )
    return undefined
  return made2('shall-i', word(words, at + 1) === 'me' ? 'i' : 'we', at, at + 3)
}

function bearWithMe(words: readonly Said[], at: number): Head | undefined {
  if (startsWith(words, at, ['bear', 'with', 'me'])) return made2('moment', 'i', at, at)
  const text = word(words, at)
  if (text === 'allow' && word(words, at + 1) === 'me') return made2('moment', 'i', at, at)
  if (
    text === 'give' &&
    word(words, at + 1) === 'me' &&
    moments.some((moment) => [2, 3, 4].some((ahead) => word(words, at + ahead) === moment))
  )
    return made2('moment', 'i', at, at)
  return undefined
}

const moments = ['sec', 'second', 'moment', 'minute', 'secs']

/** What only the beginning of a sentence can be: an order, "will do", "sending it now", "happy to help". */
function openingHead(words: readonly Said[], at: number): Head | undefined {
  const text = word(words, at)
  if (text === 'leave' || text === 'leaving') return handOver(words, at) ?? order(words, at)
  if (text === 'will' && word(words, at + 1) === 'do') return made2('will', 'i', at, at + 1)
  if (text === 'will' && word(words, at + 1) !== 'you') {
    const verb = pastAdverbs(words, at + 1)
    const leaning = leaningOf(words, verb)?.leaning
    return leaning === 'promise' ? made2('will', 'i', at, verb) : undefined
  }
  if (gladly.has(text) && word(words, at + 1) === 'to') return made2('happy', 'i', at, at + 2)
  if (text === 'with' && word(words, at + 1) === 'you' && wayOfDay.has(word(words, at + 2)))
    return made2('passive', 'third', at, at)
  if (text === 'i' && word(words, at + 2) === 'you' && leaningVerbs.promise.has(word(words, at + 1)))
    return made2('will', 'i', at, at + 1)
  if (
    text === 'you' &&
    word(words, at + 1) === 'get' &&
    (word(words, at + 2) === 'it' || word(words, at + 2) === 'them')
  )
    return made2('receive', 'you', at, at + 1)
  if (text === 'expect' && words.some((one) => one.text === 'me' || one.text === 'us'))
    return made2('receive', 'you', at, at)
  if (text === 'any' && word(words, at + 1) === 'chance')
    return made2('request', 'you', at, Math.min(words.length - 1, at + 4))
  if (text.endsWith('ing') && text.length > 5) {
    const leaning = leaningOf(words, at)?.leaning
    return leaning === 'immediate' || leaning === 'promise' || leaning === 'check'
      ? made2('doing', 'i', at, at)
      : undefined
  }
  const waiting = bearWithMe(words, at)
  if (waiting) return waiting
  return order(words, at)
}

function order(words: readonly Said[], at: number): Head | undefined {
  return orderVerbs.has(word(words, at)) && orderFits(words, at) ? made2('order', 'you', at, at) : undefined
}

const beingPlanned = new Set(['scheduled', 'arranged', 'planned', 'organised', 'organized', 'prepared'])
const wayOfDay = new Set(['by', 'on', 'before', 'tomorrow', 'today'])

function orderMidway(words: readonly Said[], at: number): Head | undefined {
  const text = word(words, at)
  if (!orderVerbs.has(text)) return undefined
  const toUs = word(words, at + 1) === 'me' || word(words, at + 1) === 'us'
  const before = word(words, at - 1)
  if (
    before === 'please' ||
    (toUs && orderAllowed(words, at)) ||
    comingOver(words, at) ||
    (before === 'so' && word(words, at + 1) === 'that' && text === 'do')
  )
    return idle(words, at) ? undefined : made2('order', 'you', at, at)
  return undefined
}

function comingOver(words: readonly Said[], at: number): boolean {
  return word(words, at) === 'come' && orderAllowed(words, at) && towards.has(word(words, at + 1))
}

const towards = new Set(
  'and over round out by monday tuesday wednesday thursday friday saturday sunday tomorrow'.split(' '),
)

function orderAllowed(words: readonly Said[], at: number): boolean {
  return at === 0 || !orderBlockers.has(word(words, at - 1))
}

function orderFits(words: readonly Said[], at: number): boolean {
  const next = word(words, at + 1)
  if (word(words, at) === 'have')
    return next === 'a' ? briefLooks.has(word(words, at + 2)) : somebody.has(next)
  return next !== '' && !idle(words, at) && !notAnOrder.has(next)
}

const briefLooks = new Set(['look', 'read', 'think', 'word', 'chat', 'go'])
const somebody = new Set(['someone', 'somebody', 'him', 'her', 'them', 'your'])
const notAnOrder = new Set(
  'is was are were i we he she they will would can could has had did do does not of from in for so but because 1 one-off'.split(
    ' ',
  ),
)

const idlePhrases = new Map<string, (readonly string[])[]>()
for (const phrase of idleRequests) {
  const [first = '', ...rest] = phrase.split(' ')
  idlePhrases.set(first, [...(idlePhrases.get(first) ?? []), rest])
}

function idle(words: readonly Said[], at: number): boolean {
  const rests = idlePhrases.get(baseOf(word(words, at)))
  return rests?.some((rest) => (rest.length === 0 ? true : startsWith(words, at + 1, rest))) ?? false
}

function pastAdverbs(words: readonly Said[], from: number): number {
  let at = from
  while (
    at < words.length &&
    at < from + 5 &&
    passedOver.has(word(words, at)) &&
    !leaningVerbs.promise.has(word(words, at))
  )
    at += 1
  return at
}
