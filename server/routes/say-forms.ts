import { z } from 'zod'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { calledOf } from '../../views/conversations/said.ts'
import type { OpenForm } from '../../views/conversations/say-form.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { Called, FindingProblem, Saying } from '../actions/said-finding.ts'
import { partyOf } from '../conversation/conversation.ts'
import { commitmentClasses, insightKinds, momentKinds } from '../conversation/findings.ts'
import { calledAs } from '../conversation/settled.ts'
import { isCivilDate } from '../web/frame.ts'
import { findingShown, type SettledHere } from './conversation-findings.ts'

/** What the short form sends besides the words: what they are and, of a commitment, whose and when. */
export const sayingFields = {
  what: z.string().max(64).optional(),
  owner: z.enum(['', 'rep', 'colleague', 'customer', 'both'], 'must be one of the list').optional(),
  due: z.string().trim().max(64).optional(),
}

export interface SayingForm {
  readonly what?: string | undefined
  readonly owner?: '' | NonNullable<Saying['owner']> | undefined
  readonly due?: string | undefined
}

export type FormError = NonNullable<OpenForm['error']>

const { problems } = words.moments.saying

/** What the form says; "nothing" is a no. */
export function sayingOf({
  what = '',
  owner,
  due = '',
}: SayingForm): Saying | 'refused' | { readonly error: FormError } {
  if (what === 'nothing') return 'refused'
  const called = calledIn(what)
  if (!called) return { error: { field: 'what', says: problems.what } }
  if (due !== '' && !isCivilDate(due)) return { error: { field: 'due', says: problems.due } }
  return { called, owner: owner === '' ? undefined : owner, due }
}

export function errorOf(problem: FindingProblem): FormError {
  return { field: problem === 'over' ? 'due' : 'what', says: problems[problem] }
}

/** The form in which a finding is put right, as it stands now. */
export function changingForm(
  full: FullConversation,
  settled: SettledHere,
  id: string,
  viewerId: string,
): OpenForm | null {
  const one = settled.find((other) => other.id === id)
  if (!one) return null
  const finding = findingShown(one)
  const isContestable = full.rep?.id === viewerId && !full.withRep && !full.isPractice
  return {
    ...formAt(full, finding.utterance, viewerId),
    finding: {
      id,
      path: paths.verdict(one.finding.is, id),
      appealPath: isContestable ? paths.appealing(one.finding.is, id) : null,
    },
    words: finding.words,
    what:
      one.waiting?.answer === 'no' || one.word?.answer === 'no'
        ? 'nothing'
        : `${finding.is}:${calledAs(finding)}`,
    ...(finding.is === 'commitment' ? { owner: finding.owner, due: finding.dueOn ?? '' } : {}),
  }
}

/** The form in which words are said to be something; without words it offers all of the utterance. */
export function addingForm(
  full: FullConversation,
  {
    utterance,
    words: given,
    start,
  }: { readonly utterance: string; readonly words?: string; readonly start?: string },
  viewerId: string,
): OpenForm | null {
  const said = full.conversation.utterances.find(({ id }) => id === utterance)
  if (!said) return null
  return { ...formAt(full, utterance, viewerId), words: given ?? said.text, start: start ?? '0' }
}

function formAt(full: FullConversation, utterance: string, viewerId: string): OpenForm {
  const { id, conversation } = full
  const said = conversation.utterances.find((one) => one.id === utterance)
  const isCustomers = said !== undefined && partyOf(conversation, said.party).role === 'customer'
  const mayOpenCase = isCustomers && full.rep?.id === viewerId && !full.withRep && !full.isPractice
  return {
    conversation: id,
    utterance,
    speaker: said ? calledOf(partyOf(conversation, said.party)) : words.speakers.nobody,
    finding: null,
    words: '',
    start: '0',
    what: '',
    owner: '',
    due: '',
    casePath: mayOpenCase ? paths.openingCase(id, utterance) : null,
  }
}

const called = new Map<string, Called>([
  ...commitmentClasses.map((as) => [`commitment:${as}`, { is: 'commitment', as }] as const),
  ...insightKinds.map((as) => [`insight:${as}`, { is: 'insight', as }] as const),
  ...momentKinds.map((as) => [`moment:${as}`, { is: 'moment', as }] as const),
])

function calledIn(what: string): Called | undefined {
  return what === 'moment:silence' || what === 'moment:cut-in' ? undefined : called.get(what)
}
