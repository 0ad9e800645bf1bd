import type { MomentKind } from '../../server/conversation/findings.ts'
import type { MarkKind } from '../components/mark.tsx'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
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
  /** Where a verdict goes; `null` when there is nothing to say yes or no to. */
  readonly verdictPath: string | null
  /** Told to nobody but the screen reader: what the two answers are about. */
  readonly about: string
}

interface Findings {
  readonly moments: readonly JudgedMoment[]
  readonly commitments: readonly TrackedCommitment[]
  readonly insights: readonly JudgedInsight[]
  readonly textOf: (utterance: string) => string
  readonly mayJudge: boolean
}

const judgeable: ReadonlySet<MomentKind> = new Set(['ego', 'pressure', 'advocacy', 'check-in', 'ownership'])
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

/** Every chip of a conversation, by the utterance it stands beside. */
export function chipsByUtterance(found: Findings): ReadonlyMap<string, readonly Chip[]> {
  const chips = [
    ...found.insights.map((one) => insightChip(one, found)),
    ...found.commitments.flatMap((one) => commitmentChip(one, found) ?? []),
    ...withoutDoubles(found.moments).map((one) => momentChip(one, found)),
  ]
  return Map.groupBy(chips, (chip) => chip.utterance)
}

export function momentChip(moment: JudgedMoment, found: Pick<Findings, 'mayJudge'>): Chip {
  const mayJudge = found.mayJudge && judgeable.has(moment.kind)
  return {
    ...standing(moment),
    kind: moment.kind,
    title: words.moments.kinds[moment.kind].one,
    detail: selfEvident.has(moment.kind) ? null : moment.why,
    utterance: moment.utterance,
    range: marked.has(moment.kind) ? [moment.start, moment.end] : null,
    verdictPath: mayJudge ? paths.momentVerdict(moment.id) : null,
    about: moment.words,
  }
}

export function insightChip(insight: JudgedInsight, found: Pick<Findings, 'textOf' | 'mayJudge'>): Chip {
  const kind = words.moments.insightKinds[insight.kind]
  const named = insight.newToUs && insight.verdict === 'agreed' ? words.moments.newToUs(kind) : kind
  return {
    ...standing(insight),
    kind: 'insight',
    title: insight.verdict === null ? words.moments.guess(kind) : named,
    detail: insight.verdict === null ? partOf(insight, found.textOf) : verdictSays(insight),
    utterance: insight.utterance,
    range: rangeOf(insight, found.textOf),
    verdictPath: found.mayJudge && insight.kind !== 'request' ? paths.insightVerdict(insight.id) : null,
    about: insight.words,
  }
}

export function commitmentChip(
  commitment: TrackedCommitment,
  found: Pick<Findings, 'textOf' | 'mayJudge'>,
): Chip | null {
  const kind = markOf(commitment)
  if (!kind) return null
  const due = commitment.dueOn ? words.conversation.promises.due(civilDay(commitment.dueOn)) : null
  return {
    ...standing(commitment),
    kind,
    title: words.moments.kinds[kind].one,
    detail: [words.numbers.capital(commitment.action), due].filter((part) => part !== null).join('. '),
    utterance: commitment.utterance,
    range: rangeOf(commitment, found.textOf),
    verdictPath: found.mayJudge && kind !== 'ask' ? paths.commitmentVerdict(commitment.id) : null,
    about: commitment.words,
  }
}

/** The mark a commitment has, if it has one: offers, plans and what is done at once have none. */
export function markOf(
  commitment: Pick<TrackedCommitment, 'class' | 'owner'>,
): 'promise' | 'ask' | 'next-step' | null {
  if (commitment.class === 'ask') return 'ask'
  if (commitment.class !== 'promise') return null
  return commitment.owner === 'both' ? 'next-step' : 'promise'
}

function standing(judged: Judged) {
  return { id: judged.id, agreed: judged.verdict === 'agreed', refused: judged.verdict === 'refused' }
}

function verdictSays(judged: Judged): string | null {
  if (judged.judgedBy === null) return null
  return judged.verdict === 'agreed'
    ? words.moments.acceptedBy(judged.judgedBy)
    : words.moments.refusedBy(judged.judgedBy)
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
