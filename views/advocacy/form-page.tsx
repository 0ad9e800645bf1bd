import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { WhomChoices } from './records.ts'
import { Whom } from './whom.tsx'

export const currencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'DKK', 'NOK', 'PLN', 'CZK', 'JPY'] as const

interface CaseFormProps {
  readonly frame: Frame
  readonly customer: string
  readonly conversation: string
  readonly utterance: string
  readonly once: string
  readonly choices: WhomChoices
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Opens a case from a customer's line: the words shown, what is needed, and whom to ask. */
export function CaseFormPage(props: CaseFormProps) {
  const { frame, customer, conversation, utterance, once, choices, typed, errors } = props
  const say = words.advocacy.form
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.advocacy}>{words.advocacy.all}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead(customer)}</p>
        </div>
      </div>
      <form class="form section" method="post" action={paths.advocacy}>
        <input type="hidden" name="conversation" value={conversation} />
        <input type="hidden" name="utterance" value={utterance} />
        <input type="hidden" name="once" value={once} />
        <Lines name="quote" label={say.quote} hint={say.quoteHint} typed={typed} errors={errors} />
        <Lines name="need" label={say.need} hint={say.needHint} typed={typed} errors={errors} isNeeded />
        <Whom choices={choices} typed={typed} errors={errors} />
        <Value typed={typed} errors={errors} />
        <p class="acts">
          <button type="submit" class="button button--first">
            {say.send}
          </button>
          <a class="text-link" href={paths.said(conversation, utterance)}>
            {say.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}

interface LinesProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly isNeeded?: boolean
}

function Lines({ name, label, hint, typed, errors, isNeeded = false }: LinesProps) {
  const error = errors[name]
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      <textarea
        class="field__input"
        id={name}
        name={name}
        rows={3}
        maxlength={4000}
        required={isNeeded}
        aria-describedby={error ? `${name}-error ${name}-hint` : `${name}-hint`}
        {...(error ? { 'aria-invalid': 'true', autofocus: true } : {})}
      >
        {typed[name] ?? ''}
      </textarea>
      <span class="field__hint" id={`${name}-hint`}>
        {hint}
      </span>
      {error ? (
        <span class="field__error" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}

function Value({ typed, errors }: Pick<LinesProps, 'typed' | 'errors'>) {
  const say = words.advocacy.form
  return (
    <div class="form__row">
      <p class="field">
        <label class="field__label" for="value">
          {say.value}
        </label>
        <input
          class="field__input"
          id="value"
          name="value"
          inputmode="decimal"
          autocomplete="off"
          maxlength={20}
          value={typed.value ?? ''}
          {...(errors.value ? { 'aria-invalid': 'true', 'aria-describedby': 'value-error' } : {})}
        />
        {errors.value ? (
          <span class="field__error" id="value-error">
            {errors.value}
          </span>
        ) : null}
      </p>
      <p class="field">
        <label class="field__label" for="currency">
          {say.currency}
        </label>
        <select class="field__input" id="currency" name="currency">
          {currencies.map((one) => (
            <option value={one} selected={one === typed.currency}>
              {one}
            </option>
          ))}
        </select>
      </p>
    </div>
  )
}
