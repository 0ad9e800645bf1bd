import type { Channel, Conversation, Kind, Party, Utterance } from '../conversation/conversation.ts'
import type { Archive } from './archive.ts'
import type { Mapping } from './mapping.ts'
import type { MappingNeeded } from './mapping-needed.ts'

/** What was counted, dropped and guessed, in words a manager understands. Lines count from 1. */
export interface Report {
  /** Utterances taken in. */
  readonly accepted: number
  readonly dropped: readonly { readonly line?: number; readonly why: string }[]
  readonly guessed: readonly string[]
}

/** One conversation found in a file. */
export interface Reading {
  /** The name of the format, as formats.md has it. */
  readonly format: string
  readonly conversation: Conversation
  readonly report: Report
  /** Where the conversation's id counts, if not in the format: what Heard wrote out keeps the source it came from. */
  readonly source?: string
  /** What ties it to other mails. Absent where the conversation's own id is enough. */
  readonly thread?: MailThread
  /** What a person could still say of its columns: a unit or an order of dates was left unknown. */
  readonly mapping?: MappingNeeded
  /** Part of that is how its times are to be read: seconds or milliseconds, day or month first. */
  readonly timesOpen?: true
  /** Why the file was taken for this format. */
  readonly recognised?: Recognised
}

/** The reason a reader gave for knowing a file, and whether it was built from documentation alone. */
export interface Recognised {
  readonly because: string
  readonly documented: boolean
}

/** Message-IDs without their angle brackets: of the mails a conversation holds, and of those they answer. */
export interface MailThread {
  readonly holds: readonly { readonly id: string; readonly utterance: string }[]
  readonly answers: readonly string[]
}

export type RefusalCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'malformed'
  | 'unrecognised'
  | 'encrypted'
  | 'too-large'
  | 'too-deep'
  | 'no-speech'
  | 'unreadable'

/** Why a file, or one conversation of it, could not be read: a sentence that says where and what to do. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
  readonly line?: number
  /** What to ask a person so that the file can be read: it looks like a table or a list of messages. */
  readonly mapping?: MappingNeeded
}

export type ReadResult = Reading | { readonly refused: Refusal }

/** What the caller knows and a file may not say. */
export interface ReadOptions {
  /** IANA zone of clocks without one, or `null`: then such an instant stays unknown. */
  readonly zone: string | null
  /**
   * Zone in which a chat's clocks may be read when `zone` is `null` and the caller would rather have
   * right pauses and unsure hours than no instants. The report then says so.
   */
  readonly assumedZone?: string
  /** Id for a conversation whose file gives none: the first 16 hex digits of the SHA-256 of the bytes. */
  readonly id: string
  /** What people have confirmed of the columns of files whose shape no reader knows. */
  readonly mappings?: readonly Mapping[]
}

/** A file's content once its encoding is known: text without a byte order mark, or JSON already parsed. */
export interface Content {
  readonly bytes: Uint8Array
  readonly text: string
  /** The parsed JSON, when the whole file is one JSON value. */
  readonly json?: unknown
  /** The open archive, when the file is one; its text is then empty. */
  readonly archive?: Archive
}

/**
 * One format. `claims` looks at the content alone, never at a name, and answers the reason it knows
 * this file ("begins with WEBVTT") or `null`. `read` returns every conversation in it or refusals;
 * it never throws on any input. Mail is parsed bit by bit, so an answer may be a promise: await it.
 */
export interface Reader {
  readonly format: string
  /** Built from the vendor's documentation: no real file was seen yet. */
  readonly documented?: true
  claims(content: Content): string | null
  read(content: Content, options: ReadOptions): readonly ReadResult[] | Promise<readonly ReadResult[]>
}

/** A party nobody has given a role yet; a name or an address without a letter is none. */
export function speaker(key: string, name: string | null, known: Partial<Party> = {}): Party {
  const nobody = { role: 'unknown', roleHow: 'none', roleConfidence: 0 } as const
  return { key, name: name || null, ...nobody, ...known, email: known.email || null }
}

/** An utterance with every field the file did not give left unknown. */
export function utterance(
  id: string,
  party: string,
  text: string,
  known: Partial<Utterance> = {},
): Utterance {
  return { id, party, startMs: null, endMs: null, at: null, text, ...known }
}

/** What a reader found, before it is a `Reading`. */
export interface Found {
  readonly id?: string
  readonly channel?: Channel | null
  readonly kind?: Kind | null
  readonly language?: string | null
  readonly startedAt?: string | null
  readonly timeZone?: string | null
  readonly parties: readonly Party[]
  readonly utterances: readonly Utterance[]
}

/** A reading with every gap explicit. */
export function reading(
  format: string,
  options: ReadOptions,
  found: Found,
  notes: { readonly dropped?: Report['dropped']; readonly guessed?: readonly string[] } = {},
): Reading {
  return {
    format,
    conversation: {
      id: found.id ?? options.id,
      channel: found.channel ?? null,
      kind: found.kind ?? null,
      language: found.language ?? null,
      startedAt: found.startedAt ?? null,
      timeZone: found.timeZone ?? null,
      parties: found.parties,
      utterances: found.utterances,
    },
    report: { accepted: found.utterances.length, dropped: notes.dropped ?? [], guessed: notes.guessed ?? [] },
  }
}

/** A refusal, with the line it is about where there is one. */
export function refusal(code: RefusalCode, message: string, line?: number): { readonly refused: Refusal } {
  return { refused: line === undefined ? { code, message } : { code, message, line } }
}
