import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'

interface PasswordOnlyProps {
  readonly id: string
  readonly action: string
  readonly act: string
  readonly email: string
  readonly hasPassword: boolean
}

/** An act that asks for one's password once more. */
export function PasswordOnly({ id, action, act, email, hasPassword }: PasswordOnlyProps) {
  return (
    <form class="form" method="post" action={action}>
      {hasPassword ? (
        <>
          <input type="hidden" name="username" value={email} autocomplete="username" />
          <TextField
            id={`${id}-password`}
            name="password"
            type="password"
            label={words.account.password.now}
            value=""
            autocomplete="current-password"
          />
        </>
      ) : null}
      <p>
        <button type="submit" class="button">
          {act}
        </button>
      </p>
    </form>
  )
}
