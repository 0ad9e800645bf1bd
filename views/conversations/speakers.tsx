import type { Conversation } from '../../server/conversation/conversation.ts'
import { Section } from '../components/section.tsx'
import { SpeakerForm } from '../components/speaker-form.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { RepairHistory } from '../repairs/history.tsx'
import { QuickRepairs } from '../repairs/quick.tsx'
import type { Correction } from './records.ts'

interface SpeakersProps {
  readonly conversation: Conversation
  readonly revision: number
  readonly corrections: readonly Correction[]
  readonly timeZone: string
  readonly open: boolean
}

/** Who is who: asked at once when somebody is unknown, a click away when nobody is. */
export function Speakers({ conversation, revision, corrections, timeZone, open }: SpeakersProps) {
  const unsure = conversation.parties.filter((party) => party.role === 'unknown')
  const rest = conversation.parties.filter((party) => party.role !== 'unknown')
  return (
    <details class="speakers" id="speakers" open={open}>
      <summary class="button button--plain">{words.speakers.fix}</summary>
      <div class="speakers__all">
        <QuickRepairs
          conversation={conversation}
          revision={revision}
          mayUndo={corrections.some((one) => !one.ended)}
        />
        {[...unsure, ...rest].map((party) => (
          <SpeakerForm conversation={conversation.id} revision={revision} party={party} />
        ))}
        <p class="faint">{words.speakers.afterwards}</p>
        <RepairHistory corrections={corrections} timeZone={timeZone} />
      </div>
    </details>
  )
}

interface OwnerProps {
  readonly conversation: string
  readonly owner: Person | null
  readonly reps: readonly Person[]
  /** Whether it may be made nobody's again: a rep cannot free themselves of one. */
  readonly mayTakeBack: boolean
  /** To whom it was given by the admin, where it came in as nobody's. */
  readonly handed: readonly string[]
}

/** Whose conversation it is; shown to whoever may say so. */
export function Owner({ conversation, owner, reps, mayTakeBack, handed }: OwnerProps) {
  return (
    <Section title={words.speakers.whose} id="owner">
      <form class="form__row" method="post" action={paths.owner(conversation)}>
        <p class="field">
          <label class="visually-hidden" for="owner-rep">
            {words.speakers.whose}
          </label>
          <select class="field__input" id="owner-rep" name="rep">
            {mayTakeBack || owner === null ? <option value="">{words.speakers.unassigned}</option> : null}
            {reps.map((rep) => (
              <option value={rep.id} selected={rep.id === owner?.id}>
                {rep.name}
              </option>
            ))}
          </select>
        </p>
        <button type="submit" class="button">
          {words.speakers.saveOwner}
        </button>
      </form>
      {owner === null ? <p class="faint">{words.speakers.whoseHint}</p> : null}
      {handed.map((says) => (
        <p class="faint">{says}</p>
      ))}
    </Section>
  )
}
