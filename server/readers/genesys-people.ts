import type { Party, Role } from '../conversation/conversation.ts'
import { momentOf } from './genesys-times.ts'
import { type Fields, labelOf, millisecondsOf, textOf } from './json-fields.ts'
import { speaker } from './reading.ts'
import { labelled, partyList } from './speaker-labels.ts'

const rep = { role: 'rep', name: 'Agent' } as const
const customer = { role: 'customer', name: 'Customer' } as const
const machine = { role: 'bot', name: 'System' } as const

const roles = new Map<string, { readonly role: Role; readonly name: string }>([
  ['internal', rep],
  ['agent', rep],
  ['user', rep],
  ['external', customer],
  ['customer', customer],
  ['acd', machine],
  ['ivr', machine],
  ['workflow', machine],
  ['voicemail', machine],
  ['bot', machine],
])

/**
 * Who speaks in a file of Genesys, met phrase by phrase.
 *
 * A phrase names only the side. Where several of our people took part, as in a transferred call, it is of
 * the one who was there at its time; where nobody or more than one was, of our side without a person.
 */
export function genesysPeople(participants: readonly Fields[]): {
  readonly all: ReadonlyMap<string, Party>
  readonly keyOf: (phrase: Fields) => string
  readonly guessed: () => readonly string[]
} {
  const parties = partyList()
  const ours = participants.filter((one) => isOurs(one) && labelOf(one.userId) !== null)
  const several = new Set(ours.map((one) => labelOf(one.userId))).size > 1
  let unsure = 0
  const keyOf = (phrase: Fields) => {
    const whose = several && isOurs(phrase) ? presentAt(momentOf(phrase), ours) : null
    if (several && isOurs(phrase) && whose === null) unsure += 1
    return parties.keyOf(partyOf(textOf(phrase.participantPurpose), whose))
  }
  const guessed = () =>
    unsure === 0
      ? []
      : [`Several of our people took part; phrases of which it is not clear who of them spoke: ${unsure}.`]
  return { all: parties.all, keyOf, guessed }
}

function isOurs(row: Fields): boolean {
  return roleOf(textOf(row.participantPurpose))?.role === 'rep'
}

function roleOf(purpose: string | null) {
  return roles.get(purpose?.toLowerCase() ?? '')
}

function presentAt(ms: number | null, ours: readonly Fields[]): string | null {
  if (ms === null) return null
  const present = ours.filter((one) => {
    const [from, to] = [millisecondsOf(one.startTimeMs), millisecondsOf(one.endTimeMs)]
    return from !== null && from <= ms && (to === null || ms < to)
  })
  const [one, other] = new Set(present.map((row) => labelOf(row.userId)))
  return other === undefined ? (one ?? null) : null
}

function partyOf(purpose: string | null, userId: string | null): Party {
  const known = roleOf(purpose)
  if (purpose === null || !known) return labelled(null, purpose)
  const side = purpose.toLowerCase()
  const [key, name] = userId === null ? [side, known.name] : [`${side}-${userId}`, null]
  return speaker(key, name, { role: known.role, roleHow: 'field', roleConfidence: 1 })
}
