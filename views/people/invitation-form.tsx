import { TextField } from '../components/text-field.tsx'
import { type ViewerRole, viewerRoles } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** An invitation as it was typed, what is wrong with it, and, once made, its link. */
export interface Invitation {
  readonly name: string
  readonly email: string
  readonly role: ViewerRole
  readonly team: string
  readonly errors: Readonly<Partial<Record<'name' | 'email' | 'role' | 'team', string>>>
  readonly link: string | null
}

export function InvitationForm({
  teamNames,
  invitation,
}: {
  teamNames: readonly string[]
  invitation: Invitation
}) {
  const say = words.people
  const { errors } = invitation
  return (
    <form class="form form--wide" method="post" action={paths.invitations}>
      {invitation.link ? (
        <p class="frozen" role="status">
          {say.link(invitation.name)} <code class="code">{invitation.link}</code>
        </p>
      ) : null}
      <div class="form__row">
        <TextField
          id="invite-name"
          name="name"
          label={say.name}
          value={invitation.link ? '' : invitation.name}
          error={errors.name}
          autocomplete="off"
        />
        <TextField
          id="invite-email"
          name="email"
          type="email"
          label={say.email}
          value={invitation.email}
          error={errors.email}
          autocomplete="off"
        />
        <p class="field">
          <label class="field__label" for="invite-role">
            {say.role}
          </label>
          <select
            class="field__input"
            id="invite-role"
            name="role"
            {...(errors.role ? { 'aria-invalid': 'true', 'aria-describedby': 'invite-role-error' } : {})}
          >
            {viewerRoles.map((role) => (
              <option value={role} selected={role === invitation.role}>
                {words.frame.roles[role]}
              </option>
            ))}
          </select>
          {errors.role ? (
            <span class="field__error" id="invite-role-error">
              {errors.role}
            </span>
          ) : null}
        </p>
        <TextField
          id="invite-team"
          name="team"
          label={say.teamName}
          value={invitation.team}
          error={errors.team}
          hint={say.teamHint}
          list="teams"
          required={false}
        />
        <datalist id="teams">
          {teamNames.map((team) => (
            <option value={team}></option>
          ))}
        </datalist>
        <button type="submit" class="button">
          {say.send}
        </button>
      </div>
    </form>
  )
}
