import type { LaterConversation } from '../../db/queries/merged-conversations.ts'
import type { Merge } from '../../db/queries/merges.ts'
import type { Channel } from '../../server/conversation/conversation.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface MergePageProps {
  readonly frame: Frame
  readonly merge: Merge
  readonly kept: string
  readonly gone: string
  readonly mayUndo: boolean
  readonly since: readonly LaterConversation[]
  readonly error: string | null
}

/** Two that were made one: who said so, what went over, and the way back. */
export function MergePage({ frame, merge, kept, gone, mayUndo, since, error }: MergePageProps) {
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
      {undone ? null : (
        <Section title={say.split} id="split">
          {mayUndo ? (
            <Undoing merge={merge} gone={gone} since={since} timeZone={timeZone} />
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
  readonly since: readonly LaterConversation[]
  readonly timeZone: string
}

function Undoing({ merge, gone, since, timeZone }: UndoingProps) {
  const say = words.customers.merged
  return (
    <form class="form form--wide" method="post" action={paths.customerMergeUndoing(merge.id)}>
      <p>{say.splitLead[merge.kind]}</p>
      {merge.kind === 'customer' && since.length === 0 ? <p class="quiet">{say.noneSince}</p> : null}
      {since.length > 0 ? (
        <fieldset class="ticks">
          <legend class="field__label">{say.since}</legend>
          {since.map((one) => (
            <label class="ticks__one">
              <input type="checkbox" name="also" value={one.id} checked={one.isLikely} />
              <span>{laterSays(one, timeZone)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p>
        <button type="submit" class="button">
          {say.act(gone)}
        </button>
      </p>
    </form>
  )
}

function laterSays({ sortedAt, channel, speakers }: LaterConversation, timeZone: string): string {
  const how = channel === null ? '' : words.conversation.channels[channel as Channel]
  return [day(sortedAt, timeZone), how, speakers.join(', ')].filter((part) => part !== '').join(', ')
}
