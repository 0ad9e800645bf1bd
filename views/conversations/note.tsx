import { WritingState } from '../comments/form.tsx'
import { Section } from '../components/section.tsx'
import { DropDraft, Unsaved, type Unsent } from '../components/unsaved.tsx'
import { percent } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'

/** Something the note ought to hold, in the words it was said in. */
export interface NotedThing {
  readonly words: string
  readonly utterance: string | null
}

/** A note held against its conversation. Shares are 0 to 1; `null` where there is nothing to compare with. */
export interface NoteStanding {
  readonly held: readonly NotedThing[]
  readonly missing: readonly NotedThing[]
  readonly grounded: number | null
  readonly boilerplate: number | null
  readonly counts: boolean
  /** Why it does or does not count, as a clause: "it holds less than half of what was said". */
  readonly why: string | null
}

export interface NoteRecord {
  readonly text: string
  /** The version a save changes; a stale one is refused with both texts. */
  readonly version: number
  /** When it was saved, in words the viewer's clock tells: "36 minutes after the call". */
  readonly savedSays: string | null
  readonly onTime: boolean | null
  /** The text was written and not saved yet. */
  readonly unsaved: Unsent | null
}

interface NoteProps {
  readonly conversation: string
  readonly note: NoteRecord
  readonly standing: NoteStanding | null
  readonly customer: string
  /** The first name of whose note it is, when it is not the viewer's own. */
  readonly author: string | null
  readonly mayWrite: boolean
  readonly labelOf: (utterance: string) => string
  readonly error?: string
}

const DROP = 'note-drop'

/** The rep's own words, and what they hold of what the customer said. Never written by a machine. */
export function Note(props: NoteProps) {
  const say = words.conversation.note
  const { note, standing } = props
  return (
    <Section title={props.author ? say.titleOf(props.author) : say.title} aside={savedSays(note)} id="note">
      {props.mayWrite ? (
        <>
          <Editor {...props} />
          {note.unsaved ? (
            <DropDraft id={DROP} conversation={props.conversation} about={{ note: 'yes' }} />
          ) : null}
        </>
      ) : (
        <p class="note__text">{note.text === '' ? say.nobody : note.text}</p>
      )}
      {standing ? <Coverage {...props} standing={standing} /> : null}
    </Section>
  )
}

function Editor({ conversation, note, error }: NoteProps) {
  const say = words.conversation.note
  return (
    <form
      class="note"
      method="post"
      action={paths.note(conversation)}
      data-note
      data-writing={paths.drafts(conversation)}
    >
      <input type="hidden" name="note" value="yes" />
      <input type="hidden" name="version" value={String(note.version)} />
      <label class="visually-hidden" for="note-text">
        {say.label}
      </label>
      <textarea
        class="field__input note__input"
        id="note-text"
        name="text"
        rows={7}
        maxlength={20_000}
        placeholder={say.empty}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': 'note-error' } : {})}
      >
        {note.text}
      </textarea>
      {note.unsaved ? <Unsaved {...note.unsaved} form={DROP} /> : null}
      {error ? (
        <p class="field__error" id="note-error">
          {error}
        </p>
      ) : null}
      <div class="acts">
        <button type="submit" class="button">
          {say.save}
        </button>
        <WritingState />
      </div>
    </form>
  )
}

function Coverage({ standing, customer, author, labelOf, mayWrite }: NoteProps & { standing: NoteStanding }) {
  const say = words.conversation.note
  const of = standing.held.length + standing.missing.length
  if (of === 0) return <p class="quiet note__says">{say.nothing}</p>
  const held = standing.held.length
  return (
    <div class="note__coverage">
      <CoverageBar held={held} of={of} />
      <p class="note__says">{author ? say.holdsOf(author, held, of) : say.holds(held, of, customer)}</p>
      {standing.missing.length > 0 ? (
        <>
          <p class="quiet">{say.missing}</p>
          <ul class="ruled note__missing">
            {standing.missing.map((thing) => (
              <li class="note__thing">
                <q class="note__words">{thing.words}</q>
                {thing.utterance ? (
                  <a class="text-link" href={`#${anchor(thing.utterance)}`} data-seek={thing.utterance}>
                    {labelOf(thing.utterance)}
                  </a>
                ) : null}
                {mayWrite ? (
                  <button
                    type="button"
                    class="button button--plain"
                    data-note-add={thing.words}
                    aria-label={say.addThis(thing.words)}
                    hidden
                  >
                    {say.add}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="faint note__credit">
        {standing.grounded !== null && standing.boilerplate !== null
          ? `${say.own(percent(standing.grounded), percent(standing.boilerplate))} `
          : ''}
        {standing.counts ? say.credit : standing.why ? say.noCredit(standing.why) : ''}
      </p>
    </div>
  )
}

const MOST = 40

/** One cell for each thing the customer said: filled when the note holds it. */
function CoverageBar({ held, of }: { held: number; of: number }) {
  const cells = Math.min(of, MOST)
  const filled = Math.round((held / of) * cells)
  const each = 100 / cells
  return (
    <svg class="coverage" width="100%" height="10" aria-hidden="true">
      {Array.from({ length: cells }, (_, at) => (
        <rect
          class={at < filled ? 'coverage__held' : 'coverage__missing'}
          x={`${(at * each).toFixed(2)}%`}
          width={`${(each * 0.88).toFixed(2)}%`}
          y="1"
          height="7"
        />
      ))}
    </svg>
  )
}

function savedSays(note: NoteRecord): string | null {
  const say = words.conversation.note
  if (note.savedSays === null) return null
  if (note.onTime === null) return say.saved(note.savedSays)
  return note.onTime ? say.onTime(note.savedSays) : say.late(note.savedSays)
}
