import type { Kysely, Selectable } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { QuietsTable } from '../tables/quiets.ts'
import { inTransaction } from '../transaction.ts'
import { survivorsIn } from './survivors.ts'
import { isOpen } from './visibility.ts'

/** A customer asked to be left in peace until a civil date, that day included, with who noted it and when it was ended. */
export interface CustomerQuiet {
  readonly id: string
  readonly customerId: string
  readonly until: string
  /** They named no day: it ends when they are in touch again, and at the latest on that one. */
  readonly isUntilInTouch: boolean
  /** Where they said so; nothing where somebody was told otherwise. */
  readonly said: QuietSaid | null
  readonly byId: string
  readonly at: string
  readonly endedAt: string | null
}

interface QuietSaid {
  readonly conversationId: string
  readonly utterance: string
}

export interface NewQuiet {
  readonly customerId: string
  readonly until: string
  readonly isUntilInTouch?: boolean
  /** Where they said so. */
  readonly said?: QuietSaid | null
  readonly byId: string
  readonly now: string
}

/** Notes that a customer wants quiet, instead of whatever they asked for before. */
export async function saveQuiet(db: Kysely<Database>, quiet: NewQuiet): Promise<string> {
  const { customerId, byId, now } = quiet
  return inTransaction(db, async (trx) => {
    await endQuiet(trx, { customerId, byId, now })
    return insertQuiet(trx, quiet, null)
  })
}

/** Notes that what sounded like a wish for quiet is none: it ended as it was made, and is not asked about again. */
export async function refuseQuiet(db: Kysely<Database>, quiet: NewQuiet): Promise<string> {
  return inTransaction(db, (trx) => insertQuiet(trx, quiet, quiet.now))
}

async function insertQuiet(
  trx: Kysely<Database>,
  { customerId, until, isUntilInTouch = false, said, byId, now }: NewQuiet,
  endedAt: string | null,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('quiets')
    .values({
      id,
      customer_id: customerId,
      until_on: until,
      until_in_touch: isUntilInTouch ? 1 : 0,
      conversation_id: said?.conversationId ?? null,
      utterance: said?.utterance ?? null,
      by_id: byId,
      at: now,
      ended_at: endedAt,
      ended_by: endedAt === null ? null : byId,
    })
    .execute()
  return id
}

/** Ends what a customer asked for; whoever was merged into them, too. */
export async function endQuiet(
  db: Kysely<Database>,
  { customerId, byId, now }: Pick<NewQuiet, 'customerId' | 'byId' | 'now'>,
): Promise<void> {
  const theirs = (await quietsOf(db, [customerId])).get(customerId) ?? []
  const ids = theirs.filter((quiet) => quiet.endedAt === null).map((quiet) => quiet.id)
  if (ids.length === 0) return
  await inTransaction(db, (trx) =>
    trx.updateTable('quiets').set({ ended_at: now, ended_by: byId }).where('id', 'in', ids).execute(),
  )
}

/**
 * Everything each of these customers ever asked for, the earliest first. What somebody said before they were merged
 * into another counts for the other, as long as they are one. What had no day ended when they were in touch again.
 */
export async function quietsOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CustomerQuiet[]>> {
  const wanted = new Set(customerIds)
  const survivors = await survivorsIn(db)
  const all = (await db.selectFrom('quiets').selectAll().orderBy('at').orderBy('id').execute())
    .map(toQuiet)
    .map((quiet) => ({ ...quiet, customerId: survivors(quiet.customerId) }))
    .filter(({ customerId }) => wanted.has(customerId))
  const waiting = all.filter((quiet) => quiet.isUntilInTouch && quiet.endedAt === null)
  const again = await inTouchAfter(db, waiting)
  const standing = all.map((quiet) => ({ ...quiet, endedAt: quiet.endedAt ?? again.get(quiet.id) ?? null }))
  return Map.groupBy(standing, ({ customerId }) => customerId)
}

function toQuiet(row: Selectable<QuietsTable>): CustomerQuiet {
  const { id, customer_id: customerId, until_on: until, by_id: byId, at, ended_at: endedAt } = row
  const { conversation_id: conversationId, utterance } = row
  const said = conversationId === null || utterance === null ? null : { conversationId, utterance }
  return { id, customerId, until, isUntilInTouch: row.until_in_touch === 1, said, byId, at, endedAt }
}

/** When each of these customers next said something to us that is nobody’s alone, by what they said before. */
export async function inTouchAfter(
  db: Kysely<Database>,
  quiets: readonly Pick<CustomerQuiet, 'id' | 'customerId' | 'at'>[],
): Promise<ReadonlyMap<string, string>> {
  const [first] = quiets.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  if (!first) return new Map()
  const said: { customer_id: string | null; at: string | null }[] = []
  await inBatches([...new Set(quiets.map(({ customerId }) => customerId))], async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .where(isOpen)
      .where('conversations.customer_id', 'in', ids)
      .where((eb) => eb(eb.fn.coalesce('ended_at', 'sorted_at'), '>', first.at))
      .innerJoin('parties', (join) =>
        join.onRef('parties.conversation_id', '=', 'conversations.id').on('parties.role', '=', 'customer'),
      )
      .innerJoin('utterances', (join) =>
        join
          .onRef('utterances.conversation_id', '=', 'parties.conversation_id')
          .onRef('utterances.party', '=', 'parties.key'),
      )
      .select('conversations.customer_id')
      .select((eb) => eb.fn.coalesce('utterances.at', 'sorted_at').as('at'))
      .distinct()
      .execute()
    said.push(...rows)
  })
  const talks = said.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
  return new Map(
    quiets.flatMap(({ id, customerId, at }): [string, string][] => {
      const next = talks.find((one) => one.customer_id === customerId && (one.at ?? '') > at)
      return next?.at ? [[id, next.at]] : []
    }),
  )
}

/** The lines of these conversations that somebody has already answered for, as `conversation utterance`. */
export async function quietsAnswered(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('quiets')
    .select(['conversation_id', 'utterance'])
    .where('conversation_id', 'is not', null)
    .execute()
  return new Set(rows.map((row) => `${row.conversation_id} ${row.utterance}`))
}
