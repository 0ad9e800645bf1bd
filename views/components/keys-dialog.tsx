import type { Listening } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Act, KeyAct } from './keys.ts'

interface KeysProps {
  /** What the scripts of this page offer; `?` shows them, and each may have another key. */
  readonly acts?: readonly KeyAct[]
  /** Keys that are as they are. */
  readonly fixed?: readonly (readonly [keys: string, does: string])[]
  readonly choices: Listening
}

const say = words.keys

/** The keys of this page, shown by the question mark. Nothing needs them. */
export function KeysDialog({ acts = [], fixed = [], choices }: KeysProps) {
  return (
    <dialog
      class="help"
      aria-labelledby="keys-title"
      data-keys
      data-single={choices.singleKeys ? 'on' : 'off'}
      data-saved-at={paths.preferences}
      data-press={say.press}
      data-taken={say.taken('{does}')}
      data-named={JSON.stringify(say.named)}
    >
      <h2 id="keys-title">{say.title}</h2>
      <table class="help__keys">
        <tbody>
          {acts.map((one) => (
            <ActRow one={one} chosen={choices.keys[one[0]]} />
          ))}
          {fixed.map(([key, does]) => (
            <tr>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td colspan={2}>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="help__told" role="status" data-keys-told></p>
      {acts.some(([act]) => act === 'roll-back') ? <RollBack seconds={choices.rollBackS} /> : null}
      <form method="dialog" class="acts">
        <button type="submit" class="button">
          {say.close}
        </button>
        <Switch isOn={choices.singleKeys} />
        {acts.length > 0 ? (
          <button type="button" class="button button--plain" data-keys-usual>
            {say.usual}
          </button>
        ) : null}
      </form>
    </dialog>
  )
}

function ActRow({ one: [act, ...usual], chosen }: { one: KeyAct; chosen: string | undefined }) {
  const does = say.acts[act]
  const keys = chosen ? [chosen] : usual
  return (
    <tr data-act={act} data-usually={usual.join(' ')} data-pressed={keys.join(' ')}>
      <th scope="row" data-kbd>
        {keys.map((key, at) => (
          <>
            {at > 0 ? ', ' : ''}
            <kbd>{shownKey(key)}</kbd>
          </>
        ))}
      </th>
      <td data-does>{does}</td>
      <td>
        <ChangeKey act={act} does={does} />
      </td>
    </tr>
  )
}

function ChangeKey({ act, does }: { act: Act; does: string }) {
  if (act === 'help' || act === 'find') return null
  return (
    <button type="button" class="button button--plain" data-keys-change aria-label={say.changeOf(does)}>
      {say.change}
    </button>
  )
}

function RollBack({ seconds }: { seconds: number }) {
  return (
    <form class="form__row help__roll" method="post" action={paths.preferences} data-keys-roll>
      <label for="roll-back">{say.rollBack}</label>
      <input
        class="field__input"
        id="roll-back"
        name="rollBack"
        type="number"
        min="1"
        max="60"
        value={seconds}
      />
    </form>
  )
}

function Switch({ isOn }: { isOn: boolean }) {
  return (
    <button type="button" class="button button--plain" data-keys-switch data-off={say.off} data-on={say.on}>
      {isOn ? say.off : say.on}
    </button>
  )
}

function shownKey(key: string): string {
  const [last = '', ...held] = key.split('+').reverse()
  const name = say.named[last] ?? (last.length === 1 ? last.toUpperCase() : last)
  return [...held.reverse(), name].join(' ')
}
