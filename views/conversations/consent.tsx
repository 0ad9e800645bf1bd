import type { Consent } from '../../db/queries/consents.ts'
import { consentHows, consentStates } from '../../server/conversation/consent.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface ConsentShown {
  readonly conversation: string
  readonly now: Consent
  /** What was said before, the latest first. */
  readonly before: readonly Consent[]
  /** The rules chosen for the plans ask that everybody agrees. */
  readonly everybody: boolean
  readonly maySay: boolean
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
}

/** Whether everybody agreed to being recorded, how that is known, and what hangs on it. */
export function ConsentSection({ timeZone, ...shown }: ConsentShown & { readonly timeZone: string }) {
  const say = words.consent
  const { now, before, everybody } = shown
  return (
    <Section title={say.title} id="consent">
      <p>
        <strong>{say.states[now.state]}.</strong> {sourceOf(now, timeZone)}
      </p>
      <p class="quiet">
        {say.follows[now.state]} {everybody ? say.everybody : ''}
      </p>
      {before.length > 0 ? (
        <details class="why">
          <summary class="why__open">{say.before}</summary>
          <ul class="ruled">
            {before.map((one) => (
              <li>
                {say.states[one.state]}. {sourceOf(one, timeZone)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {shown.maySay ? <Saying {...shown} /> : null}
    </Section>
  )
}

function sourceOf({ how, reason, byName, at }: Consent, timeZone: string): string {
  const say = words.consent
  if (at === null) return ''
  return `${say.hows[how]}: ${reason} ${say.by(byName ?? '', day(at, timeZone))}`
}

function Saying({ conversation, now, errors, typed }: ConsentShown) {
  const say = words.consent
  const isOpen = Object.keys(errors).length > 0
  return (
    <details class="why" open={isOpen}>
      <summary class="why__open">{say.change}</summary>
      <form class="form" method="post" action={paths.consents(conversation)}>
        <Choice name="state" label={say.state} value={typed.state ?? now.state} of={consentStates} />
        <Choice name="how" label={say.how} value={typed.how ?? now.how} of={consentHows} />
        <TextField
          id="consent-reason"
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={typed.reason ?? ''}
          error={errors.reason}
        />
        <p>
          <button type="submit" class="button">
            {say.save}
          </button>
        </p>
      </form>
    </details>
  )
}

interface ChoiceProps {
  readonly name: 'state' | 'how'
  readonly label: string
  readonly value: string
  readonly of: typeof consentStates | typeof consentHows
}

function Choice({ name, label, value, of }: ChoiceProps) {
  const { states, hows } = words.consent
  const named: Readonly<Record<string, string>> = name === 'state' ? states : hows
  return (
    <p class="field">
      <label class="field__label" for={`consent-${name}`}>
        {label}
      </label>
      <select class="field__input" id={`consent-${name}`} name={name}>
        {of.map((one) => (
          <option value={one} selected={one === value}>
            {named[one]}
          </option>
        ))}
      </select>
    </p>
  )
}
