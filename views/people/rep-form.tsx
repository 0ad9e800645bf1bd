import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Invitation } from './invitation-form.tsx'

interface RepFormProps {
  /** Offered as one types. */
  readonly names: readonly string[]
  readonly invitation: Invitation
}

/** A manager names a rep of their team. */
export function RepForm({ names, invitation }: RepFormProps) {
  const say = words.people
  const { name, email, errors } = invitation
  const [only = ''] = names.length === 1 ? names : []
  return (
    <form class="form form--wide" method="post" action={paths.people}>
      {names.length > 0 ? <p class="quiet">{say.add.names(names)}</p> : null}
      <div class="form__row">
        <TextField
          id="rep-name"
          name="name"
          label={say.name}
          value={name === '' ? only : name}
          error={errors.name}
          autocomplete="off"
          list="rep-names"
        />
        <datalist id="rep-names">
          {names.map((one) => (
            <option value={one}></option>
          ))}
        </datalist>
        <TextField
          id="rep-email"
          name="email"
          type="email"
          label={say.email}
          value={email}
          error={errors.email}
          autocomplete="off"
        />
        <button type="submit" class="button">
          {say.add.send}
        </button>
      </div>
      <p class="quiet">{say.add.hint}</p>
    </form>
  )
}
