import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { leadingTo, promisesBy, promisesWhere, type StandingPromise, stateOf } from './promises.ts'
import { installation } from './settings.ts'
import { newestVerdicts } from './verdicts.ts'
import { isOpenOrOwn, visibleTo } from './visibility.ts'

/** What stands in the ledger in this order: what waits for its proof, the soonest first; then the rest, the latest first. */
const parts = ['open', 'open-undated', 'settled', 'settled-undated'] as const
type Part = (typeof parts)[number]

/** A place in the ledger's order: that of the last promise of a page. */
export interface LedgerPlace {
  readonly part: Part
  readonly dueOn: string | null
  readonly id: string
}

/** Which promises are asked for. Civil dates, both included. */
export interface LedgerAsked {
  readonly owner: 'ours' | 'theirs'
  /** Only what waits for its proof, or only what was kept. */
  readonly only?: 'open' | 'kept'
  readonly from?: string
  readonly to?: string
  readonly repId?: string
  readonly customerId?: string
  /** The instant at which they are looked at. */
  readonly now: string
}

export interface LedgerPage {
  readonly promises: readonly StandingPromise[]
  /** Where the next page begins after; `null` on the last one. */
  readonly next: LedgerPlace | null
}

const any: Parameters<typeof promisesWhere>[3] = (eb) => eb.and([])

const FIRST_STEP = 64
const LONGEST_STEP = 500
/** A customer's are gone through whole at each step: a count needs no more than one. */
const COUNTED_AT_ONCE = 256

/**
 * So many promises that a viewer may see, in their order after a place. Their days are gone through from that place on,
 * so that a page costs the same however long the ledger is; what people say is no promise is left out on the way.
 */
export async function ledgerPage(
  db: Kysely<Database>,
  viewer: Viewer,
  asked: LedgerAsked & { readonly after?: LedgerPlace; readonly limit: number },
): Promise<LedgerPage> {
  const { timeZone } = await installation(db)
  const found: (StandingPromise & { readonly part: Part })[] = []
  for await (const { part, rows } of steps(db, viewer, asked, { after: asked.after })) {
    const ids = rows.map(({ id }) => id)
    const promises = await promisesWhere(db, visibleTo(viewer), isOpenOrOwn(viewer.id), any, { ids })
    const byId = new Map(promises.map((one) => [one.id, one]))
    for (const id of ids) {
      const promise = byId.get(id)
      if (!promise || promise.verdict === 'no') continue
      found.push({ ...promise, state: stateOf(promise, { now: asked.now, timeZone }), part })
    }
    if (found.length > asked.limit) break
  }
  const promises = found.slice(0, asked.limit)
  const last = promises.at(-1)
  const isMore = found.length > asked.limit
  return { promises, next: last && isMore ? { part: last.part, dueOn: last.dueOn, id: last.id } : null }
}

/** How many there are, counted as far as `most`. */
export async function countInLedger(
  db: Kysely<Database>,
  viewer: Viewer,
  asked: LedgerAsked,
  most: number,
): Promise<{ readonly count: number; readonly isMore: boolean }> {
  let count = 0
  const first = asked.customerId === undefined ? FIRST_STEP : COUNTED_AT_ONCE
  for await (const { rows } of steps(db, viewer, asked, { first })) {
    const owners = new Map(rows.map(({ id, rep_id }) => [id, rep_id]))
    const verdicts = await newestVerdicts(db, [...owners.keys()], (id) => owners.get(id) ?? null)
    count += rows.filter(({ id }) => verdicts.get(id) !== 'no').length
    if (count > most) return { count: most, isMore: true }
  }
  return { count, isMore: false }
}

interface Walk {
  readonly after?: LedgerPlace | undefined
  readonly first?: number
}

async function* steps(
  db: Kysely<Database>,
  viewer: Viewer,
  asked: LedgerAsked,
  { after, first = FIRST_STEP }: Walk,
) {
  for (const part of partsOf(asked).filter((one) => !after || order(one) >= order(after.part))) {
    let place = after?.part === part ? after : undefined
    for (let most = first; ; most = Math.min(2 * most, LONGEST_STEP)) {
      const rows = await step(db, viewer, asked, { part, place, most })
      if (rows.length > 0) yield { part, rows }
      const last = rows.at(-1)
      if (!last || rows.length < most) break
      place = { part, dueOn: last.due_on, id: last.id }
    }
  }
}

