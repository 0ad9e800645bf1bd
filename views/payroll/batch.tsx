import type { FileProblem } from '../../server/pay/export/file-problems.ts'
import { OnceMore, type Ways } from '../account/once-more.tsx'
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
  readonly ways: Ways
  /** Why a file of it was not given. */
  readonly error: string | null
  readonly timeZone: string
  readonly nameOf: NameOf
}

/** What was sent together: what it comes to, its files, and who took them away. */
export function Batch(props: BatchProps) {
  const { batch, mayTake, timeZone } = props
  const say = words.payroll.exports
  const when = (at: string) => `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  const { id, totals, madeBy, madeAt, seal, looks } = batch
  const formatSays: Readonly<Record<string, string>> = say.formats
  return (
    <Section title={say.batch(id)} id={`batch-${id}`}>
      <p class="quiet">
        {say.made(madeBy ?? say.byCommand, when(madeAt))}. {say.sum(totals.rows, totals.people)}
      </p>
      <Totals says={say.batch(id)} totals={totals} />
      {mayTake ? <Files {...props} /> : null}
      <h3 class="payroll__part">{say.hash}</h3>
      <p>
        <code class="code">{seal}</code>
      </p>
      <h3 class="payroll__part">{say.looks}</h3>
      {looks.length === 0 ? <p class="quiet">{say.nobodyYet}</p> : null}
      <ul>
        {looks.map(({ name, format, at }) => (
          <li>{say.look(name ?? say.byCommand, formatSays[format] ?? format, when(at))}</li>
        ))}
      </ul>
    </Section>
  )
}

/** Whoever takes a file away says first that it is really them; a button for each format. */
function Files({ batch: { id, formats }, period, ways, error, nameOf }: BatchProps) {
  const say = words.payroll.exports
  const ready = formats.filter(({ problems }) => problems === null)
  return (
    <>
      <h3 class="payroll__part">{say.files}</h3>
      <form class="form" method="post" action={paths.payFiles(period, id)}>
        <OnceMore id={`password-${id}`} ways={ways} error={error ?? undefined} />
        <p class="acts">
          {ready.map(({ format }) => (
            <button type="submit" class="button" name="format" value={format}>
              {say.formats[format]}
            </button>
          ))}
        </p>
      </form>
      <ul class="payroll__files">
        {formats.map((one) => (
          <li>
            {one.problems === null ? (
              <Controls format={one.format} batch={id} period={period} />
            ) : (
              <Missing format={one.format} problems={one.problems} nameOf={nameOf} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface ControlsProps extends Pick<BatchProps, 'period'> {
  readonly format: FormatShown['format']
  readonly batch: string
}

function Controls({ format, batch, period }: ControlsProps) {
  const say = words.payroll.exports
  const called = say.formats[format]
  return (
    <>
      <span class="payroll__control">
        {say.controlFor(called)}{' '}
        {(['json', 'txt'] as const).map((as) => (
          <>
            <a
              href={paths.payControl(period, batch, format, as)}
              aria-label={say.controlOf(called, say.controlAs[as])}
              download
            >
              {say.controlAs[as]}
            </a>{' '}
          </>
        ))}
      </span>
      {format === 'gusto' ? <p class="quiet">{say.gustoVersion}</p> : null}
    </>
  )
}

interface MissingProps extends Pick<BatchProps, 'nameOf'> {
  readonly format: FormatShown['format']
  readonly problems: readonly FileProblem[]
}

function Missing({ format, problems, nameOf }: MissingProps) {
  const say = words.payroll.exports
  return (
    <details>
      <summary class="payroll__why">{say.cannot(say.formats[format])}</summary>
      <ul class="payroll__problems">
        {problems.map((problem) => (
          <li>{fileProblemSays(problem, nameOf)}</li>
        ))}
      </ul>
      <p>
        <a href={paths.payroll}>{say.settle}</a>
      </p>
    </details>
  )
}
