import type { CommitmentClass } from '../conversation/findings.ts'
import { asking, owedByOthers } from './ask-class.ts'
import { baseOf } from './leaning.ts'
import { certainty } from './lexicons/commitment-certainty.ts'
import { jointActs, type Leaning } from './lexicons/commitment-words.ts'
import { offered, permission, wanted } from './offer-class.ts'
import { addressed, conditional, dated, hangs, isLater, isNow, leaningIn, type Setting } from './setting.ts'

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
  if (leaning === 'check')
    return dated(setting) || isLater(setting) ? 'promise' : setting.ours ? 'plan' : undefined
  if (leaning === 'immediate')
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
  'send email mail call ring phone text forward ask check chase contact follow get escalate raise report'.split(
    ' ',
  ),
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
  if (talking.has(verb)) return undefined
  if (!setting.ours) return dated(setting) && leaning === 'plan' ? 'plan' : undefined
  if (!dated(setting) && (leaning === 'immediate' || leaning === 'check'))
    return setting.channel === 'email' ? undefined : 'immediate'
  if (dated(setting) && leaning !== 'none')
    return leaning === 'promise' && (addressed(setting) || reaching.has(baseOf(verb))) ? 'promise' : 'plan'
  if (leaning === 'promise' && isNow(setting)) return setting.channel === 'email' ? undefined : 'immediate'
  return undefined
}
