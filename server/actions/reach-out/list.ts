import type { Kysely } from 'kysely'
import { type Approach, openApproaches } from '../../../db/queries/approaches.ts'
import { withdrawnConsents } from '../../../db/queries/contact-consents.ts'
import { listConversations } from '../../../db/queries/conversation-list.ts'
import { customersFor, type ListedCustomer } from '../../../db/queries/customers.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { quietsOf } from '../../../db/queries/quiets.ts'
import { snoozesAfter } from '../../../db/queries/reach-snoozes.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import type { ReachReason } from '../../reaching/approach.ts'
import { wordsOfQuiets } from '../proposed-quiets.ts'
import { silenceOf } from '../silences.ts'
import { checkIns } from './groups/check-ins.ts'
import { deciding } from './groups/deciding.ts'
import { owed } from './groups/owed.ts'
import { goneQuiet } from './groups/quiet.ts'
import { reachOf } from './reach-of.ts'
import type { Found, Group, Looking, Row, Said } from './row.ts'

/** Somebody who is left in peace, and until when: they asked for it, or took their consent back. */
export interface InPeace {
  readonly customer: ListedCustomer
  readonly until: string | null
  readonly isUntilInTouch: boolean
  /** What they said when they asked for it. */
  readonly words: string | null
  readonly withdrawnAt: string | null
}

/** Whom to talk to: those of a customer’s first group alone, and whoever is left in peace. */
export interface ReachOut {
  readonly rows: readonly Row[]
  readonly inPeace: readonly InPeace[]
  /** How many more there are than anybody could reach on a day. */
  readonly later: number
}

/** What is owed comes first, and all of it; of the rest as much as fits into a day. */
const groups: readonly (readonly [ReachReason, Group])[] = [
  ['owed', owed],
  ['deciding', deciding],
  ['check-in', checkIns],
  ['quiet', goneQuiet],
]
const A_DAY = 12
const REACHES_BACK_MS = 400 * 86_400_000

export async function reachOutFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, today }: { readonly now: string; readonly today: string },
): Promise<ReachOut> {
  const since = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const customers = new Map(
    (await customersFor(db, viewer)).filter((one) => one.lastSeenAt >= since).map((one) => [one.id, one]),
  )
  const inPeace = await peaceOf(db, viewer, [...customers.values()], today)
  for (const { customer } of inPeace) customers.delete(customer.id)
  const looking: Looking = { viewer, customerIds: [...customers.keys()], now, today }
  const put = await putOff(db, viewer, today)
  const open = new Map((await openApproaches(db)).map((one) => [one.subject, one]))
  const taken = new Map<string, readonly [ReachReason, Found]>()
  for (const [group, find] of groups)
    for (const found of await find(db, looking)) {
      const subject = `customer:${found.customerId}`
      const isOn = customers.has(found.customerId) && !taken.has(found.customerId)
      if (isOn && !put.has(subject) && isTheirs(open.get(subject), viewer))
        taken.set(found.customerId, [group, found])
    }
  const all = [...taken.values()]
  const dues = all.filter(([group]) => group === 'owed').length
  const shown = all.slice(0, Math.max(dues, A_DAY))
  return {
    rows: await rowsOf(db, shown, { looking, customers, open }),
    inPeace,
    later: all.length - shown.length,
  }
}

/** Whoever somebody else is on is on nobody’s list; a manager sees it. */
function isTheirs(approach: Approach | undefined, viewer: Viewer): boolean {
  return approach === undefined || viewer.role === 'manager' || approach.repId === viewer.id
}

async function putOff(db: Kysely<Database>, viewer: Viewer, today: string): Promise<ReadonlySet<string>> {
  const snoozed = await snoozesAfter(db, today)
  return new Set(snoozed.filter((one) => one.repId === viewer.id).map((one) => one.subject))
}

async function peaceOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customers: readonly ListedCustomer[],
  today: string,
): Promise<readonly InPeace[]> {
  const ids = customers.map((one) => one.id)
  const [all, withdrawn] = [await quietsOf(db, ids), await withdrawnConsents(db)]
  const quiets = new Map(
    [...all].map(([id, theirs]) => [
      id,
      theirs.findLast((one) => one.endedAt === null && one.until >= today),
    ]),
  )
  const words = await wordsOfQuiets(
    db,
    viewer,
    [...quiets.values()].flatMap((quiet) => quiet ?? []),
  )
  return customers.flatMap((customer) => {
    const quiet = quiets.get(customer.id)
    const withdrawnAt = withdrawn.get(customer.id) ?? null
    if (!quiet && withdrawnAt === null) return []
    const { until = null, isUntilInTouch = false } = quiet ?? {}
    return [{ customer, until, isUntilInTouch, words: words.get(quiet?.id ?? '') ?? null, withdrawnAt }]
  })
}

interface Around {
  readonly looking: Looking
  readonly customers: ReadonlyMap<string, ListedCustomer>
  readonly open: ReadonlyMap<string, Approach>
}

async function rowsOf(
  db: Kysely<Database>,
  found: readonly (readonly [ReachReason, Found])[],
  { looking, customers, open }: Around,
): Promise<readonly Row[]> {
  const { viewer, now } = looking
  const ids = found.map(([, one]) => one.customerId)
  const silences = await silenceOf(db, viewer, ids, now)
  const reach = await reachOf(db, viewer, ids, now)
  const quotes = await latestQuotes(db, viewer, ids)
  return found.flatMap(([group, one]) => {
    const customer = customers.get(one.customerId)
    if (!customer) return []
    const silence = silences.get(one.customerId)
    return [
      {
        ...one,
        group,
        customer,
        said: one.said ?? quotes.get(one.customerId) ?? null,
        repId: one.repId ?? silence?.repId ?? null,
        silence,
        reach: reach.get(one.customerId) ?? { known: false, contacts: 0, not: null },
        approach: open.get(`customer:${one.customerId}`) ?? null,
      },
    ]
  })
}

const MOST_TALKS = 100

async function latestQuotes(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Said>> {
  if (customerIds.length === 0) return new Map()
  const { conversations } = await listConversations(db, viewer, { customerIds, limit: MOST_TALKS })
  const quotes = new Map<string, Said>()
  for (const { id, customer, statistics } of conversations)
    if (customer && statistics.quote && !quotes.has(customer.id))
      quotes.set(customer.id, {
        words: statistics.quote.words,
        path: paths.said(id, statistics.quote.utterance),
      })
  return quotes
}
