import type { Conversation, Utterance } from '../conversation/conversation.ts'
import { type Signs, signsOfLine } from './proof-signs.ts'
import { type Line, scriptOf } from './script.ts'

/** A line as a search for proof reads it, whatever was promised. */
export interface HeardLine {
  readonly line: Line
  readonly signs: readonly Signs[]
  /** The stems it names and the cues heard in it, of all its sentences together. */
  readonly named: ReadonlySet<string>
  readonly cues: ReadonlySet<string>
  readonly lowered: string
}

/**
 * The lines of a conversation as a search for proof reads them. Read once for the same utterances by the same
 * people, however many promises are held against them. Linear in the text.
 */
export function heardLines(conversation: Conversation): readonly HeardLine[] {
  const known = heard.get(conversation.utterances)
  if (known?.parties === conversation.parties) return known.lines
  const lines = scriptOf(conversation).lines.map((line): HeardLine => {
    const signs = signsOfLine(line)
    return {
      line,
      signs,
      named: new Set(signs.flatMap((one) => [...one.named])),
      cues: new Set(signs.flatMap((one) => [...one.cues])),
      lowered: line.text.toLowerCase(),
    }
  })
  heard.set(conversation.utterances, { parties: conversation.parties, lines })
  return lines
}

const heard = new WeakMap<
  readonly Utterance[],
  { readonly parties: Conversation['parties']; readonly lines: readonly HeardLine[] }
>()
