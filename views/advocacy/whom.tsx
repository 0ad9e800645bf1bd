import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import type { WhomChoices } from './records.ts'

interface WhomProps {
  readonly choices: WhomChoices
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Whom somebody asks: a department, a colleague with an account, or a name and an address. */
export function Whom({ choices, typed, errors }: WhomProps) {
  const say = words.advocacy.form
  return (
    <fieldset class="ticks">
      <legend class="field__label">{say.whom}</legend>
      <Choice
        name="department"
        label={say.department}
        none={say.noDepartment}
        options={choices.departments}
        value={typed.department ?? ''}
      />
      <Choice
        name="colleague"
        label={say.colleague}
        none={say.noColleague}
        options={choices.colleagues}
        value={typed.colleague ?? ''}
      />
      <TextField
        id="name"
        name="name"
        label={say.name}
        value={typed.name ?? ''}
        required={false}
        autocomplete="off"
        {...(errors.name ? { error: errors.name } : {})}
      />
      <TextField
        id="email"
        name="email"
        label={say.email}
        type="email"
        value={typed.email ?? ''}
        required={false}
        autocomplete="off"
        hint={choices.canMail ? say.emailHint : say.noMail}
        {...(errors.email ? { error: errors.email } : {})}
      />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: string
}

function Choice({ name, label, none, options, value }: ChoiceProps) {
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      <select class="field__input" id={name} name={name}>
        <option value="">{none}</option>
        {options.map((one) => (
          <option value={one.id} selected={one.id === value}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  )
}
