import { type Conversation, type Party, partyOf, type Role, type RoleHow } from './conversation.ts'
import type { Repair } from './repaired.ts'

export interface WhoTold {
  readonly name: string | null
  readonly role: Role
  readonly roleHow: RoleHow
}

/** What a repair changed, in what was there before and what came of it; names are `null` for who has none. */
export type Told =
  | { readonly is: 'who'; readonly party: string; readonly old: WhoTold; readonly new: WhoTold }
  | {
      readonly is: 'give' | 'give-voice' | 'join'
      /** The first words of the first utterance, and how many utterances they are. */
      readonly words: string
      readonly count: number
      readonly old: string | null
      readonly new: string | null
    }
  | { readonly is: 'swap'; readonly names: readonly [string | null, string | null] }
  | { readonly is: 'split'; readonly old: string; readonly new: readonly [string, string] }

const SHOWN = 60

/**
 * What the history says of a repair, from the conversation before and after it. `undefined` where the repair
 * does not fit the conversation before.
 */
export function told(repair: Repair, before: Conversation, after: Conversation): Told | undefined {
  switch (repair.is) {
    case 'who':
      return {
        is: 'who',
        party: repair.party,
        old: whoIs(partyOf(before, repair.party)),
        new: whoIs(partyOf(after, repair.party)),
      }
    case 'give':
    case 'join':
      return passedOn(repair.is, new Set(repair.utterances), before, after)
    case 'give-voice':
      return passedOn(repair.is, saidBy(before, repair.voice), before, after)
    case 'swap':
      return { is: 'swap', names: [nameIn(after, repair.parties[0]), nameIn(after, repair.parties[1])] }
    case 'split':
      return parted(repair.utterance, before, after)
  }
}

function whoIs({ name, role, roleHow }: Party): WhoTold {
  return { name, role, roleHow }
}

function passedOn(
  is: 'give' | 'give-voice' | 'join',
  ids: ReadonlySet<string>,
  before: Conversation,
  after: Conversation,
): Told | undefined {
  const at = before.utterances.findIndex(({ id }) => ids.has(id))
  const first = before.utterances[at]
  const now = after.utterances.find(({ id }) => id === first?.id) ?? after.utterances[at - 1]
  if (!first || !now) return undefined
  const old = nameIn(before, first.party)
  return { is, words: beginning(first.text), count: ids.size, old, new: nameIn(after, now.party) }
}

function parted(id: string, before: Conversation, after: Conversation): Told | undefined {
  const at = after.utterances.findIndex((one) => one.id === id)
  const [first, second] = after.utterances.slice(at, at + 2)
  const old = before.utterances.find((one) => one.id === id)
  if (!old || !first || !second) return undefined
  return { is: 'split', old: beginning(old.text), new: [ending(first.text), beginning(second.text)] }
}

function saidBy({ utterances }: Conversation, voice: string): ReadonlySet<string> {
  return new Set(utterances.filter(({ party }) => party === voice).map(({ id }) => id))
}

function nameIn(conversation: Conversation, key: string): string | null {
  return partyOf(conversation, key).name
}

function beginning(text: string): string {
  return text.length <= SHOWN
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', SHOWN) + 1 || SHOWN).trimEnd()}…`
}

function ending(text: string): string {
  if (text.length <= SHOWN) return text
  const from = text.indexOf(' ', text.length - SHOWN)
  return `…${text.slice(from < 0 ? text.length - SHOWN : from + 1)}`
}
