import { createHash } from 'node:crypto'
import type { Person, Viewer } from '../../db/queries/people.ts'
import type { MeasuredConversation } from '../../db/queries/save-conversation.ts'
import { withoutGuesses } from '../conversation/conversation.ts'
import type { Recognised as RecognisedPeople } from '../conversation/known-people.ts'
import type { Mapping } from '../readers/mapping.ts'
import { readFile } from '../readers/read-file.ts'
import type { Reading, ReadResult, Recognised, Refusal } from '../readers/reading.ts'
import { untimedUntilAnswered } from '../readers/untimed.ts'
import { measureConversation } from './measure-conversation.ts'
import { redactReading } from './privacy/redact-reading.ts'
import { storable, storableThread, unstorable } from './storable.ts'
import { recognisedIn, repOf } from './whose.ts'

/** What a file is read by, besides its bytes: all of it can be handed to another thread. */
export interface Preparing {
  readonly people: readonly Person[]
  readonly viewer: Viewer | null
  readonly repId: string | null
  readonly zone: string | null
  readonly mappings: readonly Mapping[]
  /** Whoever brings the file can be asked what its columns leave open. */
  readonly canBeAsked: boolean
  /** Numbers of cards, accounts and persons are hidden, and the bytes of the file are not kept. */
  readonly redacts: boolean
}

/** What a conversation is where nothing of it is here yet. */
export interface Newcomer {
  readonly recognised: RecognisedPeople
  readonly rep: Person | undefined
  readonly measured: MeasuredConversation
}

/** One conversation of a file in the form in which it can be kept. */
export interface PreparedReading {
  readonly reading: Reading
  /** Worked out beforehand, where there was somebody to do so. */
  readonly newcomer?: Newcomer
}

/** A file before anything of it is kept. */
export interface PreparedFile {
  readonly sha256: string
  readonly format: string | null
  readonly recognised: Recognised | null
  readonly conversations: readonly (PreparedReading | { readonly refused: Refusal })[]
}

/** Of a file with more conversations each is measured when its turn comes: all at once would fill the memory. */
const MOST_MEASURED_AHEAD = 50

/** Reads a file as it will be kept. No database is asked, and the same bytes always give the same. */
export async function prepareFile(
  bytes: Uint8Array,
  settings: Preparing,
  { measuring = false } = {},
): Promise<PreparedFile> {
  const sha256 = sha256Of(bytes)
  const { zone, mappings } = settings
  const results = await readFile(bytes, { zone, id: sha256.slice(0, 16), mappings })
  const ahead = measuring && results.length <= MOST_MEASURED_AHEAD
  const read = results.find((result): result is Reading => 'format' in result)
  return {
    sha256,
    format: read?.format ?? null,
    recognised: read?.recognised ?? null,
    conversations: results.map((result) => {
      const kept = keepable(askedFirst(settings.redacts ? redactReading(result) : result, settings))
      if ('refused' in kept || !ahead) return kept
      return { ...kept, newcomer: newcomerIn(kept.reading, settings) }
    }),
  }
}

/** The name of these bytes: what was here before is known by it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A conversation of which nothing is here yet: whose it is, who is who, and everything worked out of it. */
export function newcomerIn(
  reading: Reading,
  settings: Pick<Preparing, 'people' | 'viewer' | 'repId' | 'zone'>,
): Newcomer {
  const recognised = recognisedIn(reading.conversation, settings)
  const rep = repOf(recognised, settings)
  const measured = measureConversation(recognised.conversation, {
    zone: settings.zone,
    repId: rep?.id ?? null,
  })
  return { recognised, rep, measured }
}

// Whoever uploads can be asked; a program or the command line gets what can be known without.
function askedFirst(result: ReadResult, { canBeAsked }: Preparing): ReadResult {
  return (canBeAsked && !('refused' in result) && untimedUntilAnswered(result)) || result
}

function keepable(result: ReadResult): PreparedReading | { readonly refused: Refusal } {
  if ('refused' in result) return result
  const conversation = storable(result.conversation)
  const problem = unstorable(conversation)
  if (problem !== undefined) return { refused: { code: 'malformed', message: problem } }
  const thread = result.thread && storableThread(result.thread)
  return { reading: { ...result, conversation: withoutGuesses(conversation), ...(thread ? { thread } : {}) } }
}
