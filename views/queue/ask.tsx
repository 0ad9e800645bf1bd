import { Section } from '../components/section.tsx'
import { firstName } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What a rep asks about a conversation: the rep may ask, their manager reads it. */
export interface Asking {
  readonly conversation: string
  /** Who would be asked; empty where it is not the viewer’s to ask, or nobody is there. */
  readonly managers: readonly string[]
  readonly request: {
    readonly id: string
    readonly by: string
    readonly isOwn: boolean
    readonly question: string
    readonly when: string
  } | null
}

const QUESTION_LONGEST = 1000

export function Ask({ conversation, managers, request }: Asking) {
  const say = words.queue.ask
  if (request && !request.isOwn)
    return (
      <Section title={say.asks(firstName(request.by), request.when)} id="asked">
        <p class="queue__question">{request.question}</p>
      </Section>
    )
  if (managers.length === 0) return null
  return (
    <Section title={say.title(managers.map(firstName))} id="asked">
      {request ? <p class="quiet">{say.asked(request.when)}</p> : <p class="quiet">{say.lead}</p>}
      <form class="form" method="post" action={paths.listeningRequests(conversation)}>
        <p class="field">
          <label class="field__label" for="question">
            {say.label}
          </label>
          <textarea
            class="field__input"
            id="question"
            name="question"
            rows={3}
            maxlength={QUESTION_LONGEST}
            required
          >
            {request?.question ?? ''}
          </textarea>
        </p>
        <button type="submit" class="button">
          {request ? say.change : say.send}
        </button>
      </form>
      {request ? (
        <form method="post" action={paths.listeningRequestRemoval(request.id)}>
          <button type="submit" class="button button--plain">
            {say.removal}
          </button>
        </form>
      ) : null}
    </Section>
  )
}
