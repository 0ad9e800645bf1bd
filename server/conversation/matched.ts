import type { Conversation, Party, Utterance } from './conversation.ts'

/** Utterances of a newer reading that are known to be kept ones, by their ids: newer to kept. */
export type Same = ReadonlyMap<string, string>

/** Which utterances of two readings are the same, by their places: kept to newer. */
export interface Matched {
  readonly pairs: ReadonlyMap<number, number>
  /** The same writer at the same instant, in other words. */
  readonly edits: ReadonlyMap<number, number>
  readonly parties: JoinedParties
}

/** Everybody in two readings, the same person once. */
export interface JoinedParties {
  readonly all: readonly Party[]
  /** The key that somebody of the newer reading has among all. */
  readonly keyOf: (key: string) => string
}

/**
 * What is the same in a conversation that is kept and in a newer reading of it: who says what and when.
 *
 * Said twice is matched twice. Messages at the same minute by the same writer are told apart by their
 * words; only where exactly one on each side is left over is it the same message in other words. A message
 * without an instant is in other words where it has the same id. Nobody edits a mail once it is sent.
 */
export function matched(kept: Conversation, newer: Conversation, same: Same): Matched {
  const parties = joinedParties(kept.parties, newer.parties)
  const places = new Map(kept.utterances.map((one, at) => [one.id, at]))
  const pairs = new Map<number, number>()
  const told = newer.utterances.map((one) => ({ ...one, party: parties.keyOf(one.party) }))
  for (const [at, one] of told.entries()) {
    const place = places.get(same.get(one.id) ?? '')
    if (same.has(one.id) && place !== undefined && !pairs.has(place)) pairs.set(place, at)
  }
  pairUp(kept.utterances, told, pairs, (one) => `${momentOf(one)}\n${one.text.replace(/\s+/g, ' ').trim()}`)
  const isMail = kept.channel === 'email' || newer.channel === 'email'
  const edits = isMail ? new Map<number, number>() : editsAmong(kept.utterances, told, pairs)
  return { pairs, edits, parties }
}

function pairUp(
  kept: readonly Utterance[],
  newer: readonly Utterance[],
  pairs: Map<number, number>,
  nameOf: (one: Utterance) => string,
): void {
  const taken = new Set(pairs.values())
  const waiting = Map.groupBy(
    [...newer.keys()].filter((at) => !taken.has(at)),
    (at) => nameOf(newer[at] as Utterance),
  )
  const next = new Map<string, number>()
  for (const [at, one] of kept.entries()) {
    if (pairs.has(at)) continue
    const name = nameOf(one)
    const turn = next.get(name) ?? 0
    const found = waiting.get(name)?.[turn]
    if (found === undefined) continue
    next.set(name, turn + 1)
    pairs.set(at, found)
  }
}

function editsAmong(
  kept: readonly Utterance[],
  newer: readonly Utterance[],
  pairs: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const taken = new Set(pairs.values())
  const open = (all: readonly Utterance[], isTaken: (at: number) => boolean) =>
    Map.groupBy(
      [...all.keys()].filter((at) => !isTaken(at)),
      (at) => messageOf(all[at] as Utterance),
    )
  const theirs = open(newer, (at) => taken.has(at))
  const edits = new Map<number, number>()
  for (const [moment, [mine, ...others]] of open(kept, (at) => pairs.has(at))) {
    const [its, ...more] = theirs.get(moment) ?? []
    if (mine !== undefined && its !== undefined && others.length + more.length === 0) edits.set(mine, its)
  }
  return edits
}

// Without an instant its id is all that says which message it is.
function messageOf(one: Utterance): string {
  return one.at === null ? `${one.party}\n${one.id}` : momentOf(one)
}

function momentOf({ party, at, startMs }: Utterance): string {
  return `${party}\n${at === null ? `-${startMs ?? ''}` : Date.parse(at)}`
}

function joinedParties(kept: readonly Party[], newer: readonly Party[]): JoinedParties {
  const all = new Map(kept.map((party) => [party.key, party]))
  const byEmail = new Map(
    kept.flatMap((party) => (party.email === null ? [] : [[lower(party.email), party.key]])),
  )
  const byName = Map.groupBy(
    kept.filter((party) => party.name !== null),
    (party) => lower(party.name ?? ''),
  )
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const party of newer) {
    const namesakes = party.name === null ? [] : (byName.get(lower(party.name)) ?? [])
    const known = [
      byEmail.get(lower(party.email ?? '')),
      mayBe(all.get(party.key), party) ? party.key : undefined,
      namesakes.length === 1 && mayBe(namesakes[0], party) ? namesakes[0]?.key : undefined,
    ].find((key) => key !== undefined && !taken.has(key))
    const key = known ?? freeKey(party.key, all)
    keys.set(party.key, key)
    taken.add(key)
    all.set(key, better(all.get(key), { ...party, key }))
  }
  return { all: [...all.values()], keyOf: (key) => keys.get(key) ?? key }
}

/** Whether nothing speaks against two being the same: another address, or another name. */
function mayBe(kept: Party | undefined, party: Party): boolean {
  if (!kept) return false
  if (kept.email !== null && party.email !== null) return lower(kept.email) === lower(party.email)
  return kept.name === null || party.name === null || lower(kept.name) === lower(party.name)
}

/** What is kept of somebody, with what was open before. */
function better(kept: Party | undefined, party: Party): Party {
  if (!kept) return party
  const isOpen = kept.roleHow === 'none' || kept.roleHow === 'inferred'
  const { role, roleHow, roleConfidence } = isOpen && party.roleHow !== 'none' ? party : kept
  return {
    ...kept,
    name: kept.name ?? party.name,
    email: kept.email ?? party.email,
    role,
    roleHow,
    roleConfidence,
  }
}

function freeKey(wanted: string, all: ReadonlyMap<string, Party>): string {
  let key = wanted
  for (let copy = 2; all.has(key); copy += 1) key = `${wanted}-${copy}`
  return key
}

function lower(text: string): string {
  return text.trim().toLowerCase()
}
