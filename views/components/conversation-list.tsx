import type { ConversationSummary } from '../conversations/records.ts'
import { day, firstName, percent, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { SELECTION } from '../saved/selection.tsx'
import { SmallRibbon } from './ribbon/columns.tsx'

interface ListProps {
  readonly conversations: readonly ConversationSummary[]
  readonly timeZone: string
  /** Whose they are is said where not all are the viewer's own. */
  readonly withRep: boolean
  /** Each has a tick that belongs to the form of the selection. */
  readonly isSelectable?: boolean
}

/** Conversations in a list: the ribbon, whom with, what share, and what the customer said. */
export function ConversationList({ conversations, timeZone, withRep, isSelectable = false }: ListProps) {
  return (
    <ol class="talks ruled" data-list>
      {conversations.map((one) => (
        <li class="talks__one">
          <SmallRibbon columns={one.customerAirtime.known ? one.density : null} />
          <div class="talks__main">
            <h3 class={`talks__title${isSelectable ? ' talks__title--tick' : ''}`}>
              {isSelectable ? <Tick one={one} /> : null}
              <a href={paths.conversation(one.id)} data-list-link>
                {one.title}
              </a>
            </h3>
            <p class="quiet">{facts(one, timeZone, withRep)}</p>
            {one.held ? (
              <p class="quiet">
                <strong>{heldFor(one.held, timeZone)}</strong>
              </p>
            ) : null}
          </div>
          <div class="talks__words">
            {one.quotation ? <p class="quotation">{one.quotation}</p> : null}
            {one.unsure.length > 0 ? (
              <a class="button" href={`${paths.conversation(one.id)}#speakers`}>
                {words.speakers.who(words.numbers.list(one.unsure))}
              </a>
            ) : null}
            {one.rep === null ? <p class="quiet">{words.conversation.list.nobodys}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Tick({ one }: { one: ConversationSummary }) {
  return (
    <input
      class="talks__tick"
      type="checkbox"
      name="id"
      value={one.id}
      form={SELECTION}
      aria-label={words.views.selection.one(one.title)}
      data-select
    />
  )
}

function heldFor({ until }: NonNullable<ConversationSummary['held']>, timeZone: string): string {
  const say = words.ownTime.mark
  return until === null ? say.private : say.until(`${day(until, timeZone)}, ${timeOfDay(until, timeZone)}`)
}

function facts(one: ConversationSummary, timeZone: string, withRep: boolean): string {
  const say = words.conversation
  const airtime = one.customerAirtime
  const reason =
    !airtime.known && airtime.reason === 'role-unsure' && one.unsure.length > 0
      ? words.measures.unsureWho(one.unsure)
      : airtime.known
        ? ''
        : words.measures.reasons[airtime.reason]
  const measured = airtime.known ? say.list.customer(percent(airtime.value)) : words.measures.because(reason)
  const start = [
    withRep && one.rep ? firstName(one.rep.name) : '',
    one.channel ? words.numbers.lower(say.channels[one.channel]) : '',
    one.isRecorded ? say.list.recorded : '',
    one.startedAt ? day(one.startedAt, timeZone) : say.noDate,
    one.durationMs === null || one.channel === 'email' ? '' : words.numbers.length(one.durationMs),
  ]
  return `${words.numbers.capital(start.filter((part) => part !== '').join(', '))}. ${measured}`
}
