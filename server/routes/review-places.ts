import type { FullConversation } from '../../db/queries/conversations.ts'
import type { PlaceToLook } from '../../views/reviews/mark-form.tsx'
import type { MomentKind } from '../conversation/findings.ts'
import type { BehaviourName } from '../grading/behaviours.ts'

const MOST = 4

const kindsOf: Readonly<Partial<Record<BehaviourName, readonly MomentKind[]>>> = {
  listening: ['uptake', 'follow-up-question', 'cut-in', 'silence'],
  humility: ['ego', 'pressure', 'ownership'],
  'note-taking': ['note-taking'],
  serving: ['serving', 'pitch', 'check-in'],
  advocacy: ['advocacy'],
}

/** Where a question’s answer may be found: words and places, without any figure or verdict of the machine. */
export function placesToLook(
  { findings }: FullConversation,
  label: (utterance: string) => string,
): Readonly<Record<string, readonly PlaceToLook[]>> {
  const place = (one: { readonly words: string; readonly utterance: string }): PlaceToLook => ({
    words: one.words,
    utterance: one.utterance,
    label: label(one.utterance),
  })
  const moments = Object.entries(kindsOf).map(([behaviour, kinds]) => [
    behaviour,
    findings.moments
      .filter(({ kind }) => kinds.includes(kind))
      .slice(0, MOST)
      .map(place),
  ])
  return {
    ...Object.fromEntries(moments),
    insight: findings.insights.slice(0, MOST).map(place),
    'follow-up': findings.commitments.slice(0, MOST).map(place),
  }
}
