interface TicksProps<Name extends string> {
  readonly id: string
  readonly label: string
  readonly names: readonly Name[]
  readonly says: Readonly<Record<Name, string>>
  readonly ticked: readonly string[]
  readonly error: string | undefined
}

/** Several things of which any may be ticked; each goes by its own name and comes as `yes`. */
export function Ticks<Name extends string>({ id, label, names, says, ticked, error }: TicksProps<Name>) {
  return (
    <fieldset class="ticks" {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
      <legend class="field__label">{label}</legend>
      {names.map((name) => (
        <label class="ticks__one">
          <input type="checkbox" name={name} value="yes" checked={ticked.includes(name)} />
          <span>{says[name]}</span>
        </label>
      ))}
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </fieldset>
  )
}
