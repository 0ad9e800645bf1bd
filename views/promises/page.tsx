import { FilterChoice } from '../components/filter-field.tsx'
import { type PageOf, Pagination } from '../components/pagination.tsx'
import type { ShownProofs } from '../components/proposed-proofs.tsx'
import { Empty } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type PeriodRecord, PromiseRecords } from './records.tsx'
import { mayBeConfirmed, PromiseRow, type ShownPromise } from './row.tsx'

export interface PromisesPageProps {
  readonly frame: Frame
  readonly promises: readonly ShownPromise[]
  /** What may have kept each of them, by its id. */
  readonly proofs: ReadonlyMap<string, ShownProofs>
  /** Those the viewer said a moment ago were kept. */
  readonly keptLately: ReadonlySet<string>
  /** How many of all are overdue or due within three days. */
  readonly aboutToBreak: number
  readonly record: readonly PeriodRecord[]
  /** Conversations of which nobody knows when they were, so that nothing in them falls due. */
  readonly undated: number
  readonly state: string
  readonly rep: string
  /** Whom one may ask for; empty for a rep, who has only their own. */
  readonly reps: readonly Person[]
  readonly page: PageOf
}

const say = words.promises

/** Every promise with the words it was made in: soonest first, and what was kept latest first. */
export function PromisesPage(props: PromisesPageProps) {
  const { frame, promises, aboutToBreak, state, rep, reps } = props
  const isFiltered = state !== '' || rep !== ''
  return (
    <Layout frame={frame} title={say.title} current="promises">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{aboutToBreak === 0 ? say.lead.none : say.lead.some(aboutToBreak)}</p>
        </div>
        <a class="button button--first" href={`${paths.oneToOnes}#new`}>
          {say.prepare}
        </a>
      </div>
      {props.undated > 0 ? (
        <p class="quiet">
          {words.speakers.undated.wait(props.undated)}{' '}
          <a class="text-link" href={paths.undated}>
            {words.speakers.undated.act}
          </a>
        </p>
      ) : null}
      <search>
        <form class="filters" method="get" action={paths.promises}>
          <FilterChoice
            name="state"
            label={say.filter.state}
            value={state}
            any={say.states['']}
            options={Object.entries(say.states)
              .filter(([value]) => value !== '')
              .map(([value, name]) => ({ value, name }))}
          />
          {reps.length > 0 ? (
            <FilterChoice
              name="rep"
              label={say.filter.rep}
              value={rep}
              any={say.filter.everybody}
              options={reps.map((one) => ({ value: one.id, name: one.name }))}
            />
          ) : null}
          <button type="submit" class="button">
            {say.filter.apply}
          </button>
        </form>
      </search>
      <h2 class="visually-hidden">{say.list}</h2>
      {promises.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <>
          <ol class="promises ruled">
            {promises.map((one) => (
              <PromiseRow
                promise={one}
                today={frame.today}
                back={frame.path}
                proofs={props.proofs.get(one.id)}
                mayReopen={props.keptLately.has(one.id)}
              />
            ))}
          </ol>
          {promises.some(mayBeConfirmed) ? <p class="section__foot">{say.confirmHint}</p> : null}
        </>
      )}
      <Pagination page={props.page} />
      <PromiseRecords records={props.record} />
      {frame.viewer?.role === 'rep' ? (
        <p>
          <a class="text-link" href={paths.promiseCalendar}>
            {say.calendar.title}
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p class="quiet">{say.empty.filtered}</p>
  return (
    <Empty quotation={say.empty.quote} act={{ href: paths.uploads, says: say.empty.button }}>
      {say.empty.body}
    </Empty>
  )
}
