import type { Party, Role } from '../../server/conversation/conversation.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const roles: readonly Role[] = ['customer', 'rep', 'colleague', 'bot', 'unknown']

interface SpeakerFormProps {
  readonly conversation: string
  /** What the person was looking at: a stale one is refused. */
  readonly revision: number
  readonly party: Party
}

/** Who somebody is: a name and a role. Saving measures everything again. */
export function SpeakerForm({ conversation, revision, party }: SpeakerFormProps) {
  const label = party.name ?? words.speakers.nobody
  const id = `party-${party.key.replace(/[^A-Za-z0-9_-]/g, '_')}`
  return (
    <form class="speaker" method="post" action={paths.corrections(conversation)}>
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="party" value={party.key} />
      <fieldset>
        <legend class="speaker__who">{party.role === 'unknown' ? words.speakers.who(label) : label}</legend>
        <div class="form__row">
          <p class="field">
            <label class="field__label" for={`${id}-role`}>
              {words.speakers.role}
            </label>
            <select class="field__input" id={`${id}-role`} name="role">
              {roles.map((role) => (
                <option value={role} selected={role === party.role}>
                  {words.speakers.roles[role]}
                </option>
              ))}
            </select>
          </p>
          <p class="field">
            <label class="field__label" for={`${id}-name`}>
              {words.speakers.name}
            </label>
            <input
              class="field__input"
              id={`${id}-name`}
              name="name"
              value={party.name ?? ''}
              autocomplete="off"
              maxlength={200}
            />
          </p>
          <button type="submit" class="button">
            {words.speakers.save}
          </button>
        </div>
      </fieldset>
      <p class="faint">
        {words.speakers.how[party.roleHow]}
        {party.roleHow === 'inferred' ? `, ${words.speakers.sure(party.roleConfidence)}` : ''}
      </p>
    </form>
  )
}
