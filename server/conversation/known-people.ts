import type { Channel, Conversation, Party, Role } from './conversation.ts'
import { labelWords, sharedMailDomains } from './label-words.ts'

/** One of our people, as far as it takes to know them in a file. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether conversations are theirs; everybody else of ours is a colleague. */
  readonly isRep: boolean
}

export interface Recognised {
  readonly conversation: Conversation
  /** Ids of our people by the keys of their parties. */
  readonly people: ReadonlyMap<string, string>
}

const sure = { address: 1, domain: 0.97, name: 0.95 }

/**
 * The conversation with the roles that our people's addresses, mail domains and full names give away.
 *
 * A role that the file or a person gave stays. A name must be the full name of exactly one of ours and stand on
 * exactly one party; a first name is enough only for `whose`, the rep the uploader named, and only where one party
 * bears it. In a mail, and beside one of ours who is known by a mail address, somebody writing from elsewhere is the
 * customer.
 * Confidence: 1 by address, 0.97 by domain, 0.95 by name. Source: measures.md, "Who is who".
 */
export function withKnownPeople(
  conversation: Conversation,
  ours: readonly KnownPerson[],
  whose: string | null = null,
): Recognised {
  const people = new Map<string, string>()
  const domains = new Set(ours.map((person) => domainOf(person.email)).filter((one) => one !== null))
  const named = namedOnce(conversation.parties, ours, whose)
  const byAddress = new Map(ours.map((person) => [person.email.trim().toLowerCase(), person]))

  const known = conversation.parties.map((party) => {
    const writer = byAddress.get(party.email?.trim().toLowerCase() ?? '')
    const person = writer ?? named.get(party)
    if (person) {
      if (party.role !== 'customer' && party.role !== 'bot') people.set(party.key, person.id)
      return withRole(party, person.isRep ? 'rep' : 'colleague', writer ? sure.address : sure.name)
    }
    const isOurs = domains.has(domainOf(party.email) ?? '')
    return isOurs ? withRole(party, 'colleague', sure.domain) : party
  })
  return {
    conversation: { ...conversation, parties: known.map(outsider(conversation.channel, known, domains)) },
    people,
  }
}

/** Whether a name is a label such as "Speaker 2" or a number, behind which anybody may be. */
export function isLabel(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => word.length === 1 || labelWords.has(word))
}

/** The part of a mail address that a company owns; `null` without one, or where thousands share it. */
export function domainOf(email: string | null): string | null {
  const domain = email?.split('@').at(1)?.trim().toLowerCase()
  return !domain || sharedMailDomains.has(domain) ? null : domain
}

function withRole(party: Party, role: Role, roleConfidence: number): Party {
  const isOpen = party.roleHow === 'none' || party.roleHow === 'inferred'
  return isOpen ? { ...party, role, roleHow: 'domain', roleConfidence } : party
}

function outsider(channel: Channel | null, parties: readonly Party[], domains: ReadonlySet<string>) {
  const knownByMail = parties.some(({ role, email }) => isOurSide(role) && domains.has(domainOf(email) ?? ''))
  const isOurMail = domains.size > 0 && (channel === 'email' || knownByMail)
  return (party: Party): Party => {
    const isElsewhere = party.email?.includes('@') && !domains.has(domainOf(party.email) ?? '')
    return isOurMail && isElsewhere && !isOurSide(party.role)
      ? withRole(party, 'customer', sure.domain)
      : party
  }
}

function isOurSide(role: Role): boolean {
  return role === 'rep' || role === 'colleague'
}

function namedOnce(
  parties: readonly Party[],
  ours: readonly KnownPerson[],
  whose: string | null,
): ReadonlyMap<Party, KnownPerson> {
  const named = new Map<Party, KnownPerson>()
  const bearers = Map.groupBy(
    parties.filter((party) => party.name !== null && party.email === null),
    (party) => nameKey(party.name ?? ''),
  )
  const namesakes = Map.groupBy(ours, (person) => nameKey(person.name))
  for (const [name, [person, ...others]] of namesakes) {
    const full = others.length === 0 ? (bearers.get(name) ?? []) : []
    const first = name.split(' ')[0] ?? ''
    const found = full.length === 0 && person?.id === whose ? (bearers.get(first) ?? []) : full
    if (found.length === 1 && found[0] && person) named.set(found[0], person)
  }
  return named
}

/** Lower case, without accents, "Diaz, Rosa" as "rosa diaz". */
function nameKey(name: string): string {
  const [last, first, ...more] = name.split(',')
  const straight = first !== undefined && more.length === 0 ? `${first} ${last}` : name
  return straight.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
