import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Commitment } from '../../server/conversation/findings.ts'
import { dateOf, localTime } from '../../server/measures/civil-date.ts'
import { type PromiseState, promiseState } from '../../server/measures/promise-state.ts'
import type { Database } from '../schema.ts'
import { type Outcome, outcomesOf, type Seeing } from './fulfilments.ts'
import type { Viewer } from './people.ts'
import { installation } from './settings.ts'
import { newestVerdicts } from './verdicts.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'

/** A promise in the ledger, with whom and where it was made. */
export interface LedgerPromise
  extends Pick<
    Commitment,
    'utterance' | 'owner' | 'action' | 'dueOn' | 'dueWords' | 'dueHow' | 'words' | 'confidence'
  > {
  readonly id: string
  readonly conversationId: string
  readonly saidAt: string | null
  readonly timeZone: string | null
  readonly repId: string | null
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
  readonly outcome: Outcome | null
  /** What people say of it: that it was a promise, or that it was none. The newest word counts. */
  readonly verdict: 'yes' | 'no' | null
  /** Only the rep says that there is one: it is graded when a second person agrees. */
  readonly waits: boolean
  /** Its conversation may be graded: who spoke is known, and nobody picked it by hand. */
  readonly isGradable: boolean
}

/** The instant a promise is looked at, and the house's zone, for customers whose own nobody knows. */
export interface Reckoning {
  readonly now: string
  readonly timeZone: string
}

/** Where a promise stands at an instant, by the calendar of its customer. */
export function stateOf(
  promise: Pick<LedgerPromise, 'dueOn' | 'dueHow' | 'verdict' | 'outcome' | 'timeZone'>,
  { now, timeZone }: Reckoning,
): PromiseState {
  return stateOn(promise, dateOf(localTime(now, promise.timeZone ?? timeZone)?.day ?? 0))
}

/** The same on a civil date. */
export function stateOn(
  { dueOn, dueHow, verdict, outcome }: Pick<LedgerPromise, 'dueOn' | 'dueHow' | 'verdict' | 'outcome'>,
  today: string,
): PromiseState {
  const isDayCertain = dueHow === 'stated' || verdict === 'yes'
  const isReleased = outcome !== null && outcome.releasedAt !== null
  return promiseState({ dueOn, isDayCertain, keptOn: outcome?.keptOn ?? null, isReleased }, today)
}

/** A promise with where it stands. */
export interface StandingPromise extends LedgerPromise {
  readonly state: PromiseState
}

/** Which promises are asked for: with these customers, of a rep, or due in a stretch of civil dates, both included. */
export interface AskedOfLedger {
  readonly customerIds?: readonly string[]
  readonly repId?: string
  readonly from?: string
  readonly to?: string
  /** The instant at which they are looked at. */
  readonly now: string
}

/** The promises a viewer may see, both ways, with where each stands; those that people say were none are left out. */
export async function ledgerOf(
  db: Kysely<Database>,
  viewer: Viewer,
  { customerIds, repId, from, to, now }: AskedOfLedger,
): Promise<readonly StandingPromise[]> {
  if (customerIds?.length === 0) return []
  const { timeZone } = await installation(db)
  const which: Which = (eb) =>
    eb.and([
      ...(customerIds ? [eb('conversations.customer_id', 'in', customerIds)] : []),
      ...(repId === undefined ? [] : [eb('conversations.rep_id', '=', repId)]),
      ...(from === undefined ? [] : [eb('due_on', '>=', from)]),
      ...(to === undefined ? [] : [eb('due_on', '<=', to)]),
      eb('conversations.id', 'is not', null),
    ])
  const promises = await ledger(db, viewer, which, customerIds ? undefined : leadingTo(viewer, repId))
  return promises
    .filter((one) => one.verdict !== 'no')
    .map((one) => ({ ...one, state: stateOf(one, { now, timeZone }) }))
}

