import { words } from '../messages/words.ts'
import { TextField } from './text-field.tsx'

interface TypedConfirmProps {
  readonly id: string
  readonly action: string
  /** What the button says, and what it is called where several stand on a page. */
  readonly says: string
  readonly about?: string
  readonly isAlert?: boolean
}

/** An act that nobody can take back: it is done once its word was written. */
export function TypedConfirm({ id, action, says, about = says, isAlert = false }: TypedConfirmProps) {
  return (
    <details class="typed-confirm">
      <summary class={`button${isAlert ? ' button--alert' : ' button--plain'}`} aria-label={about}>
        {says}
      </summary>
      <form class="form" method="post" action={action}>
        <TextField id={id} name="confirm" label={words.frame.confirm.label} value="" autocomplete="off" />
        <p>
          <button type="submit" class="button button--alert" aria-label={about}>
            {says}
          </button>
        </p>
      </form>
    </details>
  )
}
