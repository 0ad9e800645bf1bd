import { type Form, type Head, headOf, pastAdverbs } from './head.ts'
import { headWords } from './lexicons/commitment-forms.ts'
import { askedVerbs, orderVerbs } from './lexicons/commitment-words.ts'
import { openingHead } from './opening-heads.ts'
import { apartHead, receivingHead } from './other-heads.ts'
import { startsWith } from './phrases.ts'
import {
  afterOpeners,
  bearWithMe,
  handOver,
  orderAllowed,
  orderMidway,
  pleaseHead,
  wantsMe,
  wondering,
  youHead,
} from './request-heads.ts'
import { Row } from './row.ts'
import type { Said } from './said.ts'
import { gladly, settledHead } from './settled-head.ts'
import { textAt } from './tokens.ts'
import { wordTest } from './words.ts'

/** Every place in a sentence where somebody is said to do something, in order; negated ones are left out. Linear. */
export function findHeads(words: readonly Said[]): readonly Head[] {
  const start = afterOpeners(words)
  heads.clear()
  for (let at = 0; at < words.length && heads.length < mostHeads; at += 1) {
    if (at !== start && !mayBegin((words[at] as Said).word)) continue
    const head = headAt(words, at, start)
    if (!head) continue
    if (head.verb < words.length || head.form === 'will') heads.push(head)
    at = Math.max(at, head.verb)
  }
  return heads.take()
}

const heads = new Row<Head>()

/** Nobody says more in one breath; a machine's endless line must not hold everybody up. */
const mostHeads = 300

const mayBegin = wordTest((text) => headWords.has(text) || orderVerbs.has(text))

function headAt(words: readonly Said[], at: number, start: number): Head | undefined {
  const text = textAt(words, at)
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
    return beingPlanned.has(textAt(words, at + 1))
      ? headOf('passive', 'third', Math.max(0, at - 3), at)
      : undefined
  if (text === 'follows' || text === 'follow')
    return at > 0 && textAt(words, at - 1) !== 'i' && at < 5 ? headOf('passive', 'third', 0, at) : undefined
  return bearWithMe(words, at) ?? orderMidway(words, at)
}

/** "I will", "we are going to", "I could", "I have to", "I'd be happy to", ... */
function ownHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  const before = textAt(words, at - 1)
  if (invertedBy.has(before)) return invertedHead(words, at, subject)
  if (before === 'what') return whatIDo(words, at, subject)
  if (objectsBefore.has(before)) return undefined
  const modalAt = pastAdverbs(words, at + 1)
  const modal = textAt(words, modalAt)
  const made = (form: Form, from: number): Head | undefined => settledHead(words, form, subject, at, from)
  if (modal === 'will') return made('will', modalAt + 1)
  if (modal === 'can') return made('can', modalAt + 1)
  if (modal === 'could') return made('can', modalAt + 1)
  if (modal === 'may' || modal === 'might') return made('maybe', modalAt + 1)
  if (modal === 'would')
    return textAt(words, modalAt + 1) === 'better' ? made('must', modalAt + 2) : made('would', modalAt + 1)
  if (modal === 'promise' && textAt(words, modalAt + 1) === 'to') return made('will', modalAt + 2)
  if ((modal === 'need' || modal === 'have' || modal === 'must') && textAt(words, modalAt + 1) === 'to')
    return made('must', modalAt + 2)
  if (modal === 'have' && startsWith(words, modalAt + 1, ['got', 'to'])) return made('must', modalAt + 3)
  if (modal === 'want' || modal === 'need') return wantHead(words, at, modalAt, subject)
  if (modal === 'am' || modal === 'are') return beingHead(words, at, modalAt, subject)
  if (wondering(words, modalAt)) return headOf('request', 'you', at, wondering(words, modalAt))
  return undefined
}

