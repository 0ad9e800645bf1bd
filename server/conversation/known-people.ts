import { aliasOf, aliasText } from './alias.ts'
import type { Channel, Conversation, Party, Role } from './conversation.ts'
import { sharedMailDomains } from './label-words.ts'
import { nameKey } from './name-key.ts'

/** One of our people, as far as it takes to know them in a file. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether conversations are theirs; everybody else of ours is a colleague. */
  readonly isRep: boolean
  /** Other addresses, telephone numbers and names they go by. */
  readonly aliases?: readonly string[]
}

export interface Recognised {
  readonly conversation: Conversation
  /** Ids of our people by the keys of their parties. */
  readonly people: ReadonlyMap<string, string>
}

const sure = { address: 1, domain: 0.97, name: 0.95 }

/**
 * The conversation with the roles that our people's addresses, numbers, mail domains and names give away.
 *
 * A role that the file or a person gave stays; a colleague by a mail domain alone becomes whoever their address says. A name must be the full name or an alias of exactly one of ours and
 * stand on exactly one party; a first name is enough only for `whose`, the rep the uploader named, and only where one
 * party bears it. An address, a number or a name that two of ours go by is nobody's. In a mail, and beside one of ours who is known by a mail address, somebody writing from elsewhere is the
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
  const aliases = aliasesOf(ours)
  const named = namedOnce(conversation.parties, ours, { whose, aliases })

  const known = conversation.parties.map((party) => {
    const writer = addressedBy(party, aliases)
    const person = writer ?? named.get(party)
    if (person) {
      if (party.role !== 'customer' && party.role !== 'bot') people.set(party.key, person.id)
      return withRole(party, person.isRep ? 'rep' : 'colleague', writer ? sure.address : sure.name)
    }
    const isInside = domains.has(domainOf(party.email) ?? '')
    return isInside ? withRole(party, 'colleague', sure.domain) : party
  })
  return {
    conversation: { ...conversation, parties: known.map(outsider(conversation.channel, known, domains)) },
    people,
  }
}

/** The part of a mail address that a company owns; `null` without one, or where thousands share it. */
export function domainOf(email: string | null): string | null {
  const domain = email?.split('@').at(1)?.trim().toLowerCase()
  return !domain || sharedMailDomains.has(domain) ? null : domain
}

function withRole(party: Party, role: Role, roleConfidence: number): Party {
  const isGuessed = party.roleHow === 'none' || party.roleHow === 'inferred'
  const isSurer = isByDomain(party) && party.roleConfidence < roleConfidence
  return isGuessed || isSurer ? { ...party, role, roleHow: 'domain', roleConfidence } : party
}

function isByDomain({ role, roleHow }: Party): boolean {
  return roleHow === 'domain' && role === 'colleague'
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

/** Whom everything that our people go by means; `null` where it means several of them. */
type Aliases = ReadonlyMap<string, KnownPerson | null>

function aliasesOf(ours: readonly KnownPerson[]): Aliases {
  const all = new Map<string, KnownPerson | null>()
  for (const person of ours)
    for (const text of [person.email, ...(person.aliases ?? [])]) {
      const alias = aliasOf(text)
      const before = alias && all.get(aliasText(alias))
      if (alias) all.set(aliasText(alias), before === undefined || before === person ? person : null)
    }
  return all
}

/** Whose address or telephone number it is: the address of the party, or what stands where its name should. */
function addressedBy({ email, name }: Party, aliases: Aliases): KnownPerson | undefined {
  for (const text of [email, name]) {
    const alias = text === null ? null : aliasOf(text)
    const person = alias && alias.kind !== 'name' ? aliases.get(aliasText(alias)) : undefined
    if (person) return person
  }
  return undefined
}

interface Around {
  readonly whose: string | null
  readonly aliases: Aliases
}

/** Who stands by name on one party alone: by the full name, else by an alias, else by `whose` first name. */
function namedOnce(
  parties: readonly Party[],
  ours: readonly KnownPerson[],
  { whose, aliases }: Around,
): ReadonlyMap<Party, KnownPerson> {
  const named = new Map<Party, KnownPerson>()
  const bearers = Map.groupBy(
    parties.filter((party) => party.name !== null && party.email === null),
    (party) => nameKey(party.name ?? ''),
  )
  const namesakes = Map.groupBy(ours, (person) => nameKey(person.name))
  const meant = Map.groupBy(bearers.keys(), (name) => meantBy(name, namesakes, aliases))
  for (const person of ours) {
    const key = nameKey(person.name)
    const isOnly = namesakes.get(key)?.length === 1 && isNobodyElses(key, person, aliases)
    const full = isOnly ? (bearers.get(key) ?? []) : []
    const other = (meant.get(person) ?? []).flatMap((name) => bearers.get(name) ?? [])
    const first = isOnly && person.id === whose ? (bearers.get(key.split(' ')[0] ?? '') ?? []) : []
    const found = [full, other, first].find((some) => some.length > 0) ?? []
    if (found.length === 1 && found[0] && !named.has(found[0])) named.set(found[0], person)
  }
  return named
}

/** Whose alias a name is, where it is no one else's name or alias. */
function meantBy(
  name: string,
  namesakes: ReadonlyMap<string, readonly KnownPerson[]>,
  aliases: Aliases,
): KnownPerson | undefined {
  const person = aliases.get(aliasText({ kind: 'name', key: name })) ?? undefined
  const others = namesakes.get(name)?.filter((one) => one !== person) ?? []
  return others.length === 0 ? person : undefined
}

function isNobodyElses(name: string, person: KnownPerson, aliases: Aliases): boolean {
  const meant = aliases.get(aliasText({ kind: 'name', key: name }))
  return meant === undefined || meant === person
}
