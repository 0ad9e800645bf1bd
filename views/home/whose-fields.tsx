import type { NobodysSpeaker } from '../../db/queries/nobodys.ts'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import type { OfferedSpeaker, TypedHandover } from './nobodys.tsx'

interface RepChoiceProps {
  readonly id: string
  readonly reps: readonly (Person & { readonly email: string })[]
  readonly chosen: string
}

export function RepChoice({ id, reps, chosen }: RepChoiceProps) {
  const say = words.nobodys
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {say.rep}
      </label>
      <select class="field__input" id={id} name="rep" required>
        <option value="">{say.choose}</option>
        {reps.map((rep) => (
          <option value={rep.id} selected={rep.id === chosen}>
            {say.repNamed(rep.name, rep.email)}
          </option>
        ))}
      </select>
    </p>
  )
}

interface WhoOfThemProps {
  readonly id: string
  readonly offered: readonly OfferedSpeaker[]
  readonly typed: TypedHandover | null
}

/** Which speaker the rep is, and whether that label is theirs from now on. */
export function WhoOfThem({ id, offered, typed }: WhoOfThemProps) {
  const say = words.nobodys
  if (offered.length === 0) return null
  return (
    <>
      <p class="field">
        <label class="field__label" for={`speaker-${id}`}>
          {say.which}
        </label>
        <select class="field__input" id={`speaker-${id}`} name="speaker">
          <option value="">{say.notSaid}</option>
          {offered.map((one) => (
            <option value={one.key} selected={one.key === typed?.speaker}>
              {speakerSays(one)}
            </option>
          ))}
        </select>
        <span class="field__hint">{say.whichHint}</span>
      </p>
      {offered.some((one) => one.canBeAlias) ? (
        <label class="ticks__one">
          <input type="checkbox" name="remember" value="yes" checked={typed?.remember === true} />
          <span>{say.remember}</span>
        </label>
      ) : null}
    </>
  )
}

const LONGEST = 80

/** A label as it stands in the file, no longer than a label is. */
export function speakerSays({ name, email }: NobodysSpeaker): string {
  const say = words.nobodys
  const label = name !== null && email !== null ? say.speaker(name, email) : (name ?? email ?? say.noLabel)
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label
}
