import type { Conversation, Role, Utterance } from '../conversation/conversation.ts'

/** One word of a line: lower case, apostrophes made straight; `start` and `end` cut it out of the text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One utterance with its words found, and the role of whoever said it. */
export interface Line {
  readonly index: number
  readonly utterance: Utterance
  readonly role: Role
  readonly text: string
  readonly tokens: readonly Token[]
}

/** A conversation with its words found once, for every measure to share. Bots' lines stand in it with role `bot`. */
export interface Script {
  readonly conversation: Conversation
  readonly lines: readonly Line[]
}

const WORD = /[\p{L}\p{N}]+(?:['’.,\-–&/@_][\p{L}\p{N}]+)*[%€$£]?/gu

/** The words of a text with their character offsets. Linear in the length of the text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase().replaceAll('’', "'")
    tokens.push({ text: word, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** The one tokenising pass: what every word measure reads. */
export function scriptOf(conversation: Conversation): Script {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const lines = conversation.utterances.map((utterance, index) => ({
    index,
    utterance,
    role: roles.get(utterance.party) ?? 'unknown',
    text: utterance.text,
    tokens: tokensOf(utterance.text),
  }))
  return { conversation, lines }
}

/** Whether a line is our side's: a rep or a colleague. */
export function isOurs(line: Line): boolean {
  return line.role === 'rep' || line.role === 'colleague'
}

/** Words of a text as they are weighed in shares: runs between spaces that hold a letter or a digit. */
export function wordCount(text: string): number {
  let count = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) count += 1
  return count
}
