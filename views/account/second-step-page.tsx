import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasskeyInstead } from './passkey-instead.tsx'
import { PasswordOnly } from './password-only.tsx'

export interface SecondStepPageProps {
  readonly frame: Frame
  readonly email: string
  readonly hasPassword: boolean
  readonly hasPasskey: boolean
  readonly isOn: boolean
  /** Whether their role has to use one. */
  readonly isRequired: boolean
  /** What was just made, to be put into the phone and written down. */
  readonly begun: { readonly key: string; readonly codes: readonly string[] } | null
  /** New codes for the day the phone is lost. */
  readonly codes: readonly string[] | null
  readonly error: string | null
}

/** A code of one's phone beside the password: setting it up, other codes to write down, and taking it off. */
export function SecondStepPage(props: SecondStepPageProps) {
  const { frame, isOn, isRequired, begun, codes, error } = props
  const say = words.account.secondStep
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <p class="page__kicker">
            <a href={paths.ownAccount}>{words.account.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{isOn ? say.on : say.off}</p>
          {isRequired && !isOn ? <p role="status">{say.required}</p> : null}
          {error ? <Problem line={error} /> : null}
        </div>
      </div>
      <div class="stack">
        {begun ? <Begun {...begun} email={props.email} /> : null}
        {codes ? <Codes codes={codes} /> : null}
        {isOn ? <Changes {...props} /> : null}
        {!isOn && !begun ? <ByPasskey {...props} /> : null}
        {!isOn && !begun ? (
          <Section title={say.begin} id="begin">
            <PasswordOnly
              {...props}
              {...itself(props)}
              id="begin"
              action={paths.secondStep}
              act={say.begin}
            />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

/** Whoever has one goes on with it; everybody else may make one, which is the same. */
function ByPasskey({ hasPasskey, isRequired }: SecondStepPageProps) {
  const say = words.account.passkeys
  return (
    <Section title={say.second} id="passkey">
      {hasPasskey && isRequired ? (
        <form class="form" method="post" action={paths.passkeyProof}>
          <p>{say.secondUse}</p>
          <PasskeyInstead challenge={paths.passkeyChallenge} act={say.use} />
        </form>
      ) : (
        <>
          <p>{hasPasskey ? say.secondHas : say.secondLead}</p>
          <p class="acts">
            <a class="button" href={paths.passkeys}>
              {hasPasskey ? say.open : say.secondMake}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}

function Begun({ key, codes, email }: { key: string; codes: readonly string[]; email: string }) {
  const say = words.account.secondStep
  const address = `otpauth://totp/${encodeURIComponent(`Heard:${email}`)}?secret=${key}&issuer=Heard`
  return (
    <>
      <Section title={say.phone} id="phone">
        <p>{say.phoneLead}</p>
        <p class="acts">
          <code class="code">{key.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <p class="acts">
          <a href={address}>{say.open}</a>
        </p>
      </Section>
      <Codes codes={codes} />
      <Section title={say.first} id="first">
        <form class="form" method="post" action={paths.secondStepConfirmation}>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="codes" value={codes.join(' ')} />
          <TextField id="code" name="code" label={say.code} value="" autocomplete="one-time-code" />
          <p>
            <button type="submit" class="button button--first">
              {say.confirm}
            </button>
          </p>
        </form>
      </Section>
    </>
  )
}

/** What makes the codes wants the password itself, where there is one. */
function itself({ hasPassword, hasPasskey }: SecondStepPageProps) {
  return { hasPasskey: hasPasskey && !hasPassword }
}

function Codes({ codes }: { codes: readonly string[] }) {
  const say = words.account.secondStep
  return (
    <Section title={say.codes} aside={say.codesAside} id="codes">
      <p>{say.codesLead}</p>
      <ul class="ruled">
        {codes.map((code) => (
          <li>
            <code class="code">{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Changes(props: SecondStepPageProps) {
  const say = words.account.secondStep
  return (
    <>
      <Section title={say.codesAgain} aside={say.codesAgainAside} id="again">
        <PasswordOnly
          {...props}
          {...itself(props)}
          id="again"
          action={paths.secondStepCodes}
          act={say.codesAct}
        />
      </Section>
      <Section title={say.end} id="end">
        {props.isRequired ? (
          <p class="quiet">{say.stays}</p>
        ) : (
          <PasswordOnly {...props} id="end" action={paths.secondStepEnd} act={say.end} />
        )}
      </Section>
    </>
  )
}
