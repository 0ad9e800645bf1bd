import type { Kysely, Selectable } from 'kysely'
import {
  detectorOf,
  type Finding,
  type FindingKind,
  overrules,
  type Word,
} from '../../server/conversation/settled.ts'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { VerdictsTable } from '../tables/findings.ts'
import { inTransaction } from '../transaction.ts'

/** What a person says of a finding, or that there is one. Nobody's word is ever written over. */
export interface Verdict extends Word {
  readonly kind: FindingKind
  readonly comment: string | null
  readonly byName: string
  readonly at: string
}

export interface NewVerdict {
  readonly conversationId: string
  readonly findingId: string
  readonly kind: FindingKind
  readonly answer: Verdict['answer']
  /** What it is instead, or what was added. */
  readonly said?: Finding | null
  /** What the machine had found; nothing where it is the person who found it. */
  readonly found?: Finding | null
  readonly comment?: string | null
  readonly byId: string
  readonly now: string
}

export async function saveVerdict(db: Kysely<Database>, verdict: NewVerdict): Promise<void> {
  const { answer, said = null, found = null } = verdict
  const spokenOf = found ?? said
  await inTransaction(db, (trx) =>
    trx
      .insertInto('verdicts')
      .values({
        id: newId(),
        conversation_id: verdict.conversationId,
        finding_id: verdict.findingId,
        finding_kind: verdict.kind,
        answer,
        comment: verdict.comment ?? null,
        by_id: verdict.byId,
        at: verdict.now,
        said: said && JSON.stringify(said),
        found: found && JSON.stringify(found),
        detector: spokenOf && detectorOf(spokenOf),
        overruled: found && (overrules({ answer, said }, found) ? 1 : 0),
      })
      .execute(),
  )
}

/** Everything people said of a conversation's findings, oldest first. */
export async function verdictsOf(db: Kysely<Database>, conversationId: string): Promise<readonly Verdict[]> {
  return (await verdictsOfAll(db, [conversationId])).get(conversationId) ?? []
}

/** The same of several conversations at once, by conversation. */
export async function verdictsOfAll(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const said = new Map<string, Verdict[]>()
  await inBatches(conversationIds, async (ids) => {
    const rows = await db
      .selectFrom('verdicts')
      .innerJoin('people', 'people.id', 'verdicts.by_id')
      .selectAll('verdicts')
      .select('people.name as by_name')
      .where('conversation_id', 'in', ids)
      .orderBy('at')
      .orderBy('verdicts.id')
      .execute()
    for (const [id, theirs] of Map.groupBy(rows, (row) => row.conversation_id))
      said.set(id, theirs.map(toVerdict))
  })
  return said
}

/**
 * The newest verdict on each of these findings that has one. Whose finding it is may agree with it, but a no of
 * theirs settles nothing here, nor what they put right, nor a yes against somebody else's no: that takes a second
 * person. `ownerOf` says whose it is.
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
      .select(['finding_id', 'answer', 'by_id', 'said'])
      .where('finding_id', 'in', findingIds.slice(from, from + 500))
      .orderBy('at')
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const isOwners = row.by_id === ownerOf(row.finding_id)
      const agrees = row.answer === 'yes' && row.said === null && newest.get(row.finding_id) !== 'no'
      if (!isOwners || agrees) newest.set(row.finding_id, row.answer as Verdict['answer'])
    }
  }
  return newest
}

function toVerdict(row: Selectable<VerdictsTable> & { readonly by_name: string }): Verdict {
  return {
    findingId: row.finding_id,
    kind: row.finding_kind as FindingKind,
    answer: row.answer as Verdict['answer'],
    said: row.said === null ? null : (JSON.parse(row.said) as Finding),
    found: row.found === null ? null : (JSON.parse(row.found) as Finding),
    comment: row.comment,
    byId: row.by_id,
    byName: row.by_name,
    at: row.at,
  }
}
