import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { BriefingsSection, type ShownBriefing } from './briefings.tsx'
import { SessionTable, type ShownSession } from './session-table.tsx'

export interface AccountPageProps {
  readonly frame: Frame
  readonly email: string
  readonly hasPassword: boolean
  readonly hasSecondStep: boolean
  readonly passkeys: number
  /** `null` for whoever is not measured. */
  readonly briefings: readonly ShownBriefing[] | null
  readonly sessions: readonly ShownSession[]
  readonly errors: Readonly<Partial<Record<'password' | 'next', string>>>
  readonly told: string | null
}

/** How somebody comes in, and where they are: for everybody, about themselves. */
export function AccountPage(props: AccountPageProps) {
  const { frame, email, sessions, told } = props
  const say = words.account
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead(email)}</p>
          {told ? <p role="status">{told}</p> : null}
        </div>
      </div>
      <div class="stack">
        {props.briefings ? <BriefingsSection briefings={props.briefings} /> : null}
        <Section title={say.sessions.title} aside={say.sessions.aside} id="sessions">
          <SessionTable sessions={sessions} />
        </Section>
        <Section title={say.password.title} aside={say.password.aside} id="password">
          {props.hasPassword ? <PasswordForm {...props} /> : <p class="quiet">{say.password.none}</p>}
        </Section>
        <Section title={say.passkeys.section} id="passkeys">
          <p>{say.passkeys.sectionLead(props.passkeys)}</p>
          <p class="acts">
            <a class="button" href={paths.passkeys}>
              {props.passkeys === 0 ? say.passkeys.add : say.passkeys.open}
            </a>
          </p>
        </Section>
        <Section title={say.secondStep.title} id="second-step">
          <p>{props.hasSecondStep ? say.secondStep.on : say.secondStep.off}</p>
          <p class="acts">
            <a class="button" href={paths.secondStep}>
              {props.hasSecondStep ? say.secondStep.change : say.secondStep.begin}
            </a>
          </p>
        </Section>
      </div>
    </Layout>
  )
}

function PasswordForm({ errors, email }: AccountPageProps) {
  const say = words.account.password
  return (
    <form class="form" method="post" action={paths.accountPassword}>
      {errors.password ? <Problem line={errors.password} /> : null}
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <TextField
        id="password-now"
        name="password"
        type="password"
        label={say.now}
        value=""
        autocomplete="current-password"
      />
      <TextField
        id="password-next"
        name="next"
        type="password"
        label={say.next}
        hint={words.doors.passwordHint}
        value=""
        error={errors.next}
        autocomplete="new-password"
      />
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}
