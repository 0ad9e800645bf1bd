import type { Channel } from '../conversation/conversation.ts'
import type { Deadline } from './deadline.ts'
import type { Head } from './head.ts'
import { leaningOf } from './leaning.ts'
import { hangsOnYou, type Leaning, laterWords, nowWords } from './lexicons/commitment-words.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
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

/** What the verb of a head usually amounts to, by the words of its clause. */
export function leaningIn(setting: Setting): Leaning | undefined {
  return leaningOf(setting.words, setting.head.verb, setting.end)?.leaning
}

/** Whether an "if" stands before it. */
export function conditional({ words, lead, head }: Setting): boolean {
  for (let at = lead; at < head.at; at += 1) if (words[at]?.text === 'if') return true
  return false
}

export const dated = (setting: Setting): boolean => setting.deadline?.kind === 'day' && !isToday(setting)

function isToday(setting: Setting): boolean {
  return has(setting, setting.head.at, nowPhrases) && setting.deadline === undefined
}

/** Whether it is put after the conversation, by a day or by its words. */
export function isLater(setting: Setting): boolean {
  return setting.deadline?.kind === 'day' || has(setting, setting.head.at, laterPhrases)
}

/** Whether it is done here and now by its words. */
export function isNow(setting: Setting): boolean {
  return has(setting, setting.head.at, nowPhrases)
}

/** Whether it hangs on the other side's yes. */
export function hangs(setting: Setting): boolean {
  if (setting.onOrder) return !dated(setting)
  if (dated(setting) && has(setting, setting.head.verb, beingPhrases)) return false
  return has(setting, setting.lead, hangPhrases)
}

/** Whether it is done to or for the other side: "you", "your". */
export function addressed(setting: Setting): boolean {
  for (let at = setting.head.verb; at < setting.end; at += 1)
    if (you.has(setting.words[at]?.text ?? '')) return true
  return false
}

const you = new Set(['you', 'your', 'yours', 'ya', 'yous'])

const compiled = (list: readonly string[]): Phrases =>
  phrasesOf(list.map((phrase) => phrase.replace("'s", ' is').replace("'ve", ' have').replace("i'm", 'i am')))

const nowPhrases = compiled(nowWords)

const laterPhrases = compiled(laterWords)

const hangPhrases = compiled(hangsOnYou)

const beingPhrases = compiled(['if you are'])

function has({ words, end }: Setting, from: number, phrases: Phrases): boolean {
  for (let at = from; at < end; at += 1) if (phraseAt(words, at, phrases, end) > 0) return true
  return false
}
