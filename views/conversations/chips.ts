import type { MomentKind } from '../../server/conversation/findings.ts'
import type { FindingKind } from '../../server/conversation/settled.ts'
import type { MarkKind } from '../components/mark.tsx'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type OneClick, oneClicks, peopleSay } from './answers.ts'
import type { ConversationPageProps } from './page.tsx'
import type { Judged, JudgedInsight, JudgedMoment, TrackedCommitment } from './records.ts'

/** A finding in the margin, beside the words it rests on. */
export interface Chip {
  readonly id: string
  readonly kind: MarkKind
  readonly title: string
  readonly detail: string | null
  readonly agreed: boolean
  readonly refused: boolean
  readonly utterance: string
  /** Offsets in the utterance's text, when the words are to be marked. */
  readonly range: readonly [start: number, end: number] | null
  /** What people said of it, in words. */
  readonly said: string | null
  /** Its name says it all, and hardly anybody contests it: its answers keep in the background. */
  readonly quiet: boolean
  /** What the viewer may say of it, and where that goes. */
  readonly acts: {
    readonly kind: FindingKind
    readonly verdictPath: string
    readonly answers: readonly OneClick[]
    /** Nobody has said anything yet, so the answers are yes and no. */
    readonly isYesOrNo: boolean
  } | null
}

interface Findings {
  readonly moments: readonly JudgedMoment[]
  readonly commitments: readonly TrackedCommitment[]
  readonly insights: readonly JudgedInsight[]
  readonly textOf: (utterance: string) => string
  readonly mayJudge: boolean
}

const marked: ReadonlySet<MomentKind> = new Set([
  'ego',
  'pressure',
  'advocacy',
  'ownership',
  'buying-signal',
  'note-taking',
  'check-in',
])

/** Kinds whose name says it all: the same explanation under each would bury the words. */
const selfEvident: ReadonlySet<MomentKind> = new Set([
  'question',
  'open-question',
  'follow-up-question',
  'uptake',
  'serving',
  'note-taking',
  'ownership',
  'check-in',
])

/** The chips of the conversation on this page. */
export function chipsOf(page: ConversationPageProps): ReadonlyMap<string, readonly Chip[]> {
  const texts = new Map(page.conversation.utterances.map((one) => [one.id, one.text]))
  return chipsByUtterance({ ...page, textOf: (id) => texts.get(id) ?? '', mayJudge: page.may.judge })
}

/** Every chip of a conversation, by the utterance it stands beside. */
export function chipsByUtterance(found: Findings): ReadonlyMap<string, readonly Chip[]> {
  const chips = [
    ...found.insights.map((one) => insightChip(one, found)),
    ...found.commitments.map((one) => commitmentChip(one, found)),
    ...withoutDoubles(found.moments).map((one) => momentChip(one, found)),
  ]
  return Map.groupBy(chips, (chip) => chip.utterance)
}

function momentChip(moment: JudgedMoment, found: Findings): Chip {
  return {
    ...standing(moment, 'moment', found),
    quiet: !marked.has(moment.kind) && !moment.put,
    kind: moment.kind,
    title: words.moments.kinds[moment.kind].one,
    detail: selfEvident.has(moment.kind) ? null : words.moments.why(moment.why),
    utterance: moment.utterance,
    range: marked.has(moment.kind) ? [moment.start, moment.end] : null,
  }
}

function insightChip(insight: JudgedInsight, found: Findings): Chip {
  const kind = words.moments.insightKinds[insight.kind]
  const named = insight.newToUs && insight.verdict === 'agreed' ? words.moments.newToUs(kind) : kind
  return {
    ...standing(insight, 'insight', found),
    quiet: false,
    kind: 'insight',
    title: insight.verdict === null ? words.moments.guess(kind) : named,
    detail: insight.verdict === null ? partOf(insight, found.textOf) : null,
    utterance: insight.utterance,
    range: rangeOf(insight, found.textOf),
  }
}

function commitmentChip(commitment: TrackedCommitment, found: Findings): Chip {
  const kind = markOf(commitment) ?? commitment.class
  const due = commitment.dueOn ? words.conversation.promises.due(civilDay(commitment.dueOn)) : null
  const isPlain = markOf(commitment) === null
  return {
    ...standing(commitment, 'commitment', found),
    quiet: isPlain && !commitment.put,
    kind,
    title: words.moments.kinds[kind].one,
    detail: isPlain
      ? partOf(commitment, found.textOf)
      : [words.numbers.capital(commitment.action), due].filter((part) => part !== null).join('. '),
    utterance: commitment.utterance,
    range: isPlain ? null : rangeOf(commitment, found.textOf),
  }
}

/** The mark a commitment is counted by, if it is: offers, plans and what is done at once are not. */
export function markOf(
  commitment: Pick<TrackedCommitment, 'class' | 'owner'>,
): 'promise' | 'ask' | 'next-step' | null {
  if (commitment.class === 'ask') return 'ask'
  if (commitment.class !== 'promise') return null
  return commitment.owner === 'both' ? 'next-step' : 'promise'
}

function standing(judged: Judged, is: FindingKind, { mayJudge }: Findings) {
  const { id, verdict, put } = judged
  const kind = put?.keptAs ?? is
  const acts = {
    kind,
    verdictPath: paths.verdict(kind, id),
    answers: oneClicks(judged),
    isYesOrNo: !put && verdict === null,
  }
  return {
    id,
    agreed: verdict === 'agreed',
    refused: verdict === 'refused',
    said: peopleSay(judged),
    acts: mayJudge ? acts : null,
  }
}

/** A follow-up question is an open question and a question too: it says so once. */
function withoutDoubles(moments: readonly JudgedMoment[]): readonly JudgedMoment[] {
  const rank: Partial<Record<MomentKind, number>> = {
    question: 0,
    'open-question': 1,
    'follow-up-question': 2,
  }
  const best = new Map<string, number>()
  const spot = (one: JudgedMoment) => `${one.utterance} ${one.start}`
  for (const one of moments) best.set(spot(one), Math.max(best.get(spot(one)) ?? 0, rank[one.kind] ?? 0))
  return moments.filter((one) => {
    const own = rank[one.kind]
    return own === undefined || own === best.get(spot(one))
  })
}

function rangeOf(found: { readonly utterance: string; readonly words: string }, textOf: Findings['textOf']) {
  const start = textOf(found.utterance).indexOf(found.words)
  return start < 0 || found.words === '' ? null : ([start, start + found.words.length] as const)
}

/** The words it rests on, where they are only a part of what stands beside them. */
function partOf(found: { readonly utterance: string; readonly words: string }, textOf: Findings['textOf']) {
  return found.words === textOf(found.utterance) ? null : `“${short(found.words)}”`
}

function short(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()}…`
}
