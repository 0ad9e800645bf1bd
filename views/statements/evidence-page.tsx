import { behaviours } from '../../server/grading/behaviours.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDay, fixed } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { CountedThing } from './records.ts'

export interface EvidencePageProps {
  readonly frame: Frame
  readonly statementId: string
  readonly line: StatementLine
  readonly name: string
  readonly things: readonly CountedThing[]
}

/** What a line of a statement counted, one by one: whoever doubts the line can point at what is wrong. */
export function EvidencePage({ frame, statementId, line, name, things }: EvidencePageProps) {
  const say = words.pay.evidence
  const sum = Number(things.reduce((all, one) => all + one.value, 0).toFixed(4))
  const counted = line.behaviour
    ? words.behaviours.counted(line.behaviour, things.length)
    : String(things.length)
  return (
    <Layout frame={frame} title={say.title(name, words.grading.title(line))} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.statement(statementId)}>{say.back}</a>
          </p>
          <h1>{say.title(name, words.grading.title(line))}</h1>
          {line.behaviour && behaviours[line.behaviour].shape === 'proportion' ? (
            <p class="page__lead">{say.lead(plain(sum), counted)}</p>
          ) : (
            <p class="page__lead">{counted}</p>
          )}
        </div>
      </div>
      <EvidenceTable line={line} things={things} today={frame.today} />
    </Layout>
  )
}

/** What a line counted, a row each. */
export function EvidenceTable({
  line,
  things,
  today,
}: Pick<EvidencePageProps, 'line' | 'things'> & { readonly today: string }) {
  const say = words.pay.evidence
  return (
    <TableScroll says={words.grading.title(line)}>
      <table class="table table--stacked">
        <thead>
          <tr>
            <th scope="col">{say.columns.on}</th>
            <th scope="col">{say.columns.customer}</th>
            <th scope="col">{say.columns.became}</th>
            <th scope="col" class="table__figure">
              {say.columns.counts}
            </th>
            <th scope="col">{say.columns.said}</th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr>
              <th scope="row" class="evidence__on">
                {civilDay(thing.on, today)}
              </th>
              <td data-column={say.columns.customer}>{thing.customer ?? '–'}</td>
              <td data-column={say.columns.became}>
                <Became words={thing.became} />
              </td>
              <td data-column={say.columns.counts} class="table__figure">
                {plain(thing.value)}
              </td>
              <td data-column={say.columns.said}>
                <div class="evidence__said">
                  {thing.said ? <q>{thing.said.text}</q> : <span class="quiet">{thing.rests}</span>}{' '}
                  {thing.href ? <a href={thing.href}>{say.look}</a> : null}{' '}
                  {thing.appealHref ? (
                    <a href={thing.appealHref} aria-label={words.appeals.startOf(thing.became)}>
                      {words.appeals.start}
                    </a>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Became({ words: said }: { words: string }) {
  const told = words.grading.outcome(said)
  return <span {...(told === null ? { lang: 'en' } : {})}>{words.numbers.capital(told ?? said)}</span>
}

/** With as many decimals as it has: four at most. */
function plain(value: number): string {
  return fixed(value, String(value).split('.')[1]?.length ?? 0)
}
