interface DayFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly error: string | undefined
}

/** A labelled day that keeps what was chosen and says beside it what is wrong. */
export function DayField({ id, label, error, ...field }: DayFieldProps) {
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        class="field__input"
        id={id}
        type="date"
        required
        {...field}
        {...(error ? { 'aria-invalid': 'true', autofocus: true, 'aria-describedby': `${id}-error` } : {})}
      />
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}