/** "What I'll do is send you the list." */
function whatIDo(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  for (let place = at + 2; place < at + 8; place += 1) {
    if (textAt(words, place) !== 'is' || textAt(words, place - 1) !== 'do') continue
    const next = textAt(words, place + 1)
    return next === 'i' || next === 'we'
      ? undefined
      : settledHead(words, textAt(words, at + 1) === 'will' ? 'will' : 'going', subject, at, place + 1)
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

function wantHead(
  words: readonly Said[],
  at: number,
  modalAt: number,
  subject: 'i' | 'we',
): Head | undefined {
  const next = textAt(words, modalAt + 1)
  if (next === 'to') return settledHead(words, 'want', subject, at, modalAt + 2)
  if (next === 'you' || next === 'someone' || next === 'somebody' || next === 'youse')
    return textAt(words, modalAt + 2) === 'to' ? headOf('need', 'you', at, modalAt + 3) : undefined
  return textAt(words, modalAt) === 'need' ? headOf('need', 'you', at, modalAt + 1) : undefined
}

function beingHead(
  words: readonly Said[],
  at: number,
  modalAt: number,
  subject: 'i' | 'we',
): Head | undefined {
  const verb = pastAdverbs(words, modalAt + 1)
  const text = textAt(words, verb)
  const next = textAt(words, verb + 1)
  if (text === 'not' || text === 'never') return undefined
  if (text === 'going' && next === 'to') return settledHead(words, 'going', subject, at, verb + 2)
  if (text === 'going' && next === 'ahead' && textAt(words, verb + 2) === 'and')
    return headOf('doing', subject, at, verb + 3)
  if (text === 'about' && next === 'to') return settledHead(words, 'going', subject, at, verb + 2)
  if (gladly.has(text) && next === 'to') return settledHead(words, 'happy', subject, at, verb + 2)
  if ((text === 'planning' || text === 'hoping' || text === 'looking') && next === 'to')
    return settledHead(words, 'want', subject, at, verb + 2)
  if (text === 'on' && next === 'it' && verb === modalAt + 1) return headOf('hand-over', subject, at, verb)
  if (text.endsWith('ing') && text.length > 4) return headOf('doing', subject, at, verb)
  return undefined
}

/** "Shall I send", "should we meet" offer; "can I get", "could we set up" ask. */
function invertedHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  const before = textAt(words, at - 1)
  const verb = pastAdverbs(words, at + 1)
  if (
    textAt(words, at - 2) === 'so' ||
    before === 'did' ||
    before === 'do' ||
    before === 'am' ||
    before === 'are'
  )
    return undefined
  if (before === 'if') return conditionalHead(words, at, subject)
  if (before === 'would') return undefined
  return headOf(before === 'will' || before === 'should' ? 'shall-i' : 'may-i', subject, at - 1, verb)
}

function conditionalHead(words: readonly Said[], at: number, subject: 'i' | 'we'): Head | undefined {
  if (textAt(words, at - 2) === 'what' || textAt(words, at - 2) === 'help')
    return headOf('shall-i', subject, at - 2, pastAdverbs(words, at + 1))
  return undefined
}

function letHead(words: readonly Said[], at: number): Head | undefined {
  const whom = textAt(words, at + 1)
  const verb = pastAdverbs(words, at + 2)
  if (letBlockers.has(textAt(words, at - 1))) return undefined
  if (whom === 'me' || whom === 'us') {
    if (textAt(words, verb) === 'know')
      return orderAllowed(words, at) ? headOf('order', 'you', at, at) : undefined
    if (textAt(words, verb) === 'not') return undefined
    return whom === 'me' ? settledHead(words, 'let-me', 'i', at, verb) : headOf('lets', 'we', at, verb)
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

/** "If you could send that, that would be great." */
function politeIf(words: readonly Said[], at: number): Head | undefined {
  const verb = pastAdverbs(words, at + 1)
  const thanked = words.slice(verb, verb + 20).some(({ text }) => thanks.has(text))
  return thanked && askedVerbs.has(textAt(words, verb)) ? headOf('request', 'you', at - 2, verb) : undefined
}

const thanks = new Set([
  'great',
  'good',
  'lovely',
  'perfect',
  'helpful',
  'appreciate',
  'appreciated',
  'grateful',
  'wonderful',
  'brilliant',
  'fantastic',
  'nice',
  'grand',
  'ideal',
  'amazing',
  'awesome',
  'super',
])

/** "Could you ...", "would you mind ...-ing"; and "Tom will ...", "it'll be sent". */
function askingHead(words: readonly Said[], at: number): Head | undefined {
  const text = textAt(words, at)
  if (textAt(words, at + 1) === 'you') return text === 'should' ? undefined : youHead(words, at)
  if (textAt(words, at - 1) === 'you' && textAt(words, at - 2) === 'if') return politeIf(words, at)
  if (text !== 'will' && text !== 'should') return undefined
  return apartHead(words, at)
}

const beingPlanned = new Set(['scheduled', 'arranged', 'planned', 'organised', 'organized', 'prepared'])
