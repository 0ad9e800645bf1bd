import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { Mark } from '../components/mark.tsx'
import { spokenIn } from '../components/spoken-in.ts'
import { type LabelOf, Why } from '../components/why.tsx'
import { clock, day, percent, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'
import { elsewhere } from './elsewhere.ts'
import { isPromise } from './learnt.tsx'
import type { JudgedInsight, TrackedCommitment } from './records.ts'
import { namesIn, namesOf } from './said.ts'

interface HeadProps {
  readonly conversation: Conversation
  readonly found: Measures
  /** The account, or the names: whatever names it best. */
  readonly title: string
  readonly durationMs: number | null
  readonly hero: JudgedInsight | null
  readonly commitments: readonly TrackedCommitment[]
  readonly labelOf: LabelOf
  readonly timeZone: string
}

/** The conversation in a sentence, and in the customer's own words. */
export function ConversationHead(props: HeadProps) {
  const { conversation, found } = props
  const airtime = found.measures.customerAirtime
  return (
    <header class="talk__head">
      <div class="talk__sentence">
        <p class="page__kicker">
          {props.title}
          <br />
          <Circumstances {...props} />
        </p>
        <h1>{sentence(conversation, found)}</h1>
        {airtime.known ? (
          <p class="quiet talk__how">
            {howMeasured(found)}{' '}
            <a href={paths.measure('customerAirtime')}>{words.conversation.howWeMeasure}</a>
          </p>
        ) : (
          <p class="quiet talk__how">
            {words.measures.costsNothing}{' '}
            {airtime.reason === 'role-unsure' ? <a href="#speakers">{words.conversation.sayWho}</a> : null}
          </p>
        )}
        <details class="why">
          <summary class="why__open">{words.measures.why}</summary>
          <Why
            name="customerAirtime"
            measured={airtime}
            labelOf={props.labelOf}
            version={found.version.measures}
          />
        </details>
      </div>
      <div class="talk__first">
        {props.hero ? (
          <Hero insight={props.hero} conversation={conversation} labelOf={props.labelOf} />
        ) : null}
        <FirstPromise {...props} />
      </div>
    </header>
  )
}

function Hero({
  insight,
  conversation,
  labelOf,
}: {
  insight: JudgedInsight
  conversation: Conversation
  labelOf: LabelOf
}) {
  const says = words.moments
  const rarity = insight.saidBy ? `${says.saidBy(insight.saidBy.count, insight.saidBy.of)}.` : ''
  return (
    <figure class="talk__hero">
      <blockquote class="quotation quotation--hero" {...spokenIn(conversation.language)}>
        {insight.words}
      </blockquote>
      <figcaption class="quotation__source">
        <Mark kind="insight" agreed={insight.verdict === 'agreed'} />
        <span>
          {namesOf(conversation, 'customer')},{' '}
          <a href={`#${anchor(insight.utterance)}`} data-seek={insight.utterance}>
            {labelOf(insight.utterance)}
          </a>
          . {insight.newToUs ? `${words.conversation.heroNew}${rarity ? ': ' : '.'}` : ''}
          {rarity}
        </span>
      </figcaption>
    </figure>
  )
}

/** What somebody owes since this conversation, at a glance; all of them stand in the margin and in their list. */
function FirstPromise({ conversation, commitments, labelOf }: HeadProps) {
  const places = new Map(conversation.utterances.map((one, at) => [one.id, at]))
  const placeOf = (one: TrackedCommitment) => places.get(one.utterance) ?? Number.POSITIVE_INFINITY
  const promises = commitments.filter((one) => one.verdict !== 'refused' && isPromise(one))
  const [first] = promises.toSorted((a, b) => placeOf(a) - placeOf(b))
  if (!first) return null
  return (
    <p class="talk__promise">
      <Mark kind="promise" agreed={first.verdict === 'agreed'} />
      <span>
        <strong>{words.conversation.firstPromise}</strong>,{' '}
        <a href={`#${anchor(first.utterance)}`} data-seek={first.utterance}>
          {labelOf(first.utterance)}
        </a>
        : {first.action}
      </span>
    </p>
  )
}

/** The sentence a conversation opens with. */
export function sentence(conversation: Conversation, found: Measures): string {
  const airtime = found.measures.customerAirtime
  if (airtime.known) {
    const who = namesOf(conversation, 'customer') || words.conversation.theCustomer
    return words.conversation.held(who, percent(airtime.value))
  }
  const unsure = namesIn(conversation, 'unknown')
  const reason =
    airtime.reason === 'role-unsure' && unsure.length > 0
      ? words.measures.unsureWho(unsure)
      : words.measures.reasons[airtime.reason]
  return words.measures.airtimeBecause(reason)
}

/** Channel, day, time and length; the customer's own clock is told on hover. */
function Circumstances({ conversation, durationMs, timeZone }: HeadProps) {
  const { channel, startedAt: started, timeZone: theirs } = conversation
  const named = channel ? words.conversation.channels[channel] : words.conversation.noChannel
  const length = durationMs === null || channel === 'email' ? '' : `, ${words.numbers.length(durationMs)}`
  return (
    <>
      {named},{' '}
      {started ? (
        <time datetime={started} title={elsewhere(started, timeZone, theirs) ?? undefined}>
          {day(started, timeZone)}, {timeOfDay(started, timeZone)}
        </time>
      ) : (
        words.conversation.noDate
      )}
      {length}
    </>
  )
}

function howMeasured({ measures }: Measures): string {
  const airtime = measures.customerAirtime
  if (!airtime.known) return ''
  const how = airtime.method ? words.measures.methods[airtime.method] : ''
  const far = airtime.margin === undefined ? '' : `, ${words.measures.margin(airtime.margin)}`
  const silence = measures.silenceMs.known ? words.conversation.silence(clock(measures.silenceMs.value)) : ''
  const both =
    measures.overlapMs.known && measures.overlapMs.value >= 1000
      ? words.conversation.both(clock(measures.overlapMs.value))
      : ''
  const rest = [silence, both].filter((part) => part !== '').join('; ')
  return `${how}${far}.${rest === '' ? '' : ` ${words.numbers.capital(rest)}.`}`
}
