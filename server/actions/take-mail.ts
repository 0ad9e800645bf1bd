import type { Kysely } from 'kysely'
import type { Arrival } from '../../db/queries/arrivals.ts'
import { type MessagePlace, takeMessage } from '../../db/queries/mailbox-messages.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { attachedTranscripts } from '../readers/attached-transcripts.ts'
import { shownName } from './receive-upload.ts'
import { refusedForSize } from './refused-upload-file.ts'

export interface MailToTake {
  readonly place: MessagePlace
  readonly messageId: string | null
  /** `null` where it is larger than a file may be. */
  readonly bytes: Uint8Array | null
  readonly receivedAt: Date | string | null
  readonly mostBytes: number
  readonly zone: string | null
  readonly now: string
}

const LONGEST_ID = 1_000

/**
 * Takes a mail of the mailbox in, with the transcripts it carries, to be read like files of an upload.
 * Whoever runs the program sees a number and a day for a name: a subject would already tell what was written.
 */
export async function takeMail(db: Kysely<Database>, mail: MailToTake): Promise<boolean> {
  const { place, bytes, receivedAt, mostBytes, zone, now } = mail
  const name = words.waysIn.mailbox.name(place.uid, dayOf(receivedAt))
  const arrival = { way: 'mailbox', name, repId: null, zone, now } as const
  const attached = bytes === null ? [] : await attachedTranscripts(bytes)
  const arrivals: readonly Arrival[] = [
    { ...arrival, content: bytes ?? { refused: refusedForSize(mostBytes) } },
    ...attached.map((file) => ({ ...arrival, name: shownName(`${name}/${file.name}`), content: file.bytes })),
  ]
  const messageId = mail.messageId?.trim().slice(0, LONGEST_ID) || null
  return takeMessage(db, place, messageId, arrivals, now)
}

function dayOf(at: Date | string | null): string | null {
  const date = at === null ? null : new Date(at)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null
}
