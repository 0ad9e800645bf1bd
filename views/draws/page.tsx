import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { EnoughDrawn } from './enough.tsx'
import type { DrawRow } from './records.ts'

interface DrawsPageProps {
  readonly frame: Frame
  readonly rows: readonly DrawRow[]
  /** Whoever keeps the periods fixes their draws. */
  readonly mayFix: boolean
  readonly problem: string | null
}

/** Every period’s draw: what was promised, and what can be checked. */
export function DrawsPage({ frame, rows, mayFix, problem }: DrawsPageProps) {
  const say = words.draws
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {problem ? <Problem line={problem} /> : null}
      <ol class="draw__how">
        {say.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="quiet draw__proves">{say.proves}</p>
      {mayFix ? <EnoughDrawn leads={false} /> : null}
      <Section title={say.periods} id="periods">
        {rows.length === 0 ? <p class="quiet">{say.noPeriods}</p> : <Rows rows={rows} mayFix={mayFix} />}
      </Section>
    </Layout>
  )
}

function Rows({ rows, mayFix }: Pick<DrawsPageProps, 'rows' | 'mayFix'>) {
  const say = words.draws
  return (
    <TableScroll says={say.periods}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.period}</th>
            <th scope="col">{say.columns.rate}</th>
            <th scope="col">{say.columns.commitment}</th>
            <th scope="col">{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} mayFix={mayFix} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Row({ row: { period, draw, mayStillBeFixed }, mayFix }: { row: DrawRow; mayFix: boolean }) {
  const say = words.draws
  if (!draw)
    return (
      <tr>
        <th scope="row">{period.name}</th>
        <td colspan={2}>{say.notYet}</td>
        <td>
          {mayStillBeFixed ? say.states.open : say.states.none}
          {mayStillBeFixed && mayFix ? <Fix period={period} /> : null}
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">
        <a href={paths.draw(period.id)} aria-label={say.check(period.name)}>
          {period.name}
        </a>
      </th>
      <td>{say.rate(draw.perMille)}</td>
      <td>
        <code class="code draw__hash">{draw.commitment}</code>
      </td>
      <td>{draw.revealed ? say.states.revealed(draw.revealed) : say.states.waiting(draw.fixed)}</td>
    </tr>
  )
}

function Fix({ period }: { period: DrawRow['period'] }) {
  const say = words.draws
  const id = `rate-${period.id}`
  return (
    <form class="form" method="post" action={paths.draw(period.id)}>
      <p class="field">
        <label class="field__label" for={id}>
          {say.rateLabel}
        </label>
        <input
          class="field__input"
          id={id}
          name="rate"
          type="number"
          min="0.1"
          max="100"
          step="0.1"
          value="10"
          required
        />
      </p>
      <button type="submit" class="button" aria-label={say.commitFor(period.name)}>
        {say.commit}
      </button>
    </form>
  )
}
