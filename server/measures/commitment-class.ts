import type { Channel } from '../conversation/conversation.ts'
import type { CommitmentClass } from '../conversation/findings.ts'
import type { Head } from './commitment-heads.ts'
import { jointActs } from './commitment-owner.ts'
import type { Deadline } from './deadline.ts'
import { leaningOf } from './leaning.ts'
import { certainty } from './lexicons/commitment-certainty.ts'
import {
  hangsOnYou,
  type Leaning,
  laterWords,
  nowWords,
  owedParticiples,
  receivedThings,
} from './lexicons/commitment-words.ts'
import type { Said } from './said.ts'

/** A head with the words around it: what a class is told from. */
export interface Setting {
  readonly words: readonly Said[]
  readonly head: Head
  /** Where the words before the head that belong to it begin; where its clause ends, exclusive. */
  readonly lead: number
  readonly end: number
  readonly ours: boolean
  readonly channel: Channel | null
  readonly deadline: Deadline | undefined
  /** Whether it answers the other side's request, or its offer. */
  readonly asked: boolean
  readonly offered: boolean
  /** Whether it follows "send me that and": the order is the condition. */
  readonly onOrder: boolean
}

/** A class, and how sure it is: 0 to 1, by the route that led to it (`lexicons/commitment-certainty.ts`). */
export interface Classed {
  readonly class: CommitmentClass
  readonly confidence: number
}

/**
 * The class of one head in its setting, or `undefined` when nobody takes anything on.
 *
 * Promise: after this conversation, hanging on nobody's choice. Immediate: announced and done here.
 * Offer: hangs on the other side's yes. Plan: one's own, nobody waits for it. Ask: the other side is
 * to act. Rules in measures.md; the verbs in `lexicons/commitment-words.ts`.
 */
export function classOf(setting: Setting): Classed | undefined {
  switch (setting.head.form) {
    case 'will':
      return said(setting, firm(setting))
    case 'going':
      return said(setting, intended(setting))
    case 'must':
      return said(setting, obliged(setting))
    case 'let-me':
      return said(setting, letMe(setting))
    case 'doing':
      return said(setting, underWay(setting))
    case 'can':
    case 'would':
    case 'happy':
    case 'shall-i':
      return said(setting, offered(setting))
    case 'may-i':
      return said(setting, permission(setting))
    case 'want':
    case 'maybe':
      return said(setting, wanted(setting))
    case 'third':
    case 'passive':
    case 'receive':
      return said(setting, owedByOthers(setting))
    case 'request':
    case 'order':
    case 'need':
    case 'lets':
      return said(setting, asking(setting))
    case 'hand-over':
      return said(setting, 'promise')
    case 'moment':
      return setting.ours && setting.channel !== 'email' ? said(setting, 'immediate') : undefined
  }
}

function said(setting: Setting, is: CommitmentClass | undefined): Classed | undefined {
  if (!is) return undefined
  return { class: is, confidence: certainty[is][setting.head.form] ?? certainty[is].other }
}

function leaningIn(setting: Setting): Leaning | undefined {
  return leaningOf(setting.words, setting.head.verb, setting.end)?.leaning
}

const shortAnswer = 6

/** "I'll ..." and "we'll ...". */
function firm(setting: Setting): CommitmentClass | undefined {
  const { head, words } = setting
  if (head.verb >= words.length) return words.length <= shortAnswer ? 'promise' : undefined
  const leaning = leaningIn(setting)
  if (leaning === 'none') return undefined
  if (hangs(setting)) return 'offer'
  if (head.subject === 'we') return together(setting, leaning)
  if (leaning === 'plan' || isSomeDay(setting))
    return dated(setting) && addressed(setting) ? 'promise' : 'plan'
  if (leaning === undefined && isOwnWork(setting)) return 'plan'
  if (isLater(setting)) return 'promise'
  if (leaning === 'immediate') return setting.channel === 'email' ? 'promise' : 'immediate'
  if (leaning === 'check') return checking(setting)
  if (isNow(setting) && setting.channel !== 'email') return 'immediate'
  if (leaning === 'promise') return 'promise'
  return addressed(setting) || setting.asked || words.length <= setting.end - head.at + 2 ? 'promise' : 'plan'
}

/** "In the near future" binds nobody. */
function isSomeDay({ deadline, words, lead, end }: Setting): boolean {
  return (
    deadline?.kind === 'vague' &&
    words.slice(lead, end).some(({ text }) => text === 'future' || text === 'point')
  )
}

