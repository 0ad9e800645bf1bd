import type { NoteEntry } from '../../../server/actions/trail/notes.ts'
import { firstName } from '../../format.ts'
import { words } from '../../messages/words.ts'
import type { Drawing } from './drawing.ts'

const LONGEST = 240

export const note: Drawing<NoteEntry> = {
  beside: ({ author }) => words.trail.note(firstName(author)),
  Body: ({ entry }) => (
    <p class="trail__note">
      {entry.text.length > LONGEST ? `${entry.text.slice(0, LONGEST).trimEnd()} …` : entry.text}{' '}
      {entry.path ? <a href={entry.path}>{words.trail.noteOpen}</a> : null}
    </p>
  ),
}
