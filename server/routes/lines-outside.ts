import type { NameChoice } from '../../db/queries/clip-links.ts'
import type { ClipLine } from '../../views/clips/records.ts'
import { firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { type Span, wordsWithin } from '../conversation/clipped.ts'
import type { Conversation, Party } from '../conversation/conversation.ts'
import { withoutNames } from '../conversation/unnamed.ts'

const say = words.clips.shared

/** The words of a clip for somebody outside, with no name in them beyond what the sharer chose. */
export function linesOutside(
  conversation: Conversation,
  span: Span,
  names: NameChoice,
  others: readonly string[],
): readonly ClipLine[] {
  const hidden = hiddenNames(conversation.parties, names, others)
  const called = labelsFor(conversation.parties, names)
  return wordsWithin(conversation, span).map(({ utterance, text, isCutBefore, isCutAfter }) => ({
    who: called.get(utterance.party) ?? say.other,
    isCustomer: conversation.parties.some(({ key, role }) => key === utterance.party && role === 'customer'),
    text: `${isCutBefore ? say.cut : ''}${withoutNames(text, hidden)}${isCutAfter ? say.cut : ''}`,
  }))
}

/** `others` are names of our people and the customer, who may be spoken of without speaking. */
export function hiddenNames(
  parties: readonly Party[],
  names: NameChoice,
  others: readonly string[],
): readonly string[] {
  if (names === 'full') return []
  const all = [...parties.flatMap(({ name }) => name ?? []), ...others]
  return names === 'none' ? all : all.map((name) => name.trim().split(/\s+/).slice(1).join(' '))
}

export function labelsFor(parties: readonly Party[], names: NameChoice): ReadonlyMap<string, string> {
  const sides = Map.groupBy(parties, sideOf)
  return new Map(
    parties.map((party) => {
      const side = sides.get(sideOf(party)) ?? []
      const label = side.length > 1 ? say.numbered(sideOf(party), side.indexOf(party) + 1) : sideOf(party)
      if (names === 'none' || party.name === null) return [party.key, label]
      return [party.key, names === 'full' ? party.name : firstName(party.name)]
    }),
  )
}

function sideOf({ role }: Party): string {
  if (role === 'customer') return say.customer
  return role === 'rep' || role === 'colleague' ? say.ours : say.other
}
