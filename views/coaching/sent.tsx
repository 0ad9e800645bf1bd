import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Something a manager wrote to a rep, as lists show it. */
export interface ShownFeedback {
  readonly about: string
  readonly who: string
  readonly when: string
  readonly text: string
  /** The words of the conversation it is about. */
  readonly words: string | null
  readonly where: { readonly href: string; readonly says: string }
  readonly state: 'sent' | 'acknowledged' | 'answered' | 'closed'
  /** Whether the viewer is asked to say that they read it. */
  readonly waits: boolean
}

const say = words.coaching.sent

export function SentList({ sent, back }: { sent: readonly ShownFeedback[]; back: string }) {
  return (
    <ul class="ruled">
      {sent.map((one) => (
        <li class="sent__one" id={`sent-${one.about}`}>
          <p>
            <strong>{one.who}</strong>, <a href={one.where.href}>{one.where.says}</a>
            <span class="quiet">
              , {one.when}, {say.states[one.state]}
            </span>
          </p>
          {one.words === null ? null : <p class="point__ours">“{one.words}”</p>}
          <p class="meeting__notes">{one.text}</p>
          {one.waits ? (
            <div class="acts">
              <form method="post" action={paths.commentAcknowledgement(one.about)}>
                <input type="hidden" name="back" value={back} />
                <button type="submit" class="button" aria-label={say.acknowledgeThis(one.who)}>
                  {say.acknowledge}
                </button>
              </form>
              <a class="text-link" href={one.where.href}>
                {say.answer}
              </a>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