function isOwnWork(setting: Setting): boolean {
  return setting.words[setting.head.verb + 1]?.text === 'my' && !addressed(setting)
}

function together(setting: Setting, leaning: Leaning | undefined): CommitmentClass | undefined {
  if (leaning === 'immediate' || leaning === 'check')
    return !setting.ours
      ? undefined
      : isLater(setting) || dated(setting)
        ? 'promise'
        : setting.channel === 'email'
          ? 'plan'
          : 'immediate'
  if (conditional(setting)) return 'offer'
  if (leaning === 'promise')
    return addressed(setting) || dated(setting) || setting.asked || setting.ours ? 'promise' : 'plan'
  const verb = setting.words[setting.head.verb]?.text ?? ''
  const pointed = pointers.has(setting.words[setting.head.verb + 1]?.text ?? '')
  return dated(setting) && (addressed(setting) || pointed || jointActs.has(verb)) ? 'promise' : 'plan'
}

const pointers = new Set(['it', 'that', 'this', 'them', 'those'])

function checking(setting: Setting): CommitmentClass {
  if (setting.channel === 'email' || !setting.ours) return 'promise'
  return 'immediate'
}

/** "I'm going to ..." */
function intended(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  if (leaning === 'none') return undefined
  if (hangs(setting)) return 'offer'
  if (leaning === 'immediate' && !isLater(setting)) return setting.channel === 'email' ? 'plan' : 'immediate'
  if (leaning === 'check' && !isLater(setting)) return checking(setting)
  if (leaning === 'promise' && isNow(setting) && !isLater(setting) && setting.channel !== 'email')
    return 'immediate'
  if (
    leaning === 'promise' &&
    (addressed(setting) ||
      dated(setting) ||
      setting.asked ||
      reaching.has(setting.words[setting.head.verb]?.text ?? ''))
  )
    return 'promise'
  return leaning === undefined && addressed(setting) && dated(setting) ? 'promise' : 'plan'
}

const reaching = new Set(
  'send email mail call ring phone text forward ask check chase contact follow get'.split(' '),
)

/** "I'll have to check with ..." puts it off, and that is a promise; "we need to think about it" is a plan. */
function obliged(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  if (leaning === 'none' || leaning === 'immediate') return undefined
  if (hangs(setting)) return undefined
  if (leaning === 'plan' || leaning === undefined)
    return setting.head.subject === 'we' && setting.ours ? 'plan' : undefined
  return setting.head.subject === 'i' ? 'promise' : 'plan'
}

function letMe(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  if (leaning === 'none') return undefined
  if (isThinkingAloud(setting)) return undefined
  const sees = setting.words[setting.head.verb]?.text === 'see'
  if (leaning === 'promise' && !sees && !isNow(setting)) return 'promise'
  if (isLater(setting) && dated(setting)) return 'promise'
  return setting.channel === 'email' ? 'promise' : 'immediate'
}

/** "Let me see ..." without a thing to see. */
function isThinkingAloud({ words, head, end }: Setting): boolean {
  return (
    words[head.verb]?.text === 'see' &&
    !['if', 'what', 'whether', 'the', 'your'].includes(words[head.verb + 1]?.text ?? '') &&
    end - head.verb < 4
  )
}

const talking = new Set(['telling', 'asking', 'saying', 'talking'])

function underWay(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  const verb = setting.words[setting.head.verb]?.text ?? ''
  if (!setting.ours || talking.has(verb)) return undefined
  if (!dated(setting) && (leaning === 'immediate' || leaning === 'check'))
    return setting.channel === 'email' ? undefined : 'immediate'
  if (dated(setting) && leaning !== 'none')
    return leaning === 'promise' && addressed(setting) ? 'promise' : 'plan'
  if (leaning === 'promise' && isNow(setting)) return setting.channel === 'email' ? undefined : 'immediate'
  return undefined
}

/** "I could ...", "we'd be happy to ...", "shall I ...": hangs on a yes, unless it answers a request. */
function offered(setting: Setting): CommitmentClass | undefined {
  const { form } = setting.head
  const leaning = leaningIn(setting)
  if (form === 'happy') return pledges(setting) ? 'promise' : 'offer'
  if (form === 'shall-i') return leaning === 'none' || !setting.ours ? undefined : 'offer'
  if (form === 'would') return would(setting, leaning)
  if (agreesTime(setting)) return 'promise'
  if ((setting.asked || affirmed(setting)) && leaning === 'promise' && !hangs(setting)) return 'promise'
  if (leaning === 'promise' || leaning === 'check')
    return leaning === 'check' && !addressed(setting) ? undefined : 'offer'
  if (hangs(setting) || (setting.ours && (bargains(setting) || conditional(setting))))
    return leaning === 'none' && !bargains(setting) ? undefined : 'offer'
  return undefined
}

