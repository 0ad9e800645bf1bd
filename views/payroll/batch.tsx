import { Section } from '../components/section.tsx'
import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { BatchShown, FormatShown, NameOf } from './records.ts'
import { fileProblemSays } from './says.ts'
import { Totals } from './totals.tsx'

interface BatchProps {
  readonly batch: BatchShown
  readonly period: string
  readonly mayTake: boolean
  readonly timeZone: string
  readonly nameOf: NameOf
}

/** What was sent together: what it comes to, its files, and who took them away. */
export function Batch({ batch, period, mayTake, timeZone, nameOf }: BatchProps) {
  const say = words.payroll.exports
  const when = (at: string) => `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  const { id, totals, madeBy, madeAt, seal, formats, looks } = batch
  const formatSays: Readonly<Record<string, string>> = say.formats
  return (
    <Section title={say.batch(id)} id={`batch-${id}`}>
      <p class="quiet">
        {say.made(madeBy ?? say.byCommand, when(madeAt))}. {say.sum(totals.rows, totals.people)}
      </p>
      <Totals says={say.batch(id)} totals={totals} />
      {mayTake ? (
        <>
          <h3>{say.files}</h3>
          <ul class="ruled payroll__files">
            {formats.map((one) => (
              <li>
                <Format one={one} batch={id} period={period} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{say.hash}</h3>
      <p>
        <code class="code">{seal}</code>
      </p>
      <h3>{say.looks}</h3>
      {looks.length === 0 ? <p class="quiet">{say.nobodyYet}</p> : null}
      <ul>
        {looks.map(({ name, format, at }) => (
          <li>{say.look(name ?? say.byCommand, formatSays[format] ?? format, when(at))}</li>
        ))}
      </ul>
    </Section>
  )
}

interface FormatProps {
  readonly one: FormatShown
  readonly batch: string
  readonly period: string
  readonly nameOf: NameOf
}

function Format({ one, batch, period, nameOf }: FormatProps) {
  const say = words.payroll.exports
  const called = say.formats[one.format]
  if (one.problems !== null)
    return (
      <details>
        <summary>{say.cannot(called)}</summary>
        <ul class="payroll__problems">
          {one.problems.map((problem) => (
            <li>{fileProblemSays(problem, nameOf)}</li>
          ))}
        </ul>
        <p>
          <a href={paths.payroll}>{say.settle}</a>
        </p>
      </details>
    )
  return (
    <>
      <a class="button" href={paths.payFile(period, batch, one.format)} download>
        {called}
      </a>{' '}
      <span class="payroll__control">
        {say.control}{' '}
        {(['json', 'txt'] as const).map((as) => (
          <>
            <a
              href={paths.payFile(period, batch, one.format, as)}
              aria-label={say.controlOf(called, say.controlAs[as])}
              download
            >
              {say.controlAs[as]}
            </a>{' '}
          </>
        ))}
      </span>
      {one.format === 'gusto' ? <p class="quiet">{say.gustoVersion}</p> : null}
    </>
  )
}
