import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A comment in which the viewer is named. `when` is told in their own clock. */
export interface ShownMention {
  readonly comment: string
  readonly conversation: string
  readonly title: string
  readonly by: string
  readonly text: string
  readonly when: string
}

const say = words.comments.mentions

/** Where others ask for somebody; nothing when nobody does. */
export function Mentions({ mentions }: { mentions: readonly ShownMention[] }) {
  if (mentions.length === 0) return null
  return (
    <Section title={say.title} aside={say.aside} id="mentions">
      <ul class="ruled">
        {mentions.map((one) => (
          <li>
            <p>
              <strong>{one.by}</strong> {say.on}{' '}
              <a href={`${paths.conversation(one.conversation)}#comment-${one.comment}`}>{one.title}</a>
            </p>
            <blockquote class="mentions__text">{one.text}</blockquote>
            <form class="acts" method="post" action={paths.commentReading(one.comment)}>
              <span class="quiet">{one.when}</span>
              <button type="submit" class="button button--plain" aria-label={say.doneWith(one.by, one.title)}>
                {say.done}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
