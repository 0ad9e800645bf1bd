import type { PromiseRecord } from '../../server/measures/promise-record.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'

/** How what fell due in a period ended. */
export interface PeriodRecord extends PromiseRecord {
  readonly name: string
}

/** The latest period in a sentence, and all of them in a table. */
export function PromiseRecords({ records }: { records: readonly PeriodRecord[] }) {
  const say = words.promises.record
  const [latest] = records
  if (!latest) return null
  return (
    <Section title={say.table} id="record">
      <p>{say.says(latest.name, endingOf(latest))}.</p>
      <TableScroll says={say.table}>
        <table class="table">
          <thead>
            <tr>
              {Object.values(say.columns).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map(({ name, kept, lateDays, broken, released }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{kept - lateDays.length}</td>
                <td>{lateDays.length}</td>
                <td>{broken}</td>
                <td>{released}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}

function endingOf({ kept, settled, lateDays, released }: PromiseRecord) {
  return { kept, of: settled, late: lateDays.length, most: lateDays.at(-1) ?? 0, released }
}
