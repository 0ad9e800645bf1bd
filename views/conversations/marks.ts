import type { Conversation } from '../../server/conversation/conversation.ts'
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
): Drawn {
  const sideOf = sidesOfSaid(conversation)
  const found = [...chips.values()].flat().filter((chip) => !chip.refused)
  const kinds = Map.groupBy(found, (chip) => chip.kind)
  const shown = found.filter((chip) => all || firstFive.includes(chip.kind))
  const order = [...firstFive, ...[...kinds.keys()].filter((kind) => !firstFive.includes(kind))]
  return {
    marks: shown.map((chip) => ({
      kind: chip.kind,
      agreed: chip.agreed,
      utterance: chip.utterance,
      side: sideOf(chip.utterance),
      says: words.moments.at(chip.title, labelOf(chip.utterance)),
    })),
    legend: order
      .filter((kind) => kinds.has(kind) && (all || firstFive.includes(kind)))
      .map((kind) => legendOf(kind, kinds.get(kind) ?? [])),
    hidden: [...kinds.keys()].filter((kind) => !firstFive.includes(kind)).length,
  }
}

function legendOf(kind: MarkKind, chips: readonly Chip[]): Legend {
  return { kind, count: chips.length, agreed: chips.some((chip) => chip.agreed) }
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
