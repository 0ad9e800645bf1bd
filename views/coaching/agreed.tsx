import { Section } from '../components/section.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What one of the two will do. */
export interface ShownAction {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly due: string | null
  readonly isDone: boolean
}

interface AgreedProps {
  readonly meeting: { readonly id: string; readonly mayWrite: boolean }
  readonly actions: readonly ShownAction[]
  readonly people: readonly Person[]
  readonly once: string
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Readonly<Record<string, string>>
}

const say = words.oneToOnes.agreed

/** Who does what until when; it comes back next time. */
export function Agreed(props: AgreedProps) {
  const { meeting, actions } = props
  return (
    <Section title={say.title} id="agreed">
      {actions.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {actions.map((action) => (
          <ActionLine action={action} mayWrite={meeting.mayWrite} />
        ))}
      </ul>
      {meeting.mayWrite ? <NewAction {...props} /> : null}
    </Section>
  )
}

function ActionLine({ action, mayWrite }: { action: ShownAction; mayWrite: boolean }) {
  const { who, what, due, isDone } = action
  return (
    <li class="agreed__one">
      <p>
        <strong>{who}</strong> {what}
        <span class="quiet">
          {due ? `, ${say.by(due)}` : ''}
          {isDone ? `, ${say.isDone}` : ''}
        </span>
      </p>
      {mayWrite ? (
        <form method="post" action={paths.actionDone(action.id)}>
          <button
            type="submit"
            class={isDone ? 'button button--plain' : 'button'}
            name="done"
            value={isDone ? 'no' : 'yes'}
            aria-label={(isDone ? say.undoneThis : say.doneThis)(what)}
          >
            {isDone ? say.undone : say.done}
          </button>
        </form>
      ) : null}
    </li>
  )
}

function NewAction({ meeting, people, once, errors = {}, typed = {} }: AgreedProps) {
  const { what, due } = errors
  return (
    <details open={what !== undefined || due !== undefined}>
      <summary class="button">{say.add}</summary>
      <form class="form" method="post" action={paths.meetingActions(meeting.id)}>
        <input type="hidden" name="once" value={once} />
        <p class="field">
          <label class="field__label" for="action-who">
            {say.who}
          </label>
          <select class="field__input" id="action-who" name="who">
            {people.map((person) => (
              <option value={person.id} selected={person.id === typed.who}>
                {person.name}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label class="field__label" for="action-what">
            {say.what}
          </label>
          <input
            class="field__input"
            id="action-what"
            name="what"
            maxlength={500}
            required
            value={typed.what ?? ''}
            {...(what ? { 'aria-invalid': 'true', 'aria-describedby': 'action-what-error' } : {})}
          />
          {what ? (
            <span class="field__error" id="action-what-error">
              {what}
            </span>
          ) : null}
        </p>
        <p class="field">
          <label class="field__label" for="action-due">
            {say.due}
          </label>
          <input class="field__input" type="date" id="action-due" name="due" value={typed.due ?? ''} />
          {due ? <span class="field__error">{due}</span> : null}
        </p>
        <p>
          <button type="submit" class="button">
            {say.add}
          </button>
        </p>
      </form>
    </details>
  )
}
