import { type Earning, earnings, type PayrollSettings } from '../../server/pay/export/earning-codes.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { earningSays } from './says.ts'

export interface SettingsProps {
  readonly settings: PayrollSettings
  /** What was typed and could not be kept, by field. */
  readonly typed: Readonly<Record<string, string>> | null
  readonly errors: Readonly<Record<string, string>>
  readonly mayChange: boolean
}

/** What payroll calls earnings, the company and the columns of its own files. */
export function SettingsForm({ settings, typed, errors, mayChange }: SettingsProps) {
  const say = words.payroll.settings
  const field = (name: string, kept: string) => ({
    ...{ id: name, name, value: typed?.[name] ?? kept, required: false, autocomplete: 'off' },
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return (
    <Section title={say.title} id="settings">
      <form class="form payroll" method="post" action={paths.payrollSettings}>
        <fieldset class="payroll__fields" disabled={!mayChange}>
          <legend class="field__label">{say.rows}</legend>
          {(['line', 'statement'] as const).map((one) => (
            <label class="payroll__choice">
              <input
                type="radio"
                name="rowsPer"
                value={one}
                checked={(typed?.rowsPer ?? settings.rowsPer) === one}
              />{' '}
              {say.rowsPer[one]}
            </label>
          ))}
        </fieldset>
        <fieldset class="payroll__fields" disabled={!mayChange}>
          <legend class="field__label">{say.codes}</legend>
          <p class="field__hint">{say.codesHint}</p>
          {earnings.map((earning) => (
            <Code earning={earning} settings={settings} typed={typed} error={errors[`code-${earning}`]} />
          ))}
        </fieldset>
        <fieldset class="payroll__fields" disabled={!mayChange}>
          <TextField label={say.adpCompany} {...field('adpCompany', settings.adpCompany ?? '')} />
          <TextField label={say.gustoName} {...field('gustoName', settings.gustoName)} />
        </fieldset>
        <fieldset class="payroll__fields" disabled={!mayChange}>
          <legend class="field__label">{say.answer}</legend>
          <p class="field__hint">{say.answerHint}</p>
          <TextField
            label={say.answerEmployee}
            {...field('answerEmployee', settings.answerColumns.employee)}
          />
          <TextField label={say.answerAmount} {...field('answerAmount', settings.answerColumns.amount)} />
        </fieldset>
        {mayChange ? (
          <p>
            <button type="submit" class="button button--first">
              {say.save}
            </button>
          </p>
        ) : (
          <p class="quiet">{say.readOnly}</p>
        )}
      </form>
    </Section>
  )
}

interface CodeProps extends Pick<SettingsProps, 'settings' | 'typed'> {
  readonly earning: Earning
  readonly error: string | undefined
}

function Code({ earning, settings, typed, error }: CodeProps) {
  const say = words.payroll.settings
  const kept = settings.codes[earning]
  const isPromised = typed ? typed[`promised-${earning}`] === 'yes' : (kept?.isNonDiscretionary ?? true)
  const id = `code-${earning}`
  const what = earningSays(earning)
  return (
    <div class="payroll__code">
      <label class="payroll__what" for={id} aria-label={say.codeOf(what)}>
        {what}
      </label>
      <input
        class="field__input payroll__short"
        id={id}
        name={id}
        value={typed?.[id] ?? kept?.code ?? ''}
        maxlength={40}
        autocomplete="off"
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {})}
      />
      <label class="payroll__choice">
        <input
          type="checkbox"
          name={`promised-${earning}`}
          value="yes"
          checked={isPromised}
          aria-label={say.promisedOf(what)}
        />{' '}
        {say.promised}
      </label>
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}
