import type { ConversationEntry } from '../../../server/actions/trail/conversations.ts'
import { SmallRibbon } from '../../components/ribbon/columns.tsx'
import { DottedLine } from '../../components/states.tsx'
import { firstName, percent } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import type { About } from './about.ts'
import type { Drawing } from './drawing.ts'

export const conversation: Drawing<ConversationEntry> = { beside, Body }

function beside({ channel, statistics, startedAt, conversationKind }: ConversationEntry): string {
  const say = words.trail
  const where = channel ? say.channels[channel] : say.noChannel
  const { durationMs } = statistics
  const lasting =
    durationMs === null || channel === 'email' ? where : say.lasting(where, words.numbers.length(durationMs))
  return [conversationKind === 'check-in' ? say.checkIn : '', lasting, startedAt === null ? say.undated : '']
    .filter((part) => part !== '')
    .join(', ')
}

function Body({ entry, about }: { entry: ConversationEntry; about: About }) {
  const say = words.trail
  const airtime = entry.statistics.customerAirtime
  if (isOursAlone(entry))
    return (
      <p class="quiet">
        {say.wrote(firstName(entry.rep?.name ?? ''))} {counts(entry)}{' '}
        <a href={paths.conversation(entry.id)}>{say.open}</a>
      </p>
    )
  return (
    <>
      {airtime.known ? <SmallRibbon columns={columnsOf(entry)} /> : <DottedLine />}
      <p class="quiet">
        {[entry.rep ? firstName(entry.rep.name) : '', measured(entry, about)]
          .filter((part) => part !== '')
          .join('. ')}
        . {counts(entry)}{' '}
        {entry.unsure.length > 0 ? (
          <a href={`${paths.conversation(entry.id)}#speakers`}>{say.sayWho(entry.unsure)}</a>
        ) : (
          <a href={paths.conversation(entry.id)}>{say.open}</a>
        )}
      </p>
      {entry.quotation ? (
        <p class="quotation">
          <a class="trail__said" href={entry.quotation.path}>
            {entry.quotation.words}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** A mail of ours that quotes nobody: there is nothing of theirs to draw. */
function isOursAlone({ channel, rep, statistics, quotation, unsure }: ConversationEntry): boolean {
  const airtime = statistics.customerAirtime
  return (
    channel === 'email' &&
    rep !== null &&
    quotation === null &&
    unsure.length === 0 &&
    !airtime.known &&
    airtime.reason === 'no-customer'
  )
}

function columnsOf({ statistics: { ribbon } }: ConversationEntry) {
  return (
    ribbon?.customer.map((customer, at) => ({ customer, ours: ribbon.ours[at] ?? 0, unknown: 0 })) ?? null
  )
}

function measured({ statistics, customerId, unsure }: ConversationEntry, { nameOf }: About): string {
  const say = words.trail
  const airtime = statistics.customerAirtime
  if (airtime.known) {
    const held = say.held(firstName(nameOf(customerId)), percent(airtime.value))
    return airtime.method === 'words' ? `${held}, ${say.byWords}` : held
  }
  const reason =
    airtime.reason === 'role-unsure' && unsure.length > 0
      ? words.measures.unsureWho(unsure)
      : words.measures.reasons[airtime.reason]
  return words.measures.because(reason).replace(/\.$/, '')
}

function counts({ statistics: { promises, insights } }: ConversationEntry): string {
  const say = words.trail
  const parts = [
    insights === null || insights === 0 ? '' : say.insights(insights),
    promises === null || promises === 0 ? '' : say.promises(promises),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${words.numbers.capital(parts.join(', '))}.`
}
