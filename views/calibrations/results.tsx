import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { asRead } from '../scorecards/as-read.ts'
import { Case } from './case.tsx'
import type { ResultsShown } from './records.ts'

const say = words.calibrations

interface ResultsProps {
  readonly session: string
  readonly results: ResultsShown
  /** What could not be recorded, because somebody was faster. */
  readonly answered: {
    readonly conversation: string
    readonly question: string
    readonly says: string
  } | null
}

/** How far people agree, how each one marks, and every case to talk about. */
export function Results({ session, results, answered }: ResultsProps) {
  return (
    <>
      <Section title={say.resultsTitle} aside={results.lead} id="results">
        <TableScroll says={say.resultsTitle}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say.questionHead}</th>
                <th scope="col">{say.alpha}</th>
                <th scope="col">{say.drift.title}</th>
              </tr>
            </thead>
            <tbody>
              {results.questions.map((one) => (
                <tr>
                  <th scope="row">
                    {asRead(one.question).text}
                    <span class="question__behaviour"> {words.behaviours.title(one.question.behaviour)}</span>
                  </th>
                  <td>
                    {one.alpha ? <Whisker {...one.alpha} /> : null}
                    {one.says}
                  </td>
                  <td>{one.drift}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        <p class="section__foot">{say.alphaMeans}</p>
      </Section>
      <Section title={say.severity.title} id="severity">
        <p class="quiet">{say.severity.lead}</p>
        <ul class="ruled">
          {results.severities.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Section>
      <Section title={say.discuss} id="discuss">
        <p class="quiet">{say.discussLead}</p>
        {results.cases.map((one) => (
          <Case
            session={session}
            shown={one}
            answered={answered?.conversation === one.conversation ? answered : null}
          />
        ))}
      </Section>
    </>
  )
}

/** From below chance to full agreement: the line is the interval, the dot the value, the notch what pay asks for. */
function Whisker({ value, low, high }: { value: number; low: number; high: number }) {
  const x = (alpha: number) => `${(Math.max(0, Math.min(1, alpha)) * 96 + 2).toFixed(1)}%`
  return (
    <svg class="whisker" width="100%" height="16" aria-hidden="true">
      <line class="whisker__goal" x1={x(0.8)} x2={x(0.8)} y1="1" y2="15" />
      <line class="whisker__line" x1={x(low)} x2={x(high)} y1="8" y2="8" />
      <circle class="whisker__dot" cx={x(value)} cy="8" r="5" />
    </svg>
  )
}
