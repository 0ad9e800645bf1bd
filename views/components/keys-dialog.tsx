import { words } from '../messages/words.ts'

interface KeysProps {
  readonly keys: readonly (readonly [keys: string, does: string])[]
}

/** The keys of this page, shown by the question mark. Nothing needs them. */
export function KeysDialog({ keys }: KeysProps) {
  const say = words.conversation.keys
  return (
    <dialog class="help" data-keys aria-labelledby="keys-title">
      <h2 id="keys-title">{say.title}</h2>
      <dl class="help__keys">
        {keys.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <form method="dialog" class="acts">
        <button type="submit" class="button">
          {say.close}
        </button>
        <button
          type="button"
          class="button button--plain"
          data-keys-switch
          data-off={say.off}
          data-on={say.on}
        >
          {say.off}
        </button>
      </form>
    </dialog>
  )
}
