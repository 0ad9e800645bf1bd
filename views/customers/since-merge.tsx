import type { LaterConversation } from '../../db/queries/merged-conversations.ts'
import type { Channel } from '../../server/conversation/conversation.ts'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'

/** What came in after two were made one: conversations to be sorted out, how they were sorted, or people. */
export type SinceMerge =
  | { readonly conversations: readonly LaterConversation[] }
  | { readonly counts: { readonly stayed: number; readonly went: number } }
  | { readonly people: readonly string[] }

const say = words.customers.merged

interface ToSortProps {
  readonly since: SinceMerge
  readonly stands: string
  readonly timeZone: string
}

/** Before they are two again: what came in since, where it will stay, and what may go along. */
export function ToSort({ since, stands, timeZone }: ToSortProps) {
  if ('people' in since && since.people.length > 0) return <p>{say.peopleStay(since.people, stands)}</p>
  if (!('conversations' in since) || since.conversations.length === 0)
    return <p class="quiet">{say.noneSince}</p>
  return (
    <fieldset class="ticks">
      <legend class="field__label">{say.since}</legend>
      {since.conversations.map((one) => (
        <label class="ticks__one">
          <input type="checkbox" name="also" value={one.id} checked={one.isLikely} />
          <span>{laterSays(one, timeZone)}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface SortedProps {
  readonly since: SinceMerge
  readonly stands: string
  readonly gone: string
}

/** Once they are two again: what came in while they were one, and where it is. */
export function Sorted({ since, stands, gone }: SortedProps) {
  if ('people' in since && since.people.length > 0) return <p>{say.peopleStayed(since.people, stands)}</p>
  const { stayed, went } = 'counts' in since ? since.counts : { stayed: 0, went: 0 }
  if (stayed + went === 0) return <p class="quiet">{say.noneMeanwhile}</p>
  return (
    <>
      {stayed > 0 ? <p>{say.stayed(stayed, stands)}</p> : null}
      {went > 0 ? <p>{say.went(went, gone)}</p> : null}
    </>
  )
}

function laterSays({ sortedAt, channel, speakers }: LaterConversation, timeZone: string): string {
  const how = channel === null ? '' : words.conversation.channels[channel as Channel]
  return [day(sortedAt, timeZone), how, speakers.join(', ')].filter((part) => part !== '').join(', ')
}