/** Promises said since an instant, or due after one civil date and by another. */
interface OpenAsked {
  readonly saidSince?: string
  readonly dueAfter?: string
  readonly dueBy?: string
}

/** What a rep still owes, soonest first; what has no due date comes last. */
export async function openPromises(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
  { saidSince, dueAfter, dueBy }: OpenAsked = {},
) {
  const which: Which = (eb) =>
    eb.and([
      eb('conversations.rep_id', '=', repId),
      // Not by the owner, of whose there are as many in everybody’s conversations.
      eb(eb.fn.coalesce('commitments.owner', eb.val('')), 'in', ['rep', 'colleague', 'both']),
      ...(saidSince === undefined ? [] : [eb('conversations.sorted_at', '>=', saidSince)]),
      ...(dueAfter === undefined ? [] : [eb('due_on', '>', dueAfter)]),
      ...(dueBy === undefined ? [] : [eb('due_on', '<=', dueBy)]),
    ])
  const promises = await ledger(
    db,
    viewer,
    which,
    saidSince === undefined ? leadingTo(viewer, repId) : undefined,
  )
  return promises.filter((one) => one.outcome === null && one.verdict !== 'no')
}

/** Every promise of a rep, both ways, kept or not. */
export async function promisesOfRep(db: Kysely<Database>, viewer: Viewer, repId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.rep_id', '=', repId), leadingTo(viewer, repId))
}

/** Of which reps promises count, for whom, and by when their conversations had come in. */
interface AskedToGrade {
  readonly repIds: readonly string[]
  readonly arrivedBy?: string | undefined
  /** Whoever looks at what comes of it: what they may not see is not counted. */
  readonly seenBy?: Viewer | undefined
}

/** Due between two civil dates, both included; or made to these customers or anybody of these companies. */
type Meant =
  | { readonly due: { readonly from: string; readonly to: string } }
  | { readonly customerIds: readonly string[]; readonly accounts: readonly string[] }

/** Promises of reps that count for their grades, both ways: none that is theirs alone, nor kept there. */
export async function promisesToGrade(
  db: Kysely<Database>,
  { repIds, arrivedBy, seenBy }: AskedToGrade,
  meant: Meant,
): Promise<readonly LedgerPromise[]> {
  const which: Which = (eb) =>
    eb.and([
      // Where customers are meant they lead to it, and not whose it is.
      eb(eb.fn.coalesce('conversations.rep_id', eb.val('')), 'in', repIds),
      ...(arrivedBy === undefined ? [] : [eb('conversations.imported_at', '<=', arrivedBy)]),
      ...('due' in meant
        ? [eb('due_on', '>=', meant.due.from), eb('due_on', '<=', meant.due.to)]
        : [eb('conversations.customer_id', 'in', thoseOf(eb, meant))]),
    ])
  const [sees, proves] = seenBy ? [visibleTo(seenBy), isOpenOrOwn(seenBy.id)] : [isOpen, isOpen]
  return promisesWhere(db, sees, proves, which, 'due' in meant ? { whose: repIds } : undefined)
}

function thoseOf(
  eb: Parameters<Which>[0],
  { customerIds, accounts }: Extract<Meant, { customerIds: readonly string[] }>,
) {
  return eb
    .selectFrom('customers as meant')
    .select('meant.id')
    .where((one) =>
      one.or([
        one('meant.id', 'in', customerIds),
        ...(accounts.length > 0 ? [one('meant.account', 'in', accounts)] : []),
      ]),
    )
}

/** Every promise to and from a customer that the viewer may see. */
export async function promisesWith(db: Kysely<Database>, viewer: Viewer, customerId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.customer_id', '=', customerId))
}

/** Every promise made in a conversation, to a viewer who may see it. */
export async function promisesIn(db: Kysely<Database>, viewer: Viewer, conversationId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.id', '=', conversationId))
}

