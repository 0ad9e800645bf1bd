import { words } from '../messages/words.ts'
import type { ShownSubject } from './records.ts'

const say = words.appeals.page

/** What is contested, with the words around it as far as this reader may see them. */
export function SubjectShown({ subject }: { subject: ShownSubject }) {
  const { says, lines, href } = subject
  return (
    <div class="appeal__subject">
      <p>
        <strong>{says}</strong>
      </p>
      {lines.length > 0 ? (
        <ol class="appeal__lines">
          {lines.map((line) => (
            <li class={line.isContested ? 'appeal__line appeal__line--contested' : 'appeal__line'}>
              <span class="quiet">{line.speaker}: </span>
              {line.isContested ? <mark>{line.text}</mark> : line.text}
            </li>
          ))}
        </ol>
      ) : null}
      {lines.length > 0 ? <p class="faint">{say.context}</p> : null}
      {href ? (
        <a class="text-link" href={href}>
          {say.look}
        </a>
      ) : null}
    </div>
  )
}
