import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { grouped } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type Settling, SettlingTable } from './progress.tsx'
import type { CheckedDraw, ShownDraw } from './records.ts'

interface DrawPageProps {
  readonly frame: Frame
  readonly draw: ShownDraw
  /** `null` while the seed is nobody’s. */
  readonly checked: CheckedDraw | null
  /** What people have settled of it, for those who may know. */
  readonly settling: Settling | null
}

const SCALE = 2 ** 32

/** One period’s draw, for anybody to check: by the server, by the browser, on the command line. */
export function DrawPage({ frame, draw, checked, settling }: DrawPageProps) {
  const say = words.draws
  return (
    <Layout frame={frame} title={`${say.title}, ${draw.period.name}`} scripts={checked ? ['draw'] : []}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.draws}>{say.title}</a>
          </p>
          <h1>{draw.period.name}</h1>
        </div>
      </div>
      <div class="stack">
        <DrawFacts draw={draw} />
        <p class="quiet">
          {say.shared.given} <a href={paths.sharedDraw(draw.period.id)}>{say.shared.title}</a>
        </p>
        {checked ? <Checked draw={draw} checked={checked} /> : null}
        {settling ? <SettlingTable {...settling} /> : null}
        <p class="quiet draw__proves">{say.proves}</p>
        {checked ? <List checked={checked} /> : null}
      </div>
    </Layout>
  )
}

/** What was fixed and when, and what was shown. */
export function DrawFacts({ draw }: { draw: ShownDraw }) {
  const say = words.draws
  const facts = [
    [say.facts.commitment, <code class="code draw__hash">{draw.commitment}</code>],
    [say.facts.seed, draw.seed === null ? say.hidden : <code class="code draw__hash">{draw.seed}</code>],
    [say.facts.rate, say.rate(draw.perMille)],
    [say.facts.limit, grouped(Math.ceil((draw.perMille / 1000) * SCALE))],
    [say.facts.fixed, say.fixedBy(draw.fixed, draw.by)],
    ...(draw.revealed === null ? [] : [[say.facts.revealed, draw.revealed]]),
  ]
  return (
    <dl class="draw__facts">
      {facts.map(([name, says]) => (
        <div>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}

function Checked({ draw, checked }: { draw: ShownDraw; checked: CheckedDraw }) {
  const say = words.draws
  return (
    <Section title={say.browser.title} id="checked">
      {checked.fits ? (
        <p>
          {say.fits} {say.serverSays}
        </p>
      ) : (
        <Problem line={say.fitsNot} />
      )}
      <p
        role="status"
        data-draw
        data-seed={draw.seed ?? ''}
        data-commitment={draw.commitment}
        data-rate={String(draw.perMille / 1000)}
        data-working={say.browser.working}
        data-right={say.browser.right}
        data-wrong={say.browser.wrong}
      >
        {say.browser.without}
      </p>
      <h3>{say.command}</h3>
      <pre class="code draw__command">{commandFor(draw, checked.ids[0]?.id)}</pre>
      <p>
        <a href={paths.drawAsJson(draw.period.id)}>{say.json}</a>
      </p>
    </Section>
  )
}

/** Everything the draw went through, by id: as long as it is, nothing of it may be left out. */
function List({ checked }: { checked: CheckedDraw }) {
  const say = words.draws
  const title = say.list(checked.ids.filter((one) => one.isIn).length, checked.ids.length)
  return (
    <Section title={title} id="list">
      <p class="quiet">{say.listed}</p>
      {checked.ids.length === 0 ? (
        <p>{say.listNone}</p>
      ) : (
        <TableScroll says={title}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say.table.id}</th>
                <th scope="col" class="table__figure">
                  {say.table.value}
                </th>
                <th scope="col">{say.table.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {checked.ids.map((one) => (
                <Listed one={one} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  )
}

function Listed({ one }: { one: CheckedDraw['ids'][number] }) {
  const say = words.draws
  return (
    <tr data-drawn-id={one.id} data-value={String(one.value)} data-in={one.isIn ? 'yes' : 'no'}>
      <td>
        <code class="code">{one.id}</code>
      </td>
      <td class="table__figure">{grouped(one.value)}</td>
      <td>
        {one.isIn ? say.yes : say.no}
        {one.isGone ? `, ${say.table.gone}` : ''}
      </td>
    </tr>
  )
}

/** What works a draw out again on any machine with Heard on it. */
export function commandFor({ seed, perMille }: ShownDraw, id = 'ID'): string {
  return `heard draw verify ${seed ?? 'SEED'} ${perMille / 1000} ${id} …`
}
