import type { Attached } from './attachment.ts'

/** Where a conversation took place. `null` when the file does not say. */
export type Channel = 'phone' | 'video' | 'in-person' | 'chat' | 'email'

/** What a conversation was for. `null` when nobody has said. */
export type Kind = 'discovery' | 'demo' | 'negotiation' | 'service' | 'check-in' | 'other'

/** Whose side somebody is on. `rep` and `colleague` are our side; a bot counts for nobody. */
export type Role = 'rep' | 'customer' | 'colleague' | 'bot' | 'unknown'

/**
 * How a role is known: `given` by Heard's own JSON or by a person's correction, `field` from the
 * file, `domain` from our people's names and addresses, `inferred` from how somebody talks, or `none`.
 */
export type RoleHow = 'given' | 'field' | 'domain' | 'inferred' | 'none'

/** Somebody in a conversation. `key` is unique within it; `name` is the name as shown, if there is one. */
export interface Party {
  readonly key: string
  readonly name: string | null
  readonly role: Role
  readonly roleHow: RoleHow
  /** 0 to 1. 1 when a person or the file says so; the calibrated guess when inferred; 0 when unknown. */
  readonly roleConfidence: number
  readonly email: string | null
}

/** One word with its own times, in milliseconds from the start of the recording. */
export interface Word {
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

/**
 * One stretch of speech or one message, as the file gave it.
 *
 * Times are whole milliseconds from the start of the recording and `null` when the file has none;
 * `at` is an instant (ISO 8601, UTC) and `null` when the file has none. Never invented. What came with a message
 * besides its words, files and an invitation, stands beside them.
 */
export interface Utterance extends Attached {
  readonly id: string
  /** The `key` of a party of the same conversation. */
  readonly party: string
  readonly startMs: number | null
  readonly endMs: number | null
  readonly at: string | null
  readonly text: string
  readonly words?: readonly Word[]
  /** The recogniser's own confidence in the text, 0 to 1. */
  readonly confidence?: number
}

/**
 * One call, meeting, visit, chat or mail thread: what every reader returns and every measure takes.
 *
 * Utterances stand in time order, then file order. `startedAt` is an instant in UTC, `timeZone` an
 * IANA name: the zone of the customer's clock, in which deadlines are read.
 */
export interface Conversation {
  readonly id: string
  readonly channel: Channel | null
  readonly kind: Kind | null
  readonly language: string | null
  readonly startedAt: string | null
  readonly timeZone: string | null
  readonly parties: readonly Party[]
  readonly utterances: readonly Utterance[]
}

/** The party with this key. Throws on a key that is not in the conversation: a reader must never return one. */
export function partyOf(conversation: Conversation, key: string): Party {
  const party = conversation.parties.find((one) => one.key === key)
  if (!party) throw new Error(`No party ${key} in conversation ${conversation.id}`)
  return party
}

/** When a conversation began: its start, else its first dated message; an instant, `null` when nothing tells. */
export function beganAt({ startedAt, utterances }: Conversation): string | null {
  return startedAt ?? utterances.find((one) => one.at !== null)?.at ?? null
}

/** The utterances of everybody who has one of these roles, in order. */
export function spokenBy(conversation: Conversation, ...roles: readonly Role[]): readonly Utterance[] {
  const keys = new Set(
    conversation.parties.filter((party) => roles.includes(party.role)).map((party) => party.key),
  )
  return conversation.utterances.filter((utterance) => keys.has(utterance.party))
}

/** A copy in which one party has another role or name, as a person says it is; `unknown` too may be `given`. */
export function withParty(
  conversation: Conversation,
  key: string,
  correction: { readonly role?: Role; readonly name?: string },
): Conversation {
  const parties = conversation.parties.map((party) => {
    if (party.key !== key) return party
    const name = correction.name ?? party.name
    if (correction.role === undefined) return { ...party, name }
    return {
      ...party,
      name,
      role: correction.role,
      roleHow: 'given' as const,
      roleConfidence: correction.role === 'unknown' ? 0 : 1,
    }
  })
  return { ...conversation, parties }
}

/** A copy in which every role that was only inferred is open again, to be inferred afresh. */
export function withoutGuesses(conversation: Conversation): Conversation {
  const parties = conversation.parties.map((party) =>
    party.roleHow === 'inferred'
      ? { ...party, role: 'unknown' as const, roleHow: 'none' as const, roleConfidence: 0 }
      : party,
  )
  return { ...conversation, parties }
}

/** Whether it is a chat or a mail: written down by whoever sends it, so that nobody has to agree to a recording. */
export function isWritten(channel: string | null): boolean {
  return channel === 'chat' || channel === 'email'
}
