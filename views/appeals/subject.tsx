import { words } from '../messages/words.ts'
import { EvidenceTable } from '../statements/evidence-page.tsx'
import { countedSays } from '../statements/paper-lines.ts'
import type { ShownSubject } from './records.ts'

const say = words.appeals.page

/** What is contested, with the words around it as far as this reader may see them. */
export function SubjectShown({ subject, today = '' }: { subject: ShownSubject; today?: string }) {
  const { kind, says, lines, counted, href } = subject
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
      {counted ? <Counted {...counted} today={today} /> : null}
      {href ? (
        <a class="text-link" href={href}>
          {kind === 'line' ? say.lookLine : say.look}
        </a>
      ) : null}
    </div>
  )
}

function Counted({ line, things, today }: NonNullable<ShownSubject['counted']> & { today: string }) {
  return (
    <>
      {line.evidence.length > 0 ? <p>{countedSays(line)}</p> : null}
      <p class="quiet">{words.grading.why(line)}</p>
      {things.length > 0 ? <EvidenceTable line={line} things={things} today={today} /> : null}
    </>
  )
}
