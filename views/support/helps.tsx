import { decisionNeeds } from '../../server/measures/lexicons/buying-stages.ts'
import { words } from '../messages/words.ts'

interface HelpsProps {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
}

/** What something helps a customer decide. */
export function Helps({ label, value, error }: HelpsProps) {
  return (
    <p class="field">
      <label class="field__label" for="helps">
        {label}
      </label>
      <select
        class="field__input"
        id="helps"
        name="helps"
        required
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': 'helps-error' } : {})}
      >
        {decisionNeeds.map((need) => (
          <option value={need} selected={need === value}>
            {words.support.needs[need]}
          </option>
        ))}
      </select>
      {error ? (
        <span class="field__error" id="helps-error">
          {error}
        </span>
      ) : null}
    </p>
  )
}
