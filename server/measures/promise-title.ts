import {
  betweenWords,
  danglingWords,
  namelessWords,
  openingNoDeed,
  personDeeds,
  personWords,
} from './lexicons/promise-titles.ts'
import { tokensOf } from './tokens.ts'

/** What a promise is called in a list; `isQuoted` where it is the speaker's own clause. */
export interface PromiseTitle {
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * What a promise is called where nothing stands around it: its action where that can be understood by itself, else the
 * words it was made in.
 *
 * An action stands alone when it begins with a deed, is not cut off before a noun ("send a new"), and names what it is
 * about ("send the soil report") or the person it is done to ("ring her back"); a pronoun names nothing ("get it from
 * me"). Shown alone: nothing is counted or compared by it.
 */
export function promiseTitle({
  action,
  words,
}: {
  readonly action: string
  readonly words: string
}): PromiseTitle {
  const quoted = words.trim().replace(/\s+/g, ' ')
  if (quoted === '' || standsAlone(action)) return { text: action, isQuoted: false }
  return { text: quoted, isQuoted: true }
}

/** Whether an action can be understood by itself (see `promiseTitle`). */
export function standsAlone(action: string): boolean {
  const said = tokensOf(action).map(({ text }) => text)
  const [deed = '', ...rest] = said
  if (openingNoDeed.has(deed) || rest.length === 0 || danglingWords.has(said.at(-1) ?? '')) return false
  if (rest.some((word) => !namelessWords.has(word))) return true
  return personDeeds.has(deed) && isDoneToPerson(rest)
}

function isDoneToPerson(rest: readonly string[]): boolean {
  const at = rest.findIndex((word) => !betweenWords.has(word))
  return personWords.has(rest[at] ?? '')
}
