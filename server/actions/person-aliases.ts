import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { aliasesOf, endAlias, type GivenConversation, saveAlias } from '../../db/queries/aliases.ts'
import { activePeople, type Person } from '../../db/queries/people.ts'
import { type UnassignedSpeaker, unassignedSpeakers } from '../../db/queries/unassigned-speakers.ts'
import type { Database } from '../../db/schema.ts'
import { type Alias, aliasOf, aliasText } from '../conversation/alias.ts'
import { nameKey } from '../conversation/name-key.ts'
import { giveByAlias, takeBackGiven } from './give-by-alias.ts'

/** Why nobody can go by it: a label or short number, theirs already, somebody's work mail, too long, or too many. */
export type AliasProblem = 'anybody' | 'theirs' | 'mail' | 'long' | 'many'

export interface ForeseenAlias {
  readonly alias: Alias
  /** Others of ours who go by it too; then it is matched for nobody. */
  readonly shared: readonly Person[]
  /** Conversations that are nobody's yet and have this speaker once. */
  readonly matching: readonly UnassignedSpeaker[]
}

const LONGEST = 200
const MOST = 50

/** What would come of an alias; nothing is kept. */
export async function foreseenAlias(
  db: Kysely<Database>,
  person: Person,
  text: string,
): Promise<ForeseenAlias | { readonly problem: AliasProblem }> {
  const alias = aliasOf(text)
  if (text.trim().length > LONGEST) return { problem: 'long' }
  if (!alias) return { problem: 'anybody' }
  const people = await activePeople(db)
  const isMail = ({ email }: Person) => alias.kind === 'email' && email === alias.key
  const own = people.find((one) => one.id === person.id)
  if (own && (isMail(own) || goesBy(own, alias))) return { problem: 'theirs' }
  if (people.some(isMail)) return { problem: 'mail' }
  if ((own?.aliases?.length ?? 0) >= MOST) return { problem: 'many' }
  const shared = people.filter((one) => one.id !== person.id && goesBy(one, alias))
  if (person.role !== 'rep' || shared.length > 0) return { alias, shared, matching: [] }
  const others = new Set(people.flatMap(({ id, role }) => (role === 'rep' && id !== person.id ? [id] : [])))
  return { alias, shared, matching: matchingIn(await unassignedSpeakers(db), alias, others) }
}

/** Keeps an alias and gives the conversations that were ticked, all in one act. */
export async function addAlias(
  db: Kysely<Database>,
  person: Person,
  { text, give, byId, now }: { text: string; give: readonly string[]; byId: string; now: string },
): Promise<{ readonly given: number } | { readonly problem: AliasProblem }> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const foreseen = await foreseenAlias(trx, person, text)
    if ('problem' in foreseen) return foreseen
    const wanted = new Set(give)
    const given: GivenConversation[] = []
    for (const { conversationId, key: party } of foreseen.matching) {
      const one = wanted.has(conversationId)
        ? await giveByAlias(trx, { conversationId, party, person }, { byId, now })
        : undefined
      if (one) given.push(one)
    }
    const kept = { ...foreseen.alias, personId: person.id, alias: text.trim(), given }
    await saveAlias(trx, kept, { byId, now })
    return { given: given.length }
  })
}

/** Takes an alias away again, and with `takeBack` the conversations that came with it. */
export async function removeAlias(
  db: Kysely<Database>,
  person: Person,
  { aliasId, takeBack, byId, now }: { aliasId: string; takeBack: boolean; byId: string; now: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const kept = (await aliasesOf(trx, person.id)).find((one) => one.id === aliasId && one.removed === null)
    if (!kept) return false
    await endAlias(trx, aliasId, { byId, now })
    if (takeBack) for (const one of kept.given) await takeBackGiven(trx, one, person, { byId, now })
    return true
  })
}

/** Whether somebody goes by this already: by their name or by an alias. */
export function goesBy({ name, aliases = [] }: Person, alias: Alias): boolean {
  if (alias.kind === 'name' && nameKey(name) === alias.key) return true
  return aliases.some((text) => {
    const own = aliasOf(text)
    return own !== null && aliasText(own) === aliasText(alias)
  })
}

/** Where exactly one speaker goes by it, no other rep of ours is known, and no file says that it is a customer. */
function matchingIn(
  speakers: readonly UnassignedSpeaker[],
  alias: Alias,
  others: ReadonlySet<string>,
): readonly UnassignedSpeaker[] {
  const wanted = aliasText(alias)
  const talks = Map.groupBy(speakers, (one) => one.conversationId)
  return [...talks.values()].flatMap((parties) => {
    const named = parties.filter(({ name, email }) =>
      [name, email].some((text) => {
        const own = text === null ? null : aliasOf(text)
        return own !== null && aliasText(own) === wanted
      }),
    )
    const [one] = named
    const isOthers = parties.some((party) => others.has(party.personId ?? ''))
    return one && named.length === 1 && !isOthers && mayBeOurs(one) ? [one] : []
  })
}

/** A role that was only guessed is open; a customer or a bot that a file or a person named is none of ours. */
export function mayBeOurs({ role, roleHow }: Pick<UnassignedSpeaker, 'role' | 'roleHow'>): boolean {
  return roleHow === 'none' || roleHow === 'inferred' || (role !== 'customer' && role !== 'bot')
}
