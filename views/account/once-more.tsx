import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasskeyInstead } from './passkey-instead.tsx'

/** How somebody who is signed in can show once more that it is them. */
export interface Ways {
  readonly hasPassword: boolean
  readonly hasPasskey: boolean
  /** They came in just now in a way that counts as having shown it. */
  readonly isFresh: boolean
  readonly isDemo: boolean
}

interface OnceMoreProps {
  readonly id: string
  readonly ways: Ways
  readonly error?: string | undefined
}

/** What a form asks of somebody who is signed in, so that it is really them: what they have, and nothing else. */
export function OnceMore({ id, ways, error }: OnceMoreProps) {
  const say = words.periods
  const { hasPassword, hasPasskey, isFresh, isDemo } = ways
  return (
    <>
      {hasPassword ? (
        <TextField
          id={id}
          name="password"
          type="password"
          label={say.approval.password}
          value=""
          hint={isDemo ? say.password.demo : say.approval.hint}
          required={false}
          autocomplete="current-password"
          error={error}
        />
      ) : null}
      {hasPassword || !error ? null : <p class="field__error">{error}</p>}
      {hasPassword || hasPasskey || isFresh || error ? null : (
        <p class="quiet">{words.account.password.without}</p>
      )}
      {hasPasskey ? (
        <PasskeyInstead
          challenge={paths.passkeyChallenge}
          act={hasPassword ? words.account.passkeys.instead : words.account.passkeys.use}
        />
      ) : null}
    </>
  )
}
