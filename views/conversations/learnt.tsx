import { InsightItem } from '../components/insight-item.tsx'
import { type LaterConversation, PromiseItem } from '../components/promise-item.tsx'
import type { ShownProofs } from '../components/proposed-proofs.tsx'
import { Section } from '../components/section.tsx'
import { firstName } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { markOf } from './chips.ts'
import type { ConversationPageProps } from './page.tsx'
import type { JudgedInsight, TrackedCommitment } from './records.ts'
import { namesOf } from './said.ts'

const MOST_SHOWN = 40

interface PromisesProps {
  readonly commitments: readonly TrackedCommitment[]
  /** First names, as the sentences need them. */
  readonly rep: string
  readonly customer: string
  readonly isOwn: boolean
  readonly mayProve: boolean
  readonly today: string
  readonly later: readonly LaterConversation[]
  readonly proofs?: ReadonlyMap<string, ShownProofs>
  readonly back?: string
  /** `?promises=all` */
  readonly allPromises: boolean
  /** Beside what was asked for: htmx puts it where it stands. */
  readonly aside?: boolean
}

/** What both lists need of the page. */
export function sidesOf(page: ConversationPageProps) {
  const { conversation, owner, frame, may } = page
  return {
    conversation: conversation.id,
    language: conversation.language,
    commitments: page.commitments,
    insights: page.insights,
    rep: owner ? firstName(owner.name) : namesOf(conversation, 'rep') || words.conversation.promises.us,
    customer: namesOf(conversation, 'customer') || words.conversation.aCustomer,
    isOwn: owner !== null && owner.id === frame.viewer?.id,
    mayProve: may.prove,
    mayJudge: may.judge,
    today: frame.today,
    later: page.later,
    allPromises: page.allPromises,
    ...(page.proofs ? { proofs: page.proofs } : {}),
    back: paths.conversation(conversation.id),
  }
}

/** Who promised what, both ways. */
export function Promises({
  commitments,
  isOwn,
  mayProve,
  allPromises,
  aside = false,
  ...props
}: PromisesProps) {
  const promises = commitments.filter(isHeldTo)
  const shown = shownPromises(commitments, allPromises)
  const say = words.conversation.promises
  return (
    <Section
      title={say.title}
      aside={promises.length === 0 ? null : say.aside(words.numbers.spelled(promises.length))}
      id="promises"
      isSwapped={aside}
    >
      {promises.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {shown.map((promise) => (
          <PromiseItem {...props} promise={promise} isYours={isOwn} mayProve={mayProve} />
        ))}
      </ul>
      {promises.length > shown.length ? (
        <p class="quiet">
          {words.conversation.learned.more(promises.length - shown.length)}{' '}
          <a href="?promises=all#promises">{say.all(promises.length)}</a>
        </p>
      ) : null}
    </Section>
  )
}

/** The promises that are listed: of a call with more than one can read the first ones, unless all are asked for. */
export function shownPromises(
  commitments: readonly TrackedCommitment[],
  all: boolean,
): readonly TrackedCommitment[] {
  const promises = commitments.filter(isHeldTo)
  return all ? promises : promises.slice(0, MOST_SHOWN)
}

function isHeldTo(commitment: TrackedCommitment): boolean {
  return commitment.verdict !== 'refused' && isPromise(commitment)
}

interface LearntProps {
  readonly conversation: string
  readonly language: string | null
  readonly insights: readonly JudgedInsight[]
  readonly rep: string
  readonly isOwn: boolean
  readonly mayJudge: boolean
  readonly aside?: boolean
  /** The insight that was answered just now. */
  readonly answered?: string | null
}

/** What was learnt of the customer, each for a person to agree with. */
export function Learnt({ insights, rep, isOwn, aside = false, answered = null, ...props }: LearntProps) {
  const learnt = insights.filter((one) => one.kind !== 'request')
  const shown = listedInsights(learnt, answered)
  const say = words.conversation.learned
  return (
    <Section title={isOwn ? say.title : say.titleOf(rep)} id="learned" isSwapped={aside}>
      {learnt.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {shown.map((insight) => (
          <InsightItem {...props} insight={insight} answered={insight.id === answered} />
        ))}
      </ul>
      {learnt.length > shown.length ? <p class="quiet">{say.more(learnt.length - shown.length)}</p> : null}
    </Section>
  )
}

/** The surest, and whatever was answered just now, in the order of the conversation. */
export function listedInsights(
  insights: readonly JudgedInsight[],
  answered: string | null = null,
): readonly JudgedInsight[] {
  const learnt = insights.filter((one) => one.kind !== 'request')
  const best = learnt.toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_SHOWN)
  const kept = new Set(best.map(({ id }) => id))
  return learnt.filter(({ id }) => kept.has(id) || id === answered)
}

/** Somebody is held to it: a promise, or a next step both agreed on. */
export function isPromise(commitment: TrackedCommitment): boolean {
  const mark = markOf(commitment)
  return mark === 'promise' || mark === 'next-step'
}
