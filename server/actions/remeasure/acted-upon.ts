import { eachOf, findingsOf } from '../../../db/queries/findings.ts'
import type { Conversation } from '../../conversation/conversation.ts'
import { type Finding, isSame } from '../../conversation/settled.ts'
import { type Measures, recounted } from '../../measures/measure.ts'

interface Rules {
  /** What other rules find. */
  readonly after: Measures
  /** The ids of what people have acted upon. */
  readonly acted: ReadonlySet<string>
}

/**
 * What other rules find, with every promise and insight people have acted upon: somebody showed it kept, released it or
 * put it forward, and that stays true. Found again in other words it stays as they had it before them.
 */
export function keepingActedUpon(
  conversation: Conversation,
  before: Measures,
  { after, acted }: Rules,
): Measures {
  if (acted.size === 0) return after
  const { id } = conversation
  const found = new Set(eachOf(findingsOf(id, after)).map((one) => one.id))
  const kept = eachOf(findingsOf(id, before))
    .filter((one) => acted.has(one.id) && !found.has(one.id))
    .map(({ finding }) => finding)
  if (kept.length === 0) return after
  const order = new Map(conversation.utterances.map((one, at) => [one.id, at]))
  const withKept = <T extends { readonly utterance: string }>(is: Finding['is'], ours: readonly T[]) => {
    const theirs = kept.filter((one) => one.is === is)
    const others = ours.filter(
      (one) => !theirs.some((its) => isSame(its, { is, ...one } as unknown as Finding)),
    )
    const plain = theirs.map(({ is: _, ...finding }) => finding as unknown as T)
    return [...others, ...plain].toSorted(
      (a, b) => (order.get(a.utterance) ?? 0) - (order.get(b.utterance) ?? 0),
    )
  }
  const counted = recounted(conversation, {
    moments: after.moments,
    commitments: withKept('commitment', after.commitments),
    insights: withKept('insight', after.insights),
  })
  return { ...counted, version: after.version }
}
