import type { JobRow } from '../../db/queries/jobs.ts'
import type { Work } from '../../db/queries/work.ts'
import type { Served } from '../../db/replica.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { day, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface WorkPageProps {
  readonly frame: Frame
  readonly work: readonly Work[]
  /** What processes have begun or are to do, by leases. */
  readonly jobs: readonly JobRow[]
  /** How the database that follows has served; `null` without one. */
  readonly replica: Served | null
  readonly now: Date
  readonly timeZone: string
}

/** What is done behind the pages: how much of it waits, runs and has failed, and whose it is nowhere. */
export function WorkPage({ frame, work, jobs, replica, now, timeZone }: WorkPageProps) {
  const say = words.work
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          <p>{say.note}</p>
        </div>
      </div>
      <div class="stack">
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
        <Section title={say.jobs.title} aside={say.jobs.aside} id="jobs">
          {jobs.length === 0 ? (
            <p class="quiet">{say.jobs.none}</p>
          ) : (
            <Jobs jobs={jobs} timeZone={timeZone} />
          )}
        </Section>
        {replica && <ReplicaServed replica={replica} timeZone={timeZone} />}
      </div>
    </Layout>
  )
}

function ReplicaServed({ replica, timeZone }: { replica: Served; timeZone: string }) {
  const say = words.work.replica
  return (
    <Section title={say.title} aside={say.aside} id="replica">
      <p>{stateOfReplica(replica, timeZone)}</p>
    </Section>
  )
}

function stateOfReplica({ behindMs, awaySince }: Served, timeZone: string): string {
  const say = words.work.replica
  if (awaySince !== null) return say.away(`${day(awaySince, timeZone)}, ${timeOfDay(awaySince, timeZone)}`)
  return behindMs === null ? say.notAsked : say.answers(behindMs)
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

function Jobs({ jobs, timeZone }: Pick<WorkPageProps, 'jobs' | 'timeZone'>) {
  const say = words.work
  return (
    <TableScroll says={say.jobs.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.kind}</th>
            <th scope="col">{say.jobs.state}</th>
            <th scope="col">{say.jobs.tries}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr>
              <th scope="row">{job.kind === null ? say.jobs.other : say.jobs.kinds[job.kind]}</th>
              <td>
                {stateOf(job, timeZone)}{' '}
                {job.deadAt !== null && job.kind !== null ? <JobAgain kind={job.kind} /> : null}
              </td>
              <td>{job.tries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function stateOf({ nextAt, leaseUntil, deadAt }: JobRow, timeZone: string): string {
  const say = words.work.jobs
  const when = (at: string) => `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  if (deadAt !== null) return say.dead(when(deadAt))
  if (leaseUntil !== null) return nextAt === null ? say.begun : say.begunAgain
  return say.waits(when(nextAt ?? ''))
}

function JobAgain({ kind }: { kind: NonNullable<JobRow['kind']> }) {
  const say = words.work
  return (
    <form method="post" action={paths.workRetries(kind)}>
      <button type="submit" class="button button--plain" aria-label={say.againIt(say.jobs.kinds[kind])}>
        {say.again}
      </button>
    </form>
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
