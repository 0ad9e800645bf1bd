import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type PeriodRecord, PromiseRecords } from './records.tsx'

/** How what fell due in each of the latest periods ended. */
export function PromisePeriodsPage({ frame, records }: { frame: Frame; records: readonly PeriodRecord[] }) {
  const say = words.promises
  return (
    <Layout frame={frame} title={say.record.title} current="promises">
      <div class="page__head">
        <h1>{say.record.title}</h1>
        <a class="text-link" href={paths.promises}>
          {say.page.back}
        </a>
      </div>
      {records.length === 0 ? <p class="quiet">{say.record.none}</p> : <PromiseRecords records={records} />}
    </Layout>
  )
}
