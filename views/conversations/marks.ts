import type { Conversation } from '../../server/conversation/conversation.ts'
import type { ShownThread } from '../comments/records.ts'
import type { MarkKind } from '../components/mark.tsx'
import type { RibbonMark } from '../components/ribbon/marks.tsx'
import type { Scene } from '../components/ribbon/scene.ts'
import { sidesOf } from '../components/ribbon/scene.ts'
import { words } from '../messages/words.ts'
import type { Chip } from './chips.ts'

/** The five kinds a ribbon shows at first. */
const firstFive: readonly MarkKind[] = ['insight', 'promise', 'follow-up-question', 'ego', 'advocacy']

export interface Legend {
  readonly kind: MarkKind
  readonly count: number
  readonly agreed: boolean
}

export interface Drawn {
  readonly marks: readonly RibbonMark[]
  readonly legend: readonly Legend[]
  readonly hidden: number
}

/** Which findings stand on the ribbon, the legend that counts them, and how many kinds are hidden. */
export function drawnMarks(
  conversation: Conversation,
  chips: ReadonlyMap<string, readonly Chip[]>,
  labelOf: (utterance: string) => string,
  all: boolean,
  threads: readonly ShownThread[] = [],
): Drawn {
  const sideOf = sidesOfSaid(conversation)
  const found = [...chips.values()].flat().filter((chip) => !chip.refused)
  const kinds = Map.groupBy(found, (chip) => chip.kind)
  const shown = found.filter((chip) => all || firstFive.includes(chip.kind))
  const order = [...firstFive, ...[...kinds.keys()].filter((kind) => !firstFive.includes(kind))]
  const comments = threads.flatMap(commented)
  const legend = order
    .filter((kind) => kinds.has(kind) && (all || firstFive.includes(kind)))
    .map((kind) => legendOf(kind, kinds.get(kind) ?? []))
  return {
    marks: [...shown.map(findingOf), ...comments].map((one) => ({
      ...one,
      side: sideOf(one.utterance),
      says: words.moments.at(one.title, labelOf(one.utterance)),
    })),
    legend: [...legend, ...(comments.length > 0 ? [legendOf('comment', comments)] : [])],
    hidden: [...kinds.keys()].filter((kind) => !firstFive.includes(kind)).length,
  }
}

function findingOf({ kind, title, agreed, utterance }: Chip) {
  return { kind, title, agreed, utterance }
}

/** A thread on words or at a moment of the conversation; one whose words are gone has no place. */
function commented({ id, place, comments, settled }: ShownThread) {
  const [first] = comments
  if (!place?.utterance || !first) return []
  const title = words.moments.commentBy(first.author, settled !== null)
  return [{ kind: 'comment', title, agreed: true, utterance: place.utterance, thread: id }] as const
}

function legendOf(kind: MarkKind, marks: readonly { readonly agreed: boolean }[]): Legend {
  return { kind, count: marks.length, agreed: marks.some((one) => one.agreed) }
}

/** Above the lanes for what the customer said, below for everybody else. */
function sidesOfSaid(conversation: Conversation): (utterance: string) => RibbonMark['side'] {
  const sideOf = sidesOf(conversation)
  const theirs = new Set(
    conversation.utterances.filter((one) => sideOf(one.party) === 'customer').map((one) => one.id),
  )
  return (utterance) => (theirs.has(utterance) ? 'customer' : 'ours')
}

export type { Scene }
