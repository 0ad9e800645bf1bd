import type { Person, Viewer } from '../../db/queries/people.ts'
import type { NewConversation } from '../../db/queries/save-conversation.ts'
import type { Chosen } from '../grading/gradable.ts'
import type { Reading } from '../readers/reading.ts'
import type { Identity } from './find-kept.ts'
import { ungradableOf } from './measure-conversation.ts'
import type { Newcomer } from './prepare-file.ts'
import { spanOf } from './whose.ts'

/** What a conversation of a file is beside what stands in the file. */
export interface Brought {
  readonly id: string
  readonly viewer: Viewer | null
  readonly zone: string | null
  readonly now: string
  readonly chosen?: Chosen
  readonly customerId: string | null
  readonly consentKnown: boolean
  readonly file: NonNullable<NewConversation['file']>
}

/** A conversation of which nothing is here yet, as it is kept; the same wherever it is worked out. */
export function newConversation(
  { recognised, rep, measured }: Newcomer,
  reading: Reading,
  { viewer, zone, chosen = 'all', ...brought }: Brought,
): NewConversation {
  const repId = rep?.id ?? null
  return {
    ...measured,
    ...brought,
    ...identityOf(reading, brought.file.sha256),
    ...spanOf(measured.conversation, brought.now),
    ungradable: ungradableOf(measured.conversation, repId, chosen),
    chosen,
    format: reading.format,
    report: reading.report,
    referenceZone: zone,
    title: null,
    repId,
    teamId: teamIdOf(rep, viewer),
    broughtBy: viewer?.id ?? null,
    people: recognised.people,
  }
}

/** The id the file gives, unless a reader made it from the bytes. */
export function identityOf({ conversation, format, source }: Reading, sha256: string): Identity {
  const isMade = source === undefined && conversation.id.startsWith(sha256.slice(0, 16))
  return { source: source ?? format, externalId: isMade ? null : conversation.id }
}

function teamIdOf(rep: Person | undefined, viewer: Viewer | null): string | null {
  return rep?.teamId ?? viewer?.teamId ?? null
}
