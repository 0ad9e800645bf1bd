import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What a person says of a finding of the machine. The newest of each person counts; the older ones stay. */
export interface Verdict {
  readonly findingId: string
  readonly kind: 'moment' | 'commitment' | 'insight'
  readonly answer: 'yes' | 'no'
  readonly comment: string | null
  readonly byId: string
  readonly byName: string
  readonly at: string
}

export interface NewVerdict {
  readonly conversationId: string
  readonly findingId: string
  readonly kind: Verdict['kind']
  readonly answer: Verdict['answer']
  readonly comment?: string | null
  readonly byId: string
  readonly now: string
}

export async function saveVerdict(db: Kysely<Database>, verdict: NewVerdict): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('verdicts')
      .values({
        id: newId(),
        conversation_id: verdict.conversationId,
        finding_id: verdict.findingId,
        finding_kind: verdict.kind,
        answer: verdict.answer,
        comment: verdict.comment ?? null,
        by_id: verdict.byId,
        at: verdict.now,
      })
      .execute(),
  )
}

/** Each person's newest verdict on each finding of a conversation, oldest first. */
export async function verdictsOf(db: Kysely<Database>, conversationId: string): Promise<readonly Verdict[]> {
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('people', 'people.id', 'verdicts.by_id')
    .selectAll('verdicts')
    .select('people.name as by_name')
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .orderBy('verdicts.id')
    .execute()
  const isNewest = (row: (typeof rows)[number]) =>
    rows.findLast((other) => other.finding_id === row.finding_id && other.by_id === row.by_id) === row
  return rows.filter(isNewest).map((row) => ({
    findingId: row.finding_id,
    kind: row.finding_kind as Verdict['kind'],
    answer: row.answer as Verdict['answer'],
    comment: row.comment,
    byId: row.by_id,
    byName: row.by_name,
    at: row.at,
  }))
}

/**
 * The newest verdict on each of these findings that has one. Whose finding it is may agree with it, but a no of
 * theirs settles nothing here, nor a yes against somebody else's no: that is what an appeal is for. `ownerOf` says
 * whose it is.
 */
export async function newestVerdicts(
  db: Kysely<Database>,
  findingIds: readonly string[],
  ownerOf: (findingId: string) => string | null,
): Promise<ReadonlyMap<string, Verdict['answer']>> {
  const newest = new Map<string, Verdict['answer']>()
  for (let from = 0; from < findingIds.length; from += 500) {
    const rows = await db
      .selectFrom('verdicts')
      .select(['finding_id', 'answer', 'by_id'])
      .where('finding_id', 'in', findingIds.slice(from, from + 500))
      .orderBy('at')
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const isOwners = row.by_id === ownerOf(row.finding_id)
      if (!isOwners || (row.answer === 'yes' && newest.get(row.finding_id) !== 'no'))
        newest.set(row.finding_id, row.answer as Verdict['answer'])
    }
  }
  return newest
}

/** How often people agreed with the machine, by what it found: what How we measure shows. */
export async function agreement(
  db: Kysely<Database>,
): Promise<readonly { readonly kind: string; readonly yes: number; readonly no: number }[]> {
  const rows = await db
    .selectFrom('verdicts')
    .leftJoin('moments', 'moments.id', 'verdicts.finding_id')
    .select(['finding_kind', 'moments.kind', 'answer', (eb) => eb.fn.countAll().as('count')])
    .groupBy(['finding_kind', 'moments.kind', 'answer'])
    .execute()
  const counts = new Map<string, { yes: number; no: number }>()
  for (const row of rows) {
    const kind = row.kind ?? row.finding_kind
    const count = counts.get(kind) ?? { yes: 0, no: 0 }
    count[row.answer as Verdict['answer']] += Number(row.count)
    counts.set(kind, count)
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count }))
}
