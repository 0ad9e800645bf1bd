import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'

/** How many of how many, of a behaviour or a team; `null` where fewer than five objected. */
export interface ObjectedRow {
  readonly name: string
  readonly rate: { readonly right: number; readonly of: number } | null
}

/** How often people objected in a period and were right. */
export interface ObjectedProps {
  readonly upheld: readonly ObjectedRow[]
  readonly overruled: readonly ObjectedRow[]
}

/** Appeals that were upheld and findings that people overruled, in one period. */
export function Objected({ upheld, overruled }: ObjectedProps) {
  const say = words.fairness.objections
  return (
    <Section title={say.title} aside={say.aside} id="objections">
      {upheld.length + overruled.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <div class="pair">
        <Rates title={say.upheld} rows={upheld} />
        <Rates title={say.overruled} rows={overruled} />
      </div>
    </Section>
  )
}

function Rates({ title, rows }: { title: string; rows: readonly ObjectedRow[] }) {
  const say = words.fairness.objections
  if (rows.length === 0) return null
  return (
    <TableScroll says={title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" class="table__figure">
              {say.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, rate }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="table__figure">{rate ? say.rate(rate.right, rate.of) : say.few}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
