import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import { type PageOf, Pagination } from '../components/pagination.tsx'
import type { ShownProofs } from '../components/proposed-proofs.tsx'
import { Empty } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { mayBeConfirmed, PromiseRow, type ShownPromise } from './row.tsx'

export interface PromisesPageProps {
  readonly frame: Frame
  readonly promises: readonly ShownPromise[]
  /** What may have kept each of them, by its id. */
  readonly proofs: ReadonlyMap<string, ShownProofs>
  /** Those the viewer said a moment ago were kept. */
  readonly keptLately: ReadonlySet<string>
  /** How many of all are overdue or due within three days. */
  readonly aboutToBreak: { readonly count: number; readonly isMore: boolean }
  /** Conversations of which nobody knows when they were, so that nothing in them falls due. */
  readonly undated: number
  readonly state: string
  readonly rep: string
  /** Civil dates between which they fall due. */
  readonly from: string
  readonly to: string
  /** With whom all of these are, where the address says so; and the same list with everybody. */
  readonly only: { readonly id: string; readonly name: string; readonly anybody: string } | null
  /** Whom one may ask for; empty for a rep, who has only their own. */
  readonly reps: readonly Person[]
  readonly page: PageOf
}

const say = words.promises

/** Every promise with the words it was made in: soonest first, and what was kept latest first. */
export function PromisesPage(props: PromisesPageProps) {
  const { frame, promises, aboutToBreak, state, rep, reps, from, to, only } = props
  const isFiltered = only !== null || [state, rep, from, to].some((value) => value !== '')
  return (
    <Layout frame={frame} title={say.title} current="promises">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">
            {leadOf(aboutToBreak)}
            {only ? (
              <>
                {' '}
                {say.only(only.name)} <a href={only.anybody}>{say.anybody}</a>
              </>
            ) : null}
          </p>
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
          <FilterField name="from" label={say.filter.from}>
            <input class="field__input" type="date" id="filter-from" name="from" value={from} />
          </FilterField>
          <FilterField name="to" label={say.filter.to}>
            <input class="field__input" type="date" id="filter-to" name="to" value={to} />
          </FilterField>
          {only ? <input type="hidden" name="customer" value={only.id} /> : null}
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
      <p class="acts">
        <a class="text-link" href={paths.promisePeriods}>
          {say.record.title}
        </a>
        {frame.viewer?.role === 'rep' ? (
          <a class="text-link" href={paths.promiseCalendar}>
            {say.calendar.title}
          </a>
        ) : null}
      </p>
    </Layout>
  )
}

function leadOf({ count, isMore }: PromisesPageProps['aboutToBreak']): string {
  if (isMore) return say.lead.more(count)
  return count === 0 ? say.lead.none : say.lead.some(count)
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p class="quiet">{say.empty.filtered}</p>
  return (
    <Empty quotation={say.empty.quote} act={{ href: paths.uploads, says: say.empty.button }}>
      {say.empty.body}
    </Empty>
  )
}