/** "I'd come with you if you want": hangs on a yes. "I'd ask them for two weeks": a course our side puts forward. */
function would(setting: Setting, leaning: Leaning | undefined): CommitmentClass | undefined {
  const verb = setting.words[setting.head.verb]?.text ?? ''
  if (hangs(setting)) return idleWishes.has(verb) ? undefined : 'offer'
  return setting.ours && leaning === 'promise' ? 'offer' : undefined
}

const idleWishes = new Set(
  'be like love want need say think rather appreciate have prefer know hope imagine suggest recommend'.split(
    ' ',
  ),
)

/** "I can do Friday at ten", said to a proposal. */
function agreesTime(setting: Setting): boolean {
  const verb = setting.words[setting.head.verb]?.text ?? ''
  return (
    setting.offered &&
    setting.deadline?.kind === 'day' &&
    (verb === 'do' || verb === 'make' || verb === 'manage')
  )
}

function affirmed({ words, lead, head }: Setting): boolean {
  for (let at = lead; at < head.at; at += 1) {
    const text = words[at]?.text ?? ''
    if (affirmations.has(text) || (at === 0 && plainYes.has(text))) return true
  }
  return false
}

const affirmations = new Set(['absolutely', 'certainly', 'definitely', 'course'])
const plainYes = new Set(['yes', 'yep', 'sure'])

function conditional({ words, lead, head }: Setting): boolean {
  for (let at = lead; at < head.at; at += 1) if (words[at]?.text === 'if') return true
  return false
}

function bargains({ words, head, end }: Setting): boolean {
  if (head.form !== 'can' && head.form !== 'will') return false
  const verb = words[head.verb]?.text ?? ''
  if (
    ![
      'do',
      'go',
      'take',
      'drop',
      'knock',
      'throw',
      'include',
      'give',
      'hold',
      'waive',
      'extend',
      'let',
    ].includes(verb)
  )
    return false
  return words.slice(head.verb + 1, end).some(({ text }) => /^[€$£]?\d/.test(text) || amounts.has(text))
}

const amounts = new Set(
  'percent discount ten twenty thirty forty fifty sixty seventy eighty ninety hundred thousand free month months dollars euros pounds quid bucks off extra for'.split(
    ' ',
  ),
)

/** "Can I get the form?" asks the other side to act; "can I ask you something?" does not. */
function permission(setting: Setting): CommitmentClass | undefined {
  const verb = setting.words[setting.head.verb]?.text ?? ''
  if (setting.ours)
    return meeting.has(verb) || (leaningIn(setting) === 'promise' && addressed(setting)) ? 'ask' : undefined
  return grantable.has(verb) ? 'ask' : undefined
}

const meeting = new Set('set schedule arrange book meet catch speak talk'.split(' '))
const grantable = new Set(
  'get have put take book order see borrow try return cancel change keep pick come set schedule meet arrange do move add swap reserve hold'.split(
    ' ',
  ),
)

function wanted(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  if (pledges(setting)) return 'promise'
  if (leaning === 'none') return undefined
  if (
    setting.head.form === 'want' &&
    setting.words.slice(setting.head.verb, setting.end).some(({ text }) => text === 'you') &&
    meeting.has(setting.words[setting.head.verb]?.text ?? '')
  )
    return 'ask'
  if (!setting.ours)
    return understanding.has(setting.words[setting.head.verb]?.text ?? '') && setting.channel === 'email'
      ? 'ask'
      : undefined
  return setting.words[setting.head.at + 1]?.text === 'want' && !isWaiting(setting) ? 'plan' : undefined
}

/** A customer's "I'd like to give twenty" is a yes to the sum. */
function pledges({ ours, words, head, end }: Setting): boolean {
  if (ours || !givingVerbs.has(words[head.verb]?.text ?? '')) return false
  return words.slice(head.verb + 1, end).some(({ text }) => /\d/.test(text) || amounts.has(text))
}

const givingVerbs = new Set(['give', 'donate', 'contribute', 'pledge'])
const understanding = new Set(['understand', 'see', 'know', 'hear'])

