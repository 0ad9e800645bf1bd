import { words } from '../messages/words.ts'

interface GoToProps {
  /** What is said of a time beyond the end. */
  readonly beyond: string
}

/** Asks for a time and goes there. */
export function GoTo({ beyond }: GoToProps) {
  const say = words.conversation.player.goToForm
  return (
    <dialog
      class="help go-to"
      aria-labelledby="go-to-title"
      data-go-to
      data-no-time={say.noTime}
      data-beyond={beyond}
    >
      <form class="field" data-go-to-form>
        <label class="field__label" id="go-to-title" for="go-to-time">
          {say.label}
        </label>
        <input
          class="field__input"
          id="go-to-time"
          inputmode="numeric"
          autocomplete="off"
          required
          aria-describedby="go-to-hint go-to-problem"
        />
        <span class="field__hint" id="go-to-hint">
          {say.hint}
        </span>
        <span class="field__error" id="go-to-problem" role="status" data-go-to-problem></span>
        <p class="acts">
          <button type="submit" class="button">
            {say.go}
          </button>
          <button type="button" class="button button--plain" data-go-to-leave>
            {say.leave}
          </button>
        </p>
      </form>
    </dialog>
  )
}
