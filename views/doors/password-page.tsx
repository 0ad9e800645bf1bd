import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

export interface PasswordPageProps {
  readonly frame: Frame
  readonly name: string
  /** Where the form goes: the one-time link itself. */
  readonly action: string
  readonly error: string | null
}

/** The first page of somebody who was invited: they choose a password nobody else knows. */
export function PasswordPage({ frame, name, action, error }: PasswordPageProps) {
  const say = words.doors
  return (
    <Layout frame={frame} title={say.welcome(name)} class="door">
      <div class="door__panel">
        <h1>{say.welcome(name)}</h1>
        <p class="page__lead">{say.choose}</p>
        <form class="form" method="post" action={action}>
          <TextField
            id="password"
            name="password"
            type="password"
            label={say.password}
            value=""
            error={error ?? undefined}
            hint={say.passwordHint}
            autocomplete="new-password"
          />
          <button type="submit" class="button button--first">
            {say.begin}
          </button>
        </form>
      </div>
    </Layout>
  )
}
