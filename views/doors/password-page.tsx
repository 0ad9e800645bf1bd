import { TextField } from '../components/text-field.tsx'
import { firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

export interface PasswordPageProps {
  readonly frame: Frame
  readonly name: string
  readonly kind: 'invitation' | 'reset'
  /** Where the form goes: the one-time link itself. */
  readonly action: string
  readonly error: string | null
}

/** Where somebody who was invited, or forgot theirs, chooses a password nobody else knows. */
export function PasswordPage({ frame, name, kind, action, error }: PasswordPageProps) {
  const say = words.doors
  const { reset } = words.account
  const said =
    kind === 'reset'
      ? { title: reset.title(firstName(name)), lead: reset.lead, send: reset.send }
      : { title: say.welcome(name), lead: say.choose, send: say.begin }
  return (
    <Layout frame={frame} title={said.title} class="door">
      <div class="door__panel">
        <h1>{said.title}</h1>
        <p class="page__lead">{said.lead}</p>
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
            {said.send}
          </button>
        </form>
      </div>
    </Layout>
  )
}
