import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** The days payroll needs what periods come to, as they are said, and what was typed that could not be. */
export interface CutoffForm {
  readonly dayOfMonth: number | null
  /** Those that are not frozen. */
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export function CutoffForms({ dayOfMonth, periods, typed, errors }: CutoffForm) {
  const say = words.board.cutoff
  return (
    <div class="cutoff">
      <p class="quiet">{say.lead}</p>
      <form class="form" method="post" action={paths.payrollDay}>
        <TextField
          id="payroll-day"
          name="day"
          label={say.day}
          value={typed.day ?? String(dayOfMonth ?? '')}
          hint={say.dayHint}
          error={errors.day}
          required={false}
        />
        <button type="submit" class="button">
          {say.save}
        </button>
      </form>
      {periods.length > 0 ? <OfPeriod periods={periods} typed={typed} errors={errors} /> : null}
    </div>
  )
}

function OfPeriod({ periods, typed, errors }: Omit<CutoffForm, 'dayOfMonth'>) {
  const say = words.board.cutoff
  return (
    <form class="form" method="post" action={paths.payrollDayOfPeriod}>
      <p class="field">
        <label class="field__label" for="payroll-period">
          {say.period}
        </label>
        <select
          class="field__input"
          id="payroll-period"
          name="period"
          {...(errors.period ? { 'aria-invalid': 'true', 'aria-describedby': 'payroll-period-error' } : {})}
        >
          {periods.map(({ id, name }) => (
            <option value={id} selected={id === typed.period}>
              {name}
            </option>
          ))}
        </select>
        {errors.period ? (
          <span class="field__error" id="payroll-period-error">
            {errors.period}
          </span>
        ) : null}
      </p>
      <p class="field">
        <label class="field__label" for="payroll-on">
          {say.on}
        </label>
        <input
          class="field__input"
          id="payroll-on"
          type="date"
          name="on"
          value={typed.on ?? ''}
          aria-describedby={errors.on ? 'payroll-on-error payroll-on-hint' : 'payroll-on-hint'}
          {...(errors.on ? { 'aria-invalid': 'true' } : {})}
        />
        <span class="field__hint" id="payroll-on-hint">
          {say.onHint}
        </span>
        {errors.on ? (
          <span class="field__error" id="payroll-on-error">
            {errors.on}
          </span>
        ) : null}
      </p>
      <button type="submit" class="button">
        {say.save}
      </button>
    </form>
  )
}