/** Every promise a viewer may see, for a team's ledger. */
export async function promisesFor(db: Kysely<Database>, viewer: Viewer) {
  return ledger(db, viewer, (eb) => eb('conversations.id', 'is not', null), leadingTo(viewer))
}

export async function findPromise(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<LedgerPromise | undefined> {
  const any: Which = (eb) => eb.and([])
  return (await promisesWhere(db, visibleTo(viewer), isOpenOrOwn(viewer.id), any, { ids: [id] }))[0]
}

async function ledger(
  db: Kysely<Database>,
  viewer: Viewer,
  which: Which,
  way?: Way,
): Promise<readonly LedgerPromise[]> {
  return promisesWhere(db, visibleTo(viewer), isOpenOrOwn(viewer.id), which, way)
}

type Which = (eb: ExpressionBuilder<Database, 'conversations' | 'commitments'>) => ReturnType<typeof eb.and>

/** What promises are looked for by: their ids, whose their conversations are, or of which team. */
export type Way =
  | { readonly ids: readonly string[] }
  | { readonly whose: readonly string[] }
  | { readonly team: string }

/** Whose promises those are that a viewer may see, of a rep where one is named; nothing where they may be anybody’s. */
export function leadingTo(viewer: Viewer, repId?: string): Way | undefined {
  if (repId !== undefined) return { whose: [repId] }
  if (viewer.role === 'rep') return { whose: [viewer.id] }
  return viewer.role === 'manager' && viewer.teamId !== null ? { team: viewer.teamId } : undefined
}

/** Promises and their conversations; SQLite keeps the order of a cross join. */
export function promisesBy(db: Kysely<Database>, way: Way | undefined) {
  if (!way) return db.selectFrom('conversations').crossJoin('commitments')
  const joined = db.selectFrom('commitments').crossJoin('conversations')
  if ('ids' in way) return joined.where('commitments.id', 'in', way.ids)
  return 'whose' in way
    ? joined.where('whose_id', 'in', way.whose)
    : joined.where('of_team_id', '=', way.team)
}

/** Promises of conversations that may be seen, with the outcomes whose proofs may be told of. */
export async function promisesWhere(
  db: Kysely<Database>,
  sees: Seeing,
  proves: Seeing,
  which: Which,
  way?: Way,
): Promise<readonly LedgerPromise[]> {
  // From the few that are meant, or from whose they are, and never from the class.
  const rows = await promisesBy(db, way)
    .whereRef('commitments.conversation_id', '=', 'conversations.id')
    .where(sees)
    .where((eb) => eb(way ? eb.fn.coalesce('class', eb.val('')) : eb.ref('class'), '=', 'promise'))
    .where(which)
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .selectAll('commitments')
    .select([
      'rep_id',
      'conversations.time_zone',
      'customer_id',
      'customers.name as customer_name',
      'account',
    ])
    .select(['ungradable', 'chosen'])
    .orderBy((eb) => eb.fn.coalesce('due_on', eb.val('9999-12-31')))
    .orderBy('commitments.id')
    .execute()
  const found = rows.map((row) => row.id)
  const outcomes = await outcomesOf(db, found, proves)
  const reps = new Map(rows.map((row) => [row.id, row.rep_id]))
  const verdicts = await newestVerdicts(db, found, (id) => reps.get(id) ?? null)
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    utterance: row.utterance,
    owner: row.owner as Commitment['owner'],
    action: row.action,
    dueOn: row.due_on,
    dueWords: row.due_words,
    dueHow: row.due_how as Commitment['dueHow'],
    words: row.words,
    confidence: row.confidence,
    saidAt: row.said_at,
    timeZone: row.time_zone,
    repId: row.rep_id,
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, name: row.customer_name ?? '', account: row.account },
    outcome: outcomes.get(row.id) ?? null,
    verdict: verdicts.get(row.id) ?? null,
    waits: row.detector === null && row.by_id !== null && row.by_id === row.rep_id,
    isGradable: row.ungradable === '[]' && row.chosen !== 'hand-picked',
  }))
}
