import { asset } from '../asset.ts'
import { words } from '../messages/words.ts'

interface PasskeyInsteadProps {
  /** Where the browser asks what is to be signed. */
  readonly challenge: string
  readonly act: string
  readonly hint?: string
}

/** A passkey in place of what else the form asks for. It is not there without scripts, or where the browser knows none. */
export function PasskeyInstead({ challenge, act, hint }: PasskeyInsteadProps) {
  const say = words.account.passkeys.trouble
  return (
    <>
      <script type="module" src={asset('js/passkey.js')}></script>
      <input type="hidden" name="passkey" value="" />
      <div
        data-passkey={challenge}
        data-none={say.none}
        data-many={say.tooMany}
        data-failed={say.failed}
        hidden
      >
        <button type="button" class="button">
          {act}
        </button>
        {hint ? <p class="field__hint">{hint}</p> : null}
        <p class="field__error" role="status"></p>
      </div>
    </>
  )
}
