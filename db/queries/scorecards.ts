import type { Kysely, Selectable, Transaction } from 'kysely'
import { defaultQuestions } from '../../server/grading/default-questions.ts'
import type { Question } from '../../server/grading/questions.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ScorecardVersionsTable } from '../tables/reviews.ts'
import { inTransaction } from '../transaction.ts'

/** One version of a scorecard as people mark by it. A published one never changes; a change is a new version. */
export interface KeptScorecard {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly questions: readonly Question[]
  /** Of a draft: a save says which it changes. */
  readonly revision: number
  readonly madeBy: string | null
  readonly madeAt: string | null
  readonly publishedAt: string | null
  readonly publishedBy: string | null
}

const { id: builtInId, name: builtInName, version: builtInVersion } = defaultScorecard

/** The scorecard we ship, before anybody used or changed it. */
const builtIn: KeptScorecard = {
  id: builtInId,
  name: builtInName,
  version: builtInVersion,
  questions: defaultQuestions,
  revision: 1,
  madeBy: null,
  madeAt: null,
  publishedAt: '2026-11-22T00:00:00Z',
  publishedBy: null,
}

/** Every version of every scorecard, the one we ship first, each one's latest version first. */
export async function allScorecards(db: Kysely<Database>): Promise<readonly KeptScorecard[]> {
  const kept = (await versionRows(db).execute()).map(toScorecard)
  const known = kept.some(({ id, version }) => id === builtInId && version === builtInVersion)
  const all = known ? kept : [...kept, builtIn]
  return all.toSorted(
    (a, b) =>
      Number(b.id === builtInId) - Number(a.id === builtInId) ||
      a.name.localeCompare(b.name, 'en') ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : b.version - a.version),
  )
}

/** The newest published version of each scorecard: what a review that begins now goes by. */
export async function currentScorecards(db: Kysely<Database>): Promise<readonly KeptScorecard[]> {
  const published = (await allScorecards(db)).filter((one) => one.publishedAt !== null)
  return published.filter((one, at) => published.findIndex((other) => other.id === one.id) === at)
}

