import type {
  PlannedRow,
  RowChange,
  RowState,
  TablePlan,
  TableProblem,
} from '../../server/actions/table-plan.ts'
import { Problem } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'

interface TablePreviewProps {
  readonly plan: TablePlan
  readonly problem: TableProblem | null
  readonly imports: string
}

const MOST_SHOWN = 500
const order: readonly RowState[] = ['refused', 'changed', 'new', 'unchanged']

/** What a table would do, row by row, and the button that does it. */
export function TablePreview({ plan, problem, imports }: TablePreviewProps) {
  const say = words.tables.preview
  const { counts, guessed, unread, rows } = plan
  const shown = order.flatMap((state) => rows.filter((row) => row.state === state)).slice(0, MOST_SHOWN)
  const isNothing = counts.new + counts.changed + counts.refused === 0
  return (
    <>
      {problem === 'stale' ? <Problem line={say.stale} /> : null}
      {counts.refused > 0 ? <Problem line={say.refused} /> : null}
      <p class="standing__sum">{sumOf(plan)}</p>
      {guessed.map((text) => (
        <p class="quiet">{say.guessed(text)}</p>
      ))}
      {unread.length > 0 ? <p class="quiet">{say.unread(unread.join(', '))}</p> : null}
      {isNothing ? <p class="quiet">{say.nothing}</p> : null}
      <div class="acts preview__acts">
        {counts.refused === 0 && !isNothing ? (
          <form method="post" action={`${imports}/confirmation`} enctype="multipart/form-data">
            <input type="hidden" name="text" value={plan.text} />
            <input type="hidden" name="seal" value={plan.seal} />
            <button type="submit" class="button button--first">
              {say.act}
            </button>
          </form>
        ) : null}
        <a class="button" href={imports}>
          {say.another}
        </a>
      </div>
      {shown.length > 0 ? <Rows rows={shown} /> : null}
      {rows.length > shown.length ? <p class="quiet">{say.more(rows.length - shown.length)}</p> : null}
    </>
  )
}

function Rows({ rows }: { rows: readonly PlannedRow[] }) {
  const say = words.tables.preview
  return (
    <TableScroll says={say.title}>
      <table class="table changes">
        <thead>
          <tr>
            <th scope="col" class="table__figure">
              {say.line}
            </th>
            <th scope="col">{say.about}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.changes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="table__figure">{row.line}</td>
              <th scope="row">{row.about}</th>
              <td>{words.tables.states[row.state]}</td>
              <td>
                {row.problem ? words.tables.problemSays(row.problem) : <Changes changes={row.changes} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Changes({ changes }: { changes: readonly RowChange[] }) {
  return (
    <ul>
      {changes.map(({ what, field, from, to, shared }) => (
        <li>
          {field ?? words.tables.whats[what]}:{' '}
          {from === null ? null : <del class="changes__from">{shown(what, from)}</del>}{' '}
          <span>{shown(what, to)}</span>
          {shared ? ` (${words.tables.preview.alsoBy(shared.join(', '))})` : ''}
        </li>
      ))}
    </ul>
  )
}

function shown(what: RowChange['what'], value: string): string {
  const roles: Readonly<Record<string, string>> = words.frame.roles
  return what === 'role' ? (roles[value] ?? value) : value
}

function sumOf({ counts }: TablePlan): string {
  const say = words.tables.preview.sum
  const parts = (['new', 'changed', 'unchanged', 'refused'] as const).flatMap((state) =>
    counts[state] > 0 ? [say[state](counts[state])] : [],
  )
  return `${parts.join(', ')}.`
}
