import { trailNotes } from '../../../db/queries/trail-notes.ts'
import { paths } from '../../../views/paths.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** What a rep wrote down after a conversation, when they first wrote it. */
export interface NoteEntry extends Entry {
  readonly kind: 'note'
  readonly author: string
  readonly text: string
}

export const notes: TrailSource<NoteEntry> = {
  kind: 'note',
  entriesOf: async (db, viewer, window) =>
    windowed(
      (await trailNotes(db, viewer, window.customerIds)).map((one) => ({
        kind: 'note',
        key: `note:${one.conversationId}:${one.authorId}`,
        at: one.firstWrittenAt,
        customerId: one.customerId,
        path: `${paths.conversation(one.conversationId)}#note`,
        author: one.author,
        text: one.text,
      })),
      window,
    ),
}
