import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import { ENOUGH_CUSTOMERS, GEM_RARITY } from '../../server/measures/lexicons/rarity.ts'
import type { Database } from '../schema.ts'
import { isNotRefused } from './consents.ts'
import { heard, type InsightHeard, toHeard } from './insights.ts'
import type { Viewer } from './people.ts'
import { isOpen, visibleTo } from './visibility.ts'

export interface WallFilter {
  /** Words of the customer, or of what it is about. */
  readonly search?: string
  readonly kind?: InsightKind
  readonly teamId?: string
  readonly repId?: string
  /** Instants: heard from and before. */
  readonly from?: string
  readonly before?: string
  readonly after?: WallPlace
  readonly limit: number
}

/** Where on the wall one is: when it was accepted, and its id. */
export interface WallPlace {
  readonly at: string
  readonly id: string
}

export interface WallPage {
  readonly gems: readonly InsightHeard[]
  readonly next: WallPlace | null
}

/** Every gem of the company, the last accepted first, whoever learnt it: only out of what is open. */
export async function gemWall(db: Kysely<Database>, filter: WallFilter): Promise<WallPage> {
  const { search, kind, teamId, repId, from, before, after, limit } = filter
  const like = `%${(search ?? '').toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await withGems(db)
    .where(isOpen)
    .where(isGemNow)
    .$if(search !== undefined, (query) =>
      query.where(
        sql<boolean>`(lower(insights.words) like ${like} escape '\\' or lower(topic) like ${like} escape '\\')`,
      ),
    )
    .$if(kind !== undefined, (query) => query.where('insights.kind', '=', kind ?? ''))
    .$if(teamId !== undefined, (query) => query.where('conversations.team_id', '=', teamId ?? ''))
    .$if(repId !== undefined, (query) => query.where('conversations.rep_id', '=', repId ?? ''))
    .$if(from !== undefined, (query) => query.where('sorted_at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('sorted_at', '<', before ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('decided_at', '<', after?.at ?? ''),
          eb.and([eb('decided_at', '=', after?.at ?? ''), eb('insights.id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('decided_at', 'desc')
    .orderBy('insights.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    gems: rows.slice(0, limit).map(toHeard),
    next: last ? { at: last.decided_at ?? '', id: last.id } : null,
  }
}

/** So many gems are gone through for whose they are; among more, each person is asked for one. */
const FEW_GEMS = 200

/** Everybody who learnt something on the wall, by name. */
export async function wallReps(
  db: Kysely<Database>,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const beyond = await db
    .selectFrom('gems')
    .select('insight_id')
    .orderBy('insight_id')
    .offset(FEW_GEMS)
    .limit(1)
    .executeTakeFirst()
  return db
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where(beyond ? learntOne : isAmongFew)
    .orderBy('people.name')
    .execute()
}

type People = ExpressionBuilder<Database, 'people'>

function learntOne(eb: People) {
  return eb.exists(
    eb
      .selectFrom('conversations')
      .crossJoin('gems')
      .select('gems.insight_id')
      .whereRef('conversations.rep_id', '=', 'people.id')
      .where(isOpen)
      .whereRef('gems.conversation_id', '=', 'conversations.id')
      .where('gems.answer', '=', 'accepted'),
  )
}

function isAmongFew(eb: People) {
  return eb(
    'people.id',
    'in',
    eb
      .selectFrom('gems')
      .crossJoin('conversations')
      .select('conversations.rep_id')
      .where('gems.answer', '=', 'accepted')
      .whereRef('conversations.id', '=', 'gems.conversation_id')
      .where('conversations.rep_id', 'is not', null)
      .where(isOpen),
  )
}

const MOST_WAITING = 50

/** What was put forward and waits for a second person: for the reps of the same team, and for its manager. */
export async function gemsWaiting(db: Kysely<Database>, viewer: Viewer): Promise<readonly InsightHeard[]> {
  if (viewer.teamId === null || !['rep', 'manager'].includes(viewer.role)) return []
  const newest = await db
    .selectFrom('gems')
    .crossJoin('conversations')
    .select('insight_id')
    .whereRef('conversations.id', '=', 'gems.conversation_id')
    .where(isOpen)
    .where(isNotRefused)
    .where('conversations.team_id', '=', viewer.teamId)
    .where('decided_at', 'is', null)
    .orderBy('proposed_at', 'desc')
    .orderBy('insight_id')
    .limit(MOST_WAITING)
    .execute()
  if (newest.length === 0) return []
  const ids = newest.map((row) => row.insight_id)
  const rows = await heard(db).where('insights.id', 'in', ids).where(isOpen).execute()
  const places = new Map(ids.map((id, at) => [id, at]))
  return rows.map(toHeard).toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

/** What a viewer may see and learnt lately, and nobody put forward yet, the latest first. */
export async function notPutForward(
  db: Kysely<Database>,
  viewer: Viewer,
  since: string,
  limit: number,
): Promise<readonly InsightHeard[]> {
  const rows = await heard(db)
    .where(visibleTo(viewer))
    .where(isOpen)
    .leftJoin('gems', 'gems.insight_id', 'insights.id')
    .where('gems.insight_id', 'is', null)
    .where('insights.kind', '<>', 'request')
    .where('sorted_at', '>=', since)
    .orderBy('sorted_at', 'desc')
    .orderBy('insights.id')
    .limit(limit)
    .execute()
  return rows.map(toHeard)
}

/** An insight somebody may open: of a conversation they may see, or put forward in their team, or on the wall. */
export async function findInsight(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<(InsightHeard & { readonly maySee: boolean }) | undefined> {
  const own = await heard(db).where(visibleTo(viewer)).where('insights.id', '=', id).executeTakeFirst()
  if (own) return { ...toHeard(own), maySee: true }
  if (!['rep', 'manager'].includes(viewer.role)) return undefined
  const open = withGems(db).where(isOpen).where('insights.id', '=', id)
  const row = await open
    .where((eb) =>
      eb.or([
        eb.and([eb('decided_at', 'is', null), eb('conversations.team_id', '=', viewer.teamId)]),
        isGemNow,
      ]),
    )
    .executeTakeFirst()
  return row && { ...toHeard(row), maySee: false }
}

const perCent = Math.round((1 - GEM_RARITY) * 100)

/** As rare as gems are when a second person accepted it: `gemState` of the core, in whole numbers. */
const isGemNow = sql<boolean>`(gems.answer = 'accepted' and heard_of >= ${sql.lit(ENOUGH_CUSTOMERS)}
  and heard_from * 100 <= heard_of * ${sql.lit(perCent)})`

function withGems(db: Kysely<Database>) {
  return heard(db)
    .where(isNotRefused)
    .innerJoin('gems', 'gems.insight_id', 'insights.id')
    .select('decided_at')
}
