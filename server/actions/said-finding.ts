import { saidAtIn } from '../../db/queries/conversation-rows.ts'
import { type Conversation, partyOf, type Role, type Utterance } from '../conversation/conversation.ts'
import type {
  Commitment,
  CommitmentClass,
  CommitmentOwner,
  InsightKind,
  MomentKind,
} from '../conversation/findings.ts'
import type { Finding } from '../conversation/settled.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { daysOfHouse } from '../measures/lexicons/deadline-words.ts'

/** What a finding can be called by a person. Silence and cutting in are told by the clock, not by words. */
export type Called =
  | { readonly is: 'moment'; readonly as: MomentKind }
  | { readonly is: 'commitment'; readonly as: CommitmentClass }
  | { readonly is: 'insight'; readonly as: InsightKind }

/** What a person says the words are: what it is called and, of a commitment, whose it is and when it is due. */
export interface Saying {
  readonly called: Called
  readonly owner?: CommitmentOwner | undefined
  /** A civil date; empty where none was said. */
  readonly due?: string | undefined
}

export interface SaidWords {
  readonly utterance: Utterance
  readonly start: number
  readonly end: number
}

export type FindingProblem = 'not-customers' | 'not-ours' | 'over'

const customers: ReadonlySet<string> = new Set(['buying-signal'])
const anybodys: ReadonlySet<string> = new Set(['question', 'open-question', 'follow-up-question'])

/** A finding as a person says it is. `before` is what stood there until now. */
export function findingSaid(
  conversation: Conversation,
  said: SaidWords,
  saying: Saying,
  before: Finding | null,
): Finding | { readonly problem: FindingProblem } {
  const { called } = saying
  const { utterance, start, end } = said
  const { role } = partyOf(conversation, utterance.party)
  const problem = whoseProblem(called, role)
  if (problem) return { problem }
  const words = utterance.text.slice(start, end)
  const common = { utterance: utterance.id, words, confidence: 1 }
  if (called.is === 'insight') return { is: 'insight', ...common, kind: called.as }
  if (called.is === 'moment')
    return {
      is: 'moment',
      ...common,
      kind: called.as,
      party: utterance.party,
      start,
      end,
      why: whyOf(before),
    }

  const earlier = before?.is === 'commitment' ? before : null
  const due = dueOf(conversation, utterance, saying, earlier)
  if ('problem' in due) return due
  const owner = saying.owner ?? earlier?.owner ?? ownerFor(role, called.as)
  const action = earlier?.action ?? words
  return { is: 'commitment', ...common, class: called.as, owner, action, ...due }
}

function whoseProblem({ is, as }: Called, role: Role): FindingProblem | undefined {
  if (is === 'commitment' || role === 'unknown' || anybodys.has(as)) return undefined
  if (is === 'insight' || customers.has(as)) return role === 'customer' ? undefined : 'not-customers'
  return role === 'rep' || role === 'colleague' ? undefined : 'not-ours'
}

function whyOf(before: Finding | null): string {
  return before?.is === 'moment' ? before.why : 'A person found it'
}

function ownerFor(role: Role, as: CommitmentClass): CommitmentOwner {
  const speaker = role === 'customer' || role === 'colleague' ? role : 'rep'
  if (as !== 'ask') return speaker
  return speaker === 'customer' ? 'rep' : 'customer'
}

type Due = Pick<Commitment, 'dueOn' | 'dueWords' | 'dueHow'>

/** The day a person says; else the one that stood there; else, for a promise, the house's own days after it was said. */
function dueOf(
  conversation: Conversation,
  utterance: Utterance,
  { called, due }: Saying,
  before: Commitment | null,
): Due | { readonly problem: FindingProblem } {
  if (called.as !== 'promise') return { dueOn: null, dueWords: null, dueHow: null }
  const at = saidAtIn(conversation)(utterance.id)
  const said = at === null ? undefined : localTime(at, conversation.timeZone)
  if (due) {
    if (before?.dueOn === due) return { dueOn: due, dueWords: before.dueWords, dueHow: before.dueHow }
    if (said && due < dateOf(said.day)) return { problem: 'over' }
    return { dueOn: due, dueWords: null, dueHow: 'stated' }
  }
  if (!said) return { dueOn: null, dueWords: null, dueHow: null }
  return { dueOn: dateOf(said.day + daysOfHouse.default), dueWords: null, dueHow: 'default' }
}
