import { TextField } from '../components/text-field.tsx'
import { DropDraft, Unsaved } from '../components/unsaved.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { CommentsShown, NewComment } from './records.ts'

const say = words.comments
const MOST = 20_000
const DROP = 'drop-comment'

/** Begins a thread: on words, at a moment, or on the whole. It is open where somebody is writing. */
export function CommentForm({ conversation, form, isOpen, isTimed, people }: CommentsShown) {
  const path = paths.comments(conversation)
  return (
    <details class="comments__new" open={isOpen || form.error !== null} data-comment-box>
      <summary class="button">{say.open}</summary>
      <form
        class="comment-form"
        id="comment"
        method="post"
        action={path}
        hx-post={path}
        hx-target="#comments"
        hx-swap="outerHTML"
        data-writing={paths.drafts(conversation)}
        data-comment
        data-on-words={say.onWords}
        data-people={JSON.stringify(people)}
        data-people-label={say.people}
      >
        <input type="hidden" name="once" value={form.once} />
        <input type="hidden" name="utterance" value={form.utterance} />
        <input type="hidden" name="start" value={form.start} />
        {isTimed ? <input type="hidden" name="words" value={form.words} /> : null}
        <div class="comment-form__about" data-comment-about hidden={form.words === ''}>
          <p class="quiet">{say.about}</p>
          <blockquote class="comment__quote" data-comment-quote>
            {form.words}
          </blockquote>
          <button type="button" class="button button--plain" data-comment-drop hidden>
            {say.dropWords}
          </button>
        </div>
        {isTimed ? (
          <TextField
            id="comment-at"
            name="at"
            label={say.place}
            hint={say.placeHint}
            value={form.at}
            required={false}
            autocomplete="off"
            error={errorOf(form, 'at') ?? undefined}
          />
        ) : (
          <TextField
            id="comment-words"
            name="words"
            label={say.aboutWords}
            hint={say.aboutWordsHint}
            value={form.words}
            required={false}
            autocomplete="off"
          />
        )}
        <Writing
          id="comment-text"
          label={say.label}
          text={form.text}
          error={errorOf(form, 'text') ?? errorOf(form, 'words')}
          hint={
            people.length === 0
              ? say.nobodyElse
              : say.hint(words.numbers.list(people.map((one) => `@${one.call}`)))
          }
        />
        {form.unsent ? <Unsaved {...form.unsent} form={DROP} /> : null}
        <p class="acts">
          <button type="submit" class="button">
            {say.save}
          </button>
          <button type="button" class="button button--plain" data-writing-leave hidden>
            {say.cancel}
          </button>
          <WritingState />
        </p>
      </form>
      {form.unsent ? <DropDraft id={DROP} conversation={conversation} about={placeOf(form)} /> : null}
    </details>
  )
}

function placeOf({ utterance, start }: NewComment) {
  return { utterance, start }
}

interface WritingProps {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly error: string | null
  readonly hint?: string
}

/** Where one writes; it keeps what was typed and says beside it what is wrong. */
export function Writing({ id, label, text, error, hint }: WritingProps) {
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : '']
    .filter((one) => one !== '')
    .join(' ')
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <textarea
        class="field__input comment-form__text"
        id={id}
        name="text"
        rows={3}
        maxlength={MOST}
        autofocus={error !== null}
        {...(error ? { 'aria-invalid': 'true' } : {})}
        {...(described ? { 'aria-describedby': described } : {})}
      >
        {text}
      </textarea>
      {hint ? (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}

/** Says that what is typed is kept on the server, or is not. */
export function WritingState() {
  return (
    <span
      class="faint"
      role="status"
      data-writing-state
      data-kept={say.draftSaved}
      data-failed={say.draftFailed}
      data-elsewhere={say.draftElsewhere}
      data-signed-out={say.draftSignedOut}
    ></span>
  )
}

function errorOf({ error }: NewComment, field: 'text' | 'at' | 'words'): string | null {
  return error?.field === field ? error.says : null
}
