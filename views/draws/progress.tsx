import type { SampleLack } from '../../server/grading/sample.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { clock } from '../format.ts'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'

/** How far people are with what was drawn, rep by rep and by name. */
export interface Settling {
  readonly rows: readonly {
    readonly rep: Person
    readonly drawn: number
    readonly settled: number
    readonly lack: SampleLack
  }[]
  /** What the sittings took that have ended, in milliseconds. */
  readonly tookMs: readonly number[]
  readonly least: number
}

export function SettlingTable({ rows, tookMs, least }: Settling) {
  const say = words.confirming.progress
  return (
    <Section title={say.title} id="settled" aside={say.costsNothing}>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.rep}</th>
              <th scope="col">{say.columns.settled}</th>
              <th scope="col">{say.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{row.rep.name}</th>
                <td>{say.says(row.settled, row.drawn)}</td>
                <td>{lackSays(row.lack, least)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p class="section__foot">{costSays(tookMs)}</p>
    </Section>
  )
}

function lackSays(lack: SampleLack, least: number): string {
  const { lacks } = words.confirming.progress
  if (lack === null) return lacks.none
  return lack === 'too-few' ? lacks['too-few'](least) : lacks[lack]
}

function costSays(tookMs: readonly number[]): string {
  const say = words.confirming.progress
  if (tookMs.length === 0) return say.noCost
  const all = tookMs.reduce((sum, ms) => sum + ms, 0)
  return say.cost(tookMs.length, clock(all / tookMs.length), clock(all))
}
