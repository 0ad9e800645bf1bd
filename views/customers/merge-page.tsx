import type { Merge } from '../../db/queries/merges.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type SinceMerge, Sorted, ToSort } from './since-merge.tsx'

export interface MergePageProps {
  readonly frame: Frame
  readonly merge: Merge
  readonly kept: string
  readonly gone: string
  /** Who has what went over: whoever was kept, or whoever they became since. */
  readonly stands: string
  /** `null` where the viewer may not know of all of it. */
  readonly since: SinceMerge | null
  readonly error: string | null
}

/** Two that were made one: who said so, what went over, and the way back. */
export function MergePage(props: MergePageProps) {
  const { frame, merge, kept, gone, stands, since, error } = props
  const say = words.customers.merged
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const { moved, undone } = merge
  const title = undone ? say.was(gone, kept) : say.is(gone, kept)
  return (
    <Layout frame={frame} title={title} current="customers">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customers}>{words.customers.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">
            {merge.kind === 'customer'
              ? say.lead.customer(moved.conversations.length)
              : say.lead.account(moved.customers.length)}
          </p>
          <p class="quiet">{say.by(merge.by, day(merge.at, timeZone))}</p>
          {undone ? <p class="quiet">{say.undoneBy(undone.by, day(undone.at, timeZone))}</p> : null}
        </div>
      </div>
      {error ? <Problem line={error} /> : null}
      {undone && since ? (
        <Section title={say.meanwhile} id="meanwhile">
          <Sorted since={since} stands={stands} gone={gone} />
        </Section>
      ) : null}
      {undone ? null : (
        <Section title={say.split} id="split">
          {since ? (
            <Undoing {...{ merge, gone, stands, since, timeZone }} />
          ) : (
            <p class="quiet">{say.forbidden}</p>
          )}
        </Section>
      )}
    </Layout>
  )
}

interface UndoingProps {
  readonly merge: Merge
  readonly gone: string
  readonly stands: string
  readonly since: SinceMerge
  readonly timeZone: string
}

function Undoing({ merge, gone, stands, since, timeZone }: UndoingProps) {
  const say = words.customers.merged
  return (
    <form class="form form--wide" method="post" action={paths.customerMergeUndoing(merge.id)}>
      <p>{say.splitLead[merge.kind](stands)}</p>
      <ToSort since={since} stands={stands} timeZone={timeZone} />
      <p>
        <button type="submit" class="button">
          {say.act(gone)}
        </button>
      </p>
    </form>
  )
}
