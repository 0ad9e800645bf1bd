import type { KeptPeriod } from '../../db/queries/periods.ts'
import { words } from '../messages/words.ts'

interface PeriodChoiceProps {
  readonly periods: readonly KeptPeriod[]
  readonly period: KeptPeriod
  readonly path: string
}

/** Which period a page is about. */
export function PeriodChoice({ periods, period, path }: PeriodChoiceProps) {
  const say = words.expected.coverage
  return (
    <form class="form__row" method="get" action={path}>
      <p class="field">
        <label class="field__label" for="coverage-period">
          {say.period}
        </label>
        <select class="field__input" id="coverage-period" name="period">
          {periods.map((one) => (
            <option value={one.id} selected={one.id === period.id}>
              {one.name}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="button">
        {say.choose}
      </button>
    </form>
  )
}
