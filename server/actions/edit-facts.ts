import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import {
  changesOf,
  type FactChange,
  type FactName,
  type Facts,
  factsOf,
  familyOf,
  saveFacts,
} from '../../db/queries/customer-facts.ts'
import { addAddress, customerNameKey } from '../../db/queries/customers.ts'
import type { Database } from '../../db/schema.ts'

/** What somebody wrote, by the fact; what they emptied is `null`. */
export type WrittenFacts = ReadonlyMap<FactName, string | null>

/** A fact that two people changed at once: what stands now, and who wrote it. */
export interface Clash {
  readonly field: FactName
  readonly by: string | null
  readonly theirs: string | null
}

export type EditAnswer =
  | { readonly done: true }
  | { readonly clashes: readonly Clash[]; readonly seen: string }
  | undefined

interface Editing {
  readonly customerId: string
  readonly written: WrittenFacts
  /** The last change there was when they opened the form; empty for none. */
  readonly seen: string
  readonly byId: string | null
  readonly now: string
}

/**
 * Keeps what somebody changed and leaves what they only saw. Where another changed the same to something else
 * since, nothing is kept, and both texts come back. `undefined` for a customer who is not there.
 */
export async function editFacts(
  db: Kysely<Database>,
  { customerId, written, seen, byId, now }: Editing,
): Promise<EditAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const facts = await factsOf(trx, customerId)
    if (!facts) return undefined
    const changes = await changesOf(trx, [customerId])
    const since = changesSince(changes, seen)
    const wanted = [...written].flatMap(([field, text]) => {
      const now = facts[field] ?? null
      const saw = valueBefore(since, field, now)
      return text === saw || text === now ? [] : [{ field, old: now, new: text, isClash: saw !== now }]
    })
    const clashes = wanted
      .filter((one) => one.isClash)
      .map(({ field, old }) => ({
        field,
        by: since.find((change) => change.field === field)?.by ?? null,
        theirs: old,
      }))
    if (clashes.length > 0) return { clashes, seen: changes[0]?.id ?? '' }
    await saveFacts(trx, customerId, wanted, { byId, now })
    const name = wanted.find(({ field }) => field === 'name')?.new
    if (name) await addAddress(trx, customerId, 'name', customerNameKey(name))
    return { done: true }
  })
}

/** The last change there is, by which a form tells later what it has seen. */
export async function lastChange(db: Kysely<Database>, customerId: string): Promise<string> {
  return (await changesOf(db, [customerId]))[0]?.id ?? ''
}

/** Every change of what is known of a customer and of whoever was merged into them, the latest first. */
export async function historyOf(db: Kysely<Database>, customerId: string) {
  return changesOf(db, await familyOf(db, customerId))
}

/** Puts back what a change took away, as a change of its own; `changed` where it was changed again since. */
export async function undoChange(
  db: Kysely<Database>,
  { customerId, changeId, byId, now }: { customerId: string; changeId: string; byId: string; now: string },
): Promise<'undone' | 'missing' | 'changed'> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const changes = await changesOf(trx, [customerId])
    const change = changes.find((one) => one.id === changeId)
    const facts = await factsOf(trx, customerId)
    if (!change || !facts) return 'missing'
    if (changes.find((one) => one.field === change.field)?.id !== changeId) return 'changed'
    if (change.field === 'name' && change.old === null) return 'changed'
    await saveFacts(trx, customerId, [{ field: change.field, old: change.new, new: change.old }], {
      byId,
      now,
    })
    return 'undone'
  })
}

function changesSince(changes: readonly FactChange[], seen: string): readonly FactChange[] {
  const at = changes.findIndex((change) => change.id === seen)
  return at < 0 ? changes : changes.slice(0, at)
}

/** What a fact was before these changes, the latest of which is first. */
function valueBefore(
  since: readonly FactChange[],
  field: FactName,
  now: Facts[FactName] | null,
): string | null {
  const first = since.findLast((change) => change.field === field)
  return first ? first.old : (now ?? null)
}
