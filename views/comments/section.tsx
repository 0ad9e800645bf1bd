import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { CommentForm } from './form.tsx'
import type { CommentsShown } from './records.ts'
import { Thread } from './thread.tsx'

const say = words.comments

/** What people said to each other about a conversation, in its order. htmx puts it where it stands. */
export function Comments(props: CommentsShown) {
  const { threads, drafts } = props
  const settled = threads.filter((one) => one.settled !== null).length
  const aside = threads.length === 0 ? say.aside : say.count(threads.length - settled, settled)
  return (
    <Section title={say.title} aside={aside} id="comments" class="comments">
      {threads.length === 0 ? <p class="quiet">{say.none}</p> : null}
      {threads.map((one) => (
        <Thread thread={one} />
      ))}
      <CommentForm {...props} />
      {drafts.length === 0 ? null : (
        <div class="comments__drafts">
          <p class="quiet">{say.drafts}</p>
          <ul>
            {drafts.map((one) => (
              <li>
                <a href={one.href}>{one.says}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
