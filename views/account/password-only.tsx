import type { Child } from 'hono/jsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasskeyInstead } from './passkey-instead.tsx'

interface PasswordOnlyProps {
  readonly id: string
  readonly action: string
  readonly act: string
  readonly email: string
  readonly hasPassword: boolean
  /** Whether they have a passkey that does in its place. */
  readonly hasPasskey: boolean
  /** What else the form asks. */
  readonly children?: Child
}

/** An act that asks for one's password once more, or for a passkey. */
export function PasswordOnly({
  id,
  action,
  act,
  email,
  hasPassword,
  hasPasskey,
  children,
}: PasswordOnlyProps) {
  return (
    <form class="form" method="post" action={action}>
      {children}
      {hasPassword ? (
        <>
          <input type="hidden" name="username" value={email} autocomplete="username" />
          <TextField
            id={`${id}-password`}
            name="password"
            type="password"
            label={words.account.password.now}
            value=""
            required={!hasPasskey}
            autocomplete="current-password"
          />
        </>
      ) : null}
      <p>
        <button type="submit" class="button">
          {act}
        </button>
      </p>
      {hasPasskey ? (
        <PasskeyInstead challenge={paths.passkeyChallenge} act={words.account.passkeys.instead} />
      ) : null}
    </form>
  )
}