function isWaiting({ words, end }: Setting): boolean {
  return words
    .slice(Math.max(0, end - 40), end)
    .some(({ text }, at) => text === 'give' && words[at + 1]?.text === 'me')
}

/** "You'll have it by Friday", "our engineer will call you", "it'll be sent tomorrow". */
function owedByOthers(setting: Setting): CommitmentClass | undefined {
  const { form, verb } = setting.head
  const rest = setting.words.slice(verb + 1, setting.end)
  if (hangs(setting)) return form === 'third' ? undefined : undefined
  if (form === 'receive')
    return dated(setting) || rest.slice(0, 6).some(({ text }) => receivedThings.has(text))
      ? 'promise'
      : undefined
  if (setting.words[verb]?.text === 'being') return 'plan'
  if (form === 'passive')
    return owedParticiples.has(setting.words[verb]?.text ?? '') && (dated(setting) || toYou(rest))
      ? 'promise'
      : undefined
  const leaning = leaningIn(setting)
  if (leaning !== 'promise' && !(leaning !== 'none' && dated(setting) && toYou(rest))) return undefined
  const thing = setting.words[setting.head.at]?.text === 'the'
  return toYou(rest) || (!thing && (dated(setting) || !setting.ours)) ? 'promise' : undefined
}

function toYou(words: readonly Said[]): boolean {
  return words.some(({ text }) => text === 'you' || text === 'your' || text === 'back')
}

function asking(setting: Setting): CommitmentClass | undefined {
  const { form, verb } = setting.head
  const rest = setting.words.slice(verb, setting.end)
  if (form === 'lets')
    return settingUp.has(setting.words[verb]?.text ?? '') || dated(setting) ? 'ask' : undefined
  if (form === 'order' && setting.ours && setting.channel !== 'email' && !toUs(rest)) return undefined
  if (form === 'need') return needs(setting, rest) ? 'ask' : undefined
  if (rest.some(({ text }) => text === 'questions' || text === 'anything') && hangs(setting)) return undefined
  return 'ask'
}

const settingUp = new Set('set schedule arrange book meet catch'.split(' '))

function toUs(words: readonly Said[]): boolean {
  return words.some(({ text }) => text === 'me' || text === 'us' || text === 'draft' || text === 'and')
}

/** A need is an ask where somebody else is to act on it: told so, by a day, or in writing. */
function needs(setting: Setting, rest: readonly Said[]): boolean {
  const before = setting.words[setting.head.verb - 1]?.text
  if (before === 'to' || before === 'could' || before === 'you' || before === 'grateful') return true
  if (
    rest.some(
      ({ text }, at) =>
        text === 'writing' ||
        text === 'written' ||
        (text === 'from' && rest[at + 1]?.text === 'you') ||
        (text === 'you' && at < 3),
    )
  )
    return true
  return !setting.ours && setting.deadline?.kind === 'day' && rest.length < 16
}

const dated = (setting: Setting): boolean => setting.deadline?.kind === 'day' && !isToday(setting)

function isToday(setting: Setting): boolean {
  return has(setting, setting.head.at, nowPhrases) && setting.deadline === undefined
}

function isLater(setting: Setting): boolean {
  return setting.deadline?.kind === 'day' || has(setting, setting.head.at, laterPhrases)
}

function isNow(setting: Setting): boolean {
  return has(setting, setting.head.at, nowPhrases)
}

function hangs(setting: Setting): boolean {
  if (setting.onOrder) return true
  if (dated(setting) && has(setting, setting.head.verb, [['if', 'you', 'are']])) return false
  return has(setting, setting.lead, hangPhrases)
}

function addressed(setting: Setting): boolean {
  for (let at = setting.head.verb; at < setting.end; at += 1)
    if (you.has(setting.words[at]?.text ?? '')) return true
  return false
}

const you = new Set(['you', 'your', 'yours', 'ya', 'yous'])
const compiled = (list: readonly string[]) =>
  list.map((phrase) => phrase.replace("'s", ' is').replace("'ve", ' have').replace("i'm", 'i am').split(' '))
const nowPhrases = compiled(nowWords)
const laterPhrases = compiled(laterWords)
const hangPhrases = compiled(hangsOnYou)

function has({ words, end }: Setting, from: number, phrases: readonly (readonly string[])[]): boolean {
  for (let at = from; at < end; at += 1)
    for (const phrase of phrases)
      if (at + phrase.length <= end && phrase.every((text, offset) => words[at + offset]?.text === text))
        return true
  return false
}
