import type { CommitmentClass } from '../conversation/findings.ts'
import type { Leaning } from './lexicons/commitment-words.ts'
import { addressed, conditional, hangs, leaningIn, type Setting } from './setting.ts'

/** "I could ...", "we'd be happy to ...", "shall I ...": hangs on a yes, unless it answers a request. */
export function offered(setting: Setting): CommitmentClass | undefined {
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
export function would(setting: Setting, leaning: Leaning | undefined): CommitmentClass | undefined {
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
export function permission(setting: Setting): CommitmentClass | undefined {
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

/** The class of "I want to ...", "I might ...". */
export function wanted(setting: Setting): CommitmentClass | undefined {
  const leaning = leaningIn(setting)
  if (pledges(setting)) return 'promise'
  if (leaning === 'none') return undefined
  if (intending.has(setting.words[setting.head.at + 2]?.text ?? '')) return 'plan'
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

const intending = new Set(['planning', 'hoping'])

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
