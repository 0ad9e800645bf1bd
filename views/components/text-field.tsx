interface TextFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'email' | 'password'
  readonly error?: string | undefined
  readonly hint?: string
  readonly autocomplete?: string
  readonly list?: string
  readonly required?: boolean
}

/** A labelled field that keeps what was typed and says beside it what is wrong. */
export function TextField({
  id,
  label,
  error,
  hint,
  required = true,
  type = 'text',
  ...field
}: TextFieldProps) {
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : '']
    .filter((one) => one !== '')
    .join(' ')
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        class="field__input"
        id={id}
        type={type}
        maxlength={500}
        required={required}
        {...field}
        {...(error ? { 'aria-invalid': 'true', autofocus: true } : {})}
        {...(described ? { 'aria-describedby': described } : {})}
      />
      {hint ? (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}
