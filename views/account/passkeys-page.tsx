import { asset } from '../asset.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasswordOnly } from './password-only.tsx'

/** A passkey as the page tells it. */
export interface ShownPasskey {
  readonly id: string
  readonly name: string
  readonly made: string
  readonly used: string | null
}

export interface PasskeysPageProps {
  readonly frame: Frame
  readonly email: string
  readonly hasPassword: boolean
  readonly passkeys: readonly ShownPasskey[]
  /** Whether they may sign in with one; else it only stands in for the password. */
  readonly signsIn: boolean
  /** What a new one is called unless they say otherwise. */
  readonly name: string
  /** What the browser is to make now. */
  readonly begun: { readonly name: string; readonly options: string } | null
  readonly error: string | null
  readonly nameError: string | null
}

/** The devices somebody comes in with: adding one, and removing one that is lost. */
export function PasskeysPage(props: PasskeysPageProps) {
  const { frame, passkeys, begun, error } = props
  const say = words.account.passkeys
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <p class="page__kicker">
            <a href={paths.ownAccount}>{words.account.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{props.signsIn ? say.lead : say.leadInstead}</p>
          {error ? <Problem line={error} /> : null}
        </div>
      </div>
      <div class="stack">
        {begun ? <Begun {...begun} /> : null}
        <Section title={say.yours} id="yours">
          {passkeys.length === 0 ? <p class="quiet">{say.none}</p> : null}
          {passkeys.map((one, at) => (
            <OnePasskey passkey={one} at={at} {...props} />
          ))}
        </Section>
        {begun ? null : (
          <Section title={say.add} id="add">
            <PasswordOnly
              {...props}
              id="add"
              hasPasskey={passkeys.length > 0}
              action={paths.passkeys}
              act={say.begin}
            >
              <TextField
                id="passkey-name"
                name="name"
                label={say.name.label}
                hint={say.name.hint}
                value={props.name}
                error={props.nameError ?? undefined}
                autocomplete="off"
              />
            </PasswordOnly>
          </Section>
        )}
      </div>
    </Layout>
  )
}

function OnePasskey({
  passkey: { id, name, made, used },
  at,
  email,
  hasPassword,
}: { passkey: ShownPasskey; at: number } & Pick<PasskeysPageProps, 'email' | 'hasPassword'>) {
  const say = words.account.passkeys
  return (
    <article>
      <h3>{name}</h3>
      <p class="quiet">{say.times(made, used)}</p>
      <details class="typed-confirm">
        <summary class="button button--plain" aria-label={say.removeIt(name)}>
          {say.remove}
        </summary>
        <PasswordOnly
          id={`remove-${at}`}
          action={paths.passkeyRemoval(id)}
          act={say.removeIt(name)}
          email={email}
          hasPassword={hasPassword}
          hasPasskey
        />
      </details>
    </article>
  )
}

/** The browser does the rest, and only where there is one: what it makes is sent by this form. */
function Begun({ name, options }: { name: string; options: string }) {
  const say = words.account.passkeys
  return (
    <Section title={say.now} id="now">
      <script type="module" src={asset('js/passkey.js')}></script>
      <p>{say.nowLead}</p>
      <form
        class="form"
        method="post"
        action={paths.passkeyConfirmation}
        data-passkey-new={options}
        data-failed={say.trouble.notMade}
      >
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="passkey" value="" />
        <p class="field__error" role="status">
          {say.trouble.unable}
        </p>
        <p class="acts">
          <button type="button" class="button button--first" hidden>
            {say.make}
          </button>
        </p>
      </form>
    </Section>
  )
}