const order = (part: Part) => parts.indexOf(part)

function partsOf({ only, from, to }: LedgerAsked): readonly Part[] {
  const isDated = from !== undefined || to !== undefined
  return parts.filter((part) => {
    if (isDated && part.endsWith('undated')) return false
    return only === undefined || part.startsWith('open') === (only === 'open')
  })
}

interface Step {
  readonly part: Part
  readonly place: LedgerPlace | undefined
  readonly most: number
}

/** Whose they are, and which team's, leads to them in the order of their days; a customer's are found by their conversations. */
function step(db: Kysely<Database>, viewer: Viewer, asked: LedgerAsked, { part, place, most }: Step) {
  const { owner, from, to, repId, customerId } = asked
  const isOpenPart = part.startsWith('open')
  const isUndated = part.endsWith('undated')
  const direction = isOpenPart ? 'asc' : 'desc'
  const [beyond, notBefore] = isOpenPart ? (['>', '>='] as const) : (['<', '<='] as const)
  const way = customerId === undefined ? leadingTo(viewer, repId) : undefined
  const byDay = customerId === undefined && way === undefined
  return (
    (byDay ? db.selectFrom('commitments').crossJoin('conversations') : promisesBy(db, way))
      .select(['commitments.id', 'due_on', 'rep_id'])
      .whereRef('conversations.id', '=', 'commitments.conversation_id')
      .where(visibleTo(viewer))
      // Only where they may be anybody's do the days of everybody's lead to them.
      .where((eb) => eb(byDay ? eb.ref('class') : eb.fn.coalesce('class', eb.val('')), '=', 'promise'))
      .where('commitments.owner', owner === 'theirs' ? '=' : '<>', 'customer')
      .where('due_on', isUndated ? 'is' : 'is not', null)
      .where((eb) => standsSo(eb, viewer, isOpenPart ? 'open' : (asked.only ?? 'settled')))
      .$if(repId !== undefined, (query) => query.where('rep_id', '=', repId ?? ''))
      .$if(customerId !== undefined, (query) => query.where('customer_id', '=', customerId ?? ''))
      .$if(from !== undefined, (query) => query.where('due_on', '>=', from ?? ''))
      .$if(to !== undefined, (query) => query.where('due_on', '<=', to ?? ''))
      .$if(place !== undefined && isUndated, (query) =>
        query.where('commitments.id', beyond, place?.id ?? ''),
      )
      .$if(place !== undefined && !isUndated, (query) =>
        query
          .where('due_on', notBefore, place?.dueOn ?? '')
          .where((eb) =>
            eb.or([eb('due_on', beyond, place?.dueOn ?? ''), eb('commitments.id', beyond, place?.id ?? '')]),
          ),
      )
      .orderBy('due_on', direction)
      .orderBy('commitments.id', direction)
      .limit(most)
      .execute()
  )
}

/** Proved or let go, or neither, where the viewer may know what shows it; what was let go counts as nothing else. */
function standsSo(
  eb: ExpressionBuilder<Database, 'commitments'>,
  viewer: Viewer,
  how: 'open' | 'settled' | 'kept',
): Expression<SqlBool> {
  const has = (table: 'fulfilments' | 'releases') =>
    eb.exists(
      eb
        .selectFrom(table)
        .leftJoin('conversations', 'conversations.id', `${table}.proof_conversation_id`)
        .select(`${table}.id`)
        .whereRef(`${table}.commitment_id`, '=', 'commitments.id')
        .where((inner) => inner.or([inner('conversations.id', 'is', null), isOpenOrOwn(viewer.id)(inner)])),
    )
  if (how === 'kept') return eb.and([has('fulfilments'), eb.not(has('releases'))])
  const isSettled = eb.or([has('fulfilments'), has('releases')])
  return how === 'open' ? eb.not(isSettled) : isSettled
}
