import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import type { ShownDepartment } from './records.ts'

type Measured = ShownDepartment & { readonly figures: NonNullable<ShownDepartment['figures']> }

/** How long each department's answers took, a stroke an answer on one axis for all, and the same as a table. */
export function DepartmentBoard({ departments }: { departments: readonly ShownDepartment[] }) {
  const say = words.advocacy.board
  const drawn = departments.filter(
    (one): one is Measured => one.figures !== null && one.figures.days.length > 0,
  )
  const most = Math.max(1, ...drawn.flatMap(({ figures }) => figures.days))
  return (
    <Section title={say.title} id="departments">
      <p class="quiet">{say.lead}</p>
      {drawn.map((one) => (
        <div class="case__department">
          <p>{one.name}</p>
          <Strip department={one} most={most} />
        </div>
      ))}
      {drawn.length > 0 ? (
        <p class="quiet case__axis">
          <span>{say.strokes}</span>
          <span>{say.axis(Math.ceil(most))}</span>
        </p>
      ) : null}
      <TableScroll says={say.title}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.department}</th>
              {[say.cases, say.median, say.yes, say.partly, say.no, say.none, say.waiting, say.value].map(
                (column) => (
                  <th scope="col" class="table__figure">
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {departments.map((one) => (
              <Row department={one} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}

function Strip({ department: { name, figures }, most }: { department: Measured; most: number }) {
  const x = (days: number) => `${Number(((days / most) * 100).toFixed(2))}%`
  const says = words.advocacy.board.chart(name, figures.median ?? '', figures.answers)
  return (
    <svg class="distribution" width="100%" height="24" role="img" aria-label={says}>
      <line class="whisker__axis" x1="0" x2="100%" y1="12" y2="12" />
      {figures.days.map((days) => (
        <line class="case__stroke" x1={x(days)} x2={x(days)} y1="6" y2="18" />
      ))}
      <line
        class="distribution__median"
        x1={x(figures.medianDays ?? 0)}
        x2={x(figures.medianDays ?? 0)}
        y1="2"
        y2="22"
      />
    </svg>
  )
}

function Row({ department: { name, cases, figures } }: { department: ShownDepartment }) {
  const say = words.advocacy.board
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures === null ? (
        <td colspan={8} data-column={say.cases}>
          {say.tooFew(cases)}
        </td>
      ) : (
        <>
          <td class="table__figure" data-column={say.cases}>
            {cases}
          </td>
          <td class="table__figure" data-column={say.median}>
            {figures.median ?? say.noMedian} {figures.answers > 0 ? say.from(figures.answers) : ''}
          </td>
          {(['yes', 'partly', 'no', 'none', 'waiting'] as const).map((answer) => (
            <td class="table__figure" data-column={say[answer]}>
              {figures[answer]}
            </td>
          ))}
          <td class="table__figure" data-column={say.value}>
            {figures.value || say.unknown}
          </td>
        </>
      )}
    </tr>
  )
}
