import { words } from '../messages/words.ts'

interface DecisionFormProps {
  readonly action: string
  readonly version: number
  readonly typed?: string
  readonly error?: string
}

/** Two answers that look alike, and why. */
export function DecisionForm({ action, version, typed = '', error }: DecisionFormProps) {
  const say = words.appeals.page
  return (
    <form class="form appeal__decision" method="post" action={action}>
      <input type="hidden" name="version" value={String(version)} />
      <p class="field">
        <label class="field__label" for="words">
          {say.outcomeWords}
        </label>
        <textarea
          class="field__input"
          id="words"
          name="words"
          rows={3}
          maxlength={2000}
          required
          {...(error ? { 'aria-invalid': 'true', 'aria-describedby': 'words-error', autofocus: true } : {})}
        >
          {typed}
        </textarea>
        {error ? (
          <span class="field__error" id="words-error">
            {error}
          </span>
        ) : null}
      </p>
      <p class="acts">
        <button type="submit" class="button" name="outcome" value="upheld">
          {say.uphold}
        </button>
        <button type="submit" class="button" name="outcome" value="refused">
          {say.refuse}
        </button>
      </p>
    </form>
  )
}
