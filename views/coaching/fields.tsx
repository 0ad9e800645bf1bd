interface ChoiceFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly says: string }[]
  readonly error: string | undefined
}

/** A choice of a few, with what is wrong beside it. */
export function ChoiceField({ id, name, label, value, options, error }: ChoiceFieldProps) {
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <select
        class="field__input"
        id={id}
        name={name}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {})}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.says}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </p>
  )
}

interface LongFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly most: number
  readonly rows?: number
  readonly hint?: string
  readonly error: string | undefined
  readonly isRequired?: boolean
}

/** A field of several lines, with what is wrong beside it. */
export function LongField(props: LongFieldProps) {
  const { id, name, label, value, most, rows = 3, hint, error, isRequired = true } = props
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter((one) => one !== '')
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <textarea
        class="field__input"
        id={id}
        name={name}
        rows={rows}
        maxlength={most}
        required={isRequired}
        {...(error ? { 'aria-invalid': 'true' } : {})}
        {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
      >
        {value}
      </textarea>
      {hint ? (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={id} error={error} />
    </p>
  )
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <span class="field__error" id={`${id}-error`}>
      {error}
    </span>
  )
}
