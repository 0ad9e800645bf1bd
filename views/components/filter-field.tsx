export function FilterField({ name, label, children }: { name: string; label: string; children: unknown }) {
  return (
    <p class={`field filters__${name}`}>
      <label class="field__label" for={`filter-${name}`}>
        {label}
      </label>
      {children}
    </p>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

export function FilterChoice({ name, label, value, any, options }: ChoiceProps) {
  return (
    <FilterField name={name} label={label}>
      <select class="field__input" id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </FilterField>
  )
}
