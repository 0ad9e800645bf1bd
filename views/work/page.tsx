import type { Work } from '../../db/queries/work.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface WorkPageProps {
  readonly frame: Frame
  readonly work: readonly Work[]
  readonly now: Date
}

/** What is done behind the pages: how much of it waits, runs and has failed, and whose it is nowhere. */
export function WorkPage({ frame, work, now }: WorkPageProps) {
  const say = words.work
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          <p>{say.note}</p>
        </div>
      </div>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.kind}</th>
              <th scope="col">{say.columns.waiting}</th>
              <th scope="col">{say.columns.since}</th>
              <th scope="col">{say.columns.running}</th>
              <th scope="col">{say.columns.failed}</th>
            </tr>
          </thead>
          <tbody>
            {work.map((one) => (
              <WorkRow work={one} now={now} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Layout>
  )
}

function WorkRow({ work: one, now }: { work: Work; now: Date }) {
  const { kind, waiting, running, failed, since } = one
  const say = words.work
  const waitsMs = since === null ? 0 : now.getTime() - Date.parse(since)
  return (
    <tr>
      <th scope="row">{say.kinds[kind]}</th>
      <td>{waiting}</td>
      <td>{waiting > 0 && waitsMs > 0 ? say.since(waitsMs) : say.none}</td>
      <td>{running}</td>
      <td>
        {failed} {failed > 0 && one.mayBeRetried ? <Again kind={kind} /> : null}
      </td>
    </tr>
  )
}

function Again({ kind }: { kind: Work['kind'] }) {
  const say = words.work
  return (
    <form method="post" action={paths.workRetries(kind)}>
      <button type="submit" class="button button--plain" aria-label={say.againIt(say.kinds[kind])}>
        {say.again}
      </button>
    </form>
  )
}