export async function findScorecard(
  db: Kysely<Database>,
  id: string,
  version: number,
): Promise<KeptScorecard | undefined> {
  const row = await versionRows(db)
    .where('scorecard_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (row) return toScorecard(row)
  return id === builtInId && version === builtInVersion ? builtIn : undefined
}

function versionRows(db: Kysely<Database>) {
  return db
    .selectFrom('scorecard_versions')
    .innerJoin('scorecards', 'scorecards.id', 'scorecard_versions.scorecard_id')
    .leftJoin('people as makers', 'makers.id', 'scorecard_versions.made_by')
    .leftJoin('people as publishers', 'publishers.id', 'scorecard_versions.published_by')
    .selectAll('scorecard_versions')
    .select(['scorecards.name', 'makers.name as maker', 'publishers.name as publisher'])
}

function toScorecard(
  row: Selectable<ScorecardVersionsTable> & {
    readonly name: string
    readonly maker: string | null
    readonly publisher: string | null
  },
): KeptScorecard {
  return {
    id: row.scorecard_id,
    name: row.name,
    version: row.version,
    questions: JSON.parse(row.questions) as readonly Question[],
    revision: row.revision,
    madeBy: row.maker,
    madeAt: row.made_at,
    publishedAt: row.published_at,
    publishedBy: row.publisher,
  }
}

/** Keeps the shipped scorecard as it is now, so that answers to it stay with its words. Done before it is first used. */
export async function keepBuiltIn(trx: Transaction<Database>): Promise<void> {
  const at = builtIn.publishedAt ?? ''
  await trx
    .insertInto('scorecards')
    .values({ id: builtInId, name: builtInName, made_by: null, made_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await trx
    .insertInto('scorecard_versions')
    .values({
      scorecard_id: builtInId,
      version: builtInVersion,
      questions: JSON.stringify(builtIn.questions),
      revision: 1,
      made_by: null,
      made_at: at,
      published_by: null,
      published_at: at,
    })
    .onConflict((conflict) => conflict.columns(['scorecard_id', 'version']).doNothing())
    .execute()
}

/** Begins a scorecard of one's own as a draft, from the questions of another. */
export async function saveScorecard(
  db: Kysely<Database>,
  one: {
    readonly name: string
    readonly questions: readonly Question[]
    readonly byId: string
    readonly now: string
  },
): Promise<{ readonly id: string; readonly version: number }> {
  const id = newId()
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('scorecards')
      .values({ id, name: one.name, made_by: one.byId, made_at: one.now })
      .execute()
    await insertDraft(trx, { ...one, id, version: 1 })
  })
  return { id, version: 1 }
}

/** Opens the next version of a scorecard as a draft, or answers the one that is open. `undefined` where there is none. */
export async function openDraft(
  db: Kysely<Database>,
  { id, byId, now }: { readonly id: string; readonly byId: string; readonly now: string },
): Promise<KeptScorecard | undefined> {
  return inTransaction(db, async (trx) => {
    if (id === builtInId) await keepBuiltIn(trx)
    const versions = (await allScorecards(trx)).filter((one) => one.id === id)
    const [latest] = versions
    if (!latest || latest.publishedAt === null) return latest
    await insertDraft(trx, { id, version: latest.version + 1, questions: latest.questions, byId, now })
    return findScorecard(trx, id, latest.version + 1)
  })
}

async function insertDraft(
  trx: Transaction<Database>,
  draft: {
    readonly id: string
    readonly version: number
    readonly questions: readonly Question[]
    readonly byId: string
    readonly now: string
  },
): Promise<void> {
  await trx
    .insertInto('scorecard_versions')
    .values({
      scorecard_id: draft.id,
      version: draft.version,
      questions: JSON.stringify(draft.questions),
      revision: 1,
      made_by: draft.byId,
      made_at: draft.now,
      published_by: null,
      published_at: null,
    })
    .onConflict((conflict) => conflict.columns(['scorecard_id', 'version']).doNothing())
    .execute()
}

/** Writes a draft over the revision its author saw; `false` where somebody was faster, or it is published. */
export async function saveDraftQuestions(
  db: Kysely<Database>,
  draft: {
    readonly id: string
    readonly version: number
    readonly revision: number
    readonly questions: readonly Question[]
  },
): Promise<boolean> {
  return changeDraft(db, draft, {
    questions: JSON.stringify(draft.questions),
    revision: draft.revision + 1,
  })
}

/** Publishes a draft for good. */
export async function publishScorecard(
  db: Kysely<Database>,
  draft: {
    readonly id: string
    readonly version: number
    readonly revision: number
    readonly byId: string
    readonly now: string
  },
): Promise<boolean> {
  return changeDraft(db, draft, { published_by: draft.byId, published_at: draft.now })
}

async function changeDraft(
  db: Kysely<Database>,
  { id, version, revision }: { readonly id: string; readonly version: number; readonly revision: number },
  change: Partial<ScorecardVersionsTable>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('scorecard_versions')
      .set(change)
      .where('scorecard_id', '=', id)
      .where('version', '=', version)
      .where('revision', '=', revision)
      .where('published_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Throws a draft away. What was published stays. */
export async function dropDraftVersion(db: Kysely<Database>, id: string, version: number): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('scorecard_versions')
      .where('scorecard_id', '=', id)
      .where('version', '=', version)
      .where('published_at', 'is', null)
      .executeTakeFirst()
    const left = await trx
      .selectFrom('scorecard_versions')
      .select('version')
      .where('scorecard_id', '=', id)
      .executeTakeFirst()
    if (!left) await trx.deleteFrom('scorecards').where('id', '=', id).execute()
    return numDeletedRows > 0n
  })
}
