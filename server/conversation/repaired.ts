import {
  type Conversation,
  type Party,
  type Role,
  type Utterance,
  withoutGuesses,
  withParty,
} from './conversation.ts'
import { joinedTo } from './joined-utterances.ts'
import { splitAtWord } from './split-utterance.ts'

/** Somebody nobody had heard in the file. Without a role it is found out as anybody's. */
export interface Newcomer {
  readonly name: string
  readonly role?: Role
}

/** Whom something is given to: the key of a party, which a newcomer gets. */
interface Receiver {
  readonly to: string
  readonly newcomer?: Newcomer
}

/**
 * What a person puts right in how a file was read: who somebody is, who said what, and where one
 * stops and the next begins. It never adds a word and never takes one away.
 */
export type Repair =
  | { readonly is: 'who'; readonly party: string; readonly role?: Role; readonly name?: string }
  | ({ readonly is: 'give'; readonly utterances: readonly string[] } & Receiver)
  | ({ readonly is: 'give-voice'; readonly voice: string } & Receiver)
  | {
      readonly is: 'swap'
      readonly parties: readonly [string, string]
      readonly roles: readonly [Role, Role]
    }
  /** `word` is the place of the first word of the second part, from 1. */
  | { readonly is: 'split'; readonly utterance: string; readonly word: number }
  /** Neighbours; the first goes on what the one before it began, the others follow to the same party. */
  | { readonly is: 'join'; readonly utterances: readonly string[] }

/**
 * A copy with this put right; `undefined` where it does not fit the conversation: somebody or something
 * is not there, or there is nothing before it to join. The same repairs over the same reading, in the same
 * order, give the same conversation.
 */
export function repaired(conversation: Conversation, repair: Repair): Conversation | undefined {
  switch (repair.is) {
    case 'who':
      return hasParty(conversation, repair.party) ? withParty(conversation, repair.party, repair) : undefined
    case 'give':
      return given(conversation, repair, new Set(repair.utterances))
    case 'give-voice':
      return given(conversation, repair, new Set(saidBy(conversation, repair.voice)))
    case 'swap':
      return swapped(conversation, repair)
    case 'split':
      return splitAtWord(conversation, repair)
    case 'join':
      return joinedTo(conversation, repair.utterances)
  }
}

/**
 * A reading with every repair laid over it, oldest first. What does not fit is left out, and its places among
 * the repairs are `misfits`. Roles that are only guessed are open again: a person's word changes what may be
 * inferred of everybody else.
 */
export function laidOver(
  reading: Conversation,
  repairs: readonly (Repair | undefined)[],
): { readonly conversation: Conversation; readonly misfits: readonly number[] } {
  const misfits: number[] = []
  let conversation = withoutGuesses(reading)
  for (const [at, repair] of repairs.entries()) {
    const next = repair && repaired(conversation, repair)
    if (next) conversation = next
    else misfits.push(at)
  }
  return { conversation, misfits }
}

/**
 * The same repair for another reading, in which utterances have other ids: `idOf` says which, `undefined` for
 * one that is gone. `undefined` where nothing is left of it.
 */
export function carriedOver(
  repair: Repair,
  idOf: (utterance: string) => string | undefined,
): Repair | undefined {
  if (repair.is === 'split') {
    const utterance = idOf(repair.utterance)
    return utterance === undefined ? undefined : { ...repair, utterance }
  }
  if (repair.is !== 'give' && repair.is !== 'join') return repair
  const utterances = repair.utterances.flatMap((id) => idOf(id) ?? [])
  return utterances.length === 0 ? undefined : { ...repair, utterances }
}

function given(
  conversation: Conversation,
  { to, newcomer }: Receiver,
  ids: ReadonlySet<string>,
): Conversation | undefined {
  const welcome =
    newcomer && !hasParty(conversation, to) ? withNewcomer(conversation, to, newcomer) : conversation
  if (!hasParty(welcome, to) || !welcome.utterances.some(({ id }) => ids.has(id))) return undefined
  return {
    ...welcome,
    utterances: welcome.utterances.map((one) => (ids.has(one.id) ? { ...one, party: to } : one)),
  }
}

function withNewcomer(conversation: Conversation, key: string, { name, role }: Newcomer): Conversation {
  const party: Party = { key, name, role: 'unknown', roleHow: 'none', roleConfidence: 0, email: null }
  const parties = [...conversation.parties, party]
  return role === undefined
    ? { ...conversation, parties }
    : withParty({ ...conversation, parties }, key, { role })
}

// The words go over and the people stay who they are, also where their roles were only a guess.
function swapped(
  conversation: Conversation,
  { parties: [one, other], roles }: Extract<Repair, { is: 'swap' }>,
): Conversation | undefined {
  if (one === other || !hasParty(conversation, one) || !hasParty(conversation, other)) return undefined
  const goesTo = new Map([
    [one, other],
    [other, one],
  ])
  const crossed: readonly Utterance[] = conversation.utterances.map((said) => ({
    ...said,
    party: goesTo.get(said.party) ?? said.party,
  }))
  return [one, other].reduce<Conversation>(
    (sure, key, at) => {
      const role = roles[at]
      return role === undefined || role === 'unknown' ? sure : withParty(sure, key, { role })
    },
    { ...conversation, utterances: crossed },
  )
}

function saidBy({ utterances }: Conversation, voice: string): readonly string[] {
  return utterances.filter(({ party }) => party === voice).map(({ id }) => id)
}

function hasParty({ parties }: Conversation, key: string): boolean {
  return parties.some((party) => party.key === key)
}
