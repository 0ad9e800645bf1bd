import type { Child } from 'hono/jsx'
import type { Report } from '../../server/readers/reading.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'

/** How the file was read: what went in, what was guessed and what was left out. */
export function ReportOn({ report, format, children }: { report: Report; format: string; children?: Child }) {
  const say = words.conversation.report
  return (
    <Section title={say.title}>
      <p class="quiet">{say.accepted(report.accepted, words.formats[format] ?? format)}</p>
      {report.guessed.length > 0 ? (
        <p class="quiet">
          <span class="guess">{say.guessed}</span>: {report.guessed.join('; ')}.
        </p>
      ) : null}
      {report.dropped.length > 0 ? (
        <details class="why">
          <summary class="why__open">
            {say.left} {report.dropped.length}
          </summary>
          <ul class="faint">
            {report.dropped.map((one) => (
              <li>{say.dropped(one.line, one.why)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {children}
    </Section>
  )
}
