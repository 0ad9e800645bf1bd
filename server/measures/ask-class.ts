import type { CommitmentClass } from '../conversation/findings.ts'
import { owedParticiples, receivedThings } from './lexicons/commitment-words.ts'
import type { Said } from './said.ts'
import { dated, hangs, leaningIn, type Setting } from './setting.ts'

/** "You'll have it by Friday", "our engineer will call you", "it'll be sent tomorrow". */
export function owedByOthers(setting: Setting): CommitmentClass | undefined {
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

/** The class of a request, an order, a need or a "let's". */
export function asking(setting: Setting): CommitmentClass | undefined {
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
