import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { customerAt, customersNamed, findCustomer, survivorOf } from '../../db/queries/customers.ts'
import { findPerson, findPersonByEmail, type Viewer } from '../../db/queries/people.ts'
import {
  cancelPurchase,
  type NewPurchase,
  type PurchaseChannel,
  type PurchaseSource,
  purchaseNamed,
  savePurchase,
} from '../../db/queries/purchases.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { isCivilDate } from '../measures/civil-date.ts'
import { type MoneyProblem, writtenMoney } from '../pay/written-money.ts'
import { isSamePurchase } from './record-purchase.ts'

/** A purchase as another program or a table tells it. */
export interface SentPurchase {
  readonly externalId: string
  readonly customer: {
    readonly id?: string | undefined
    readonly email?: string | undefined
    readonly name?: string | undefined
  }
  readonly at: string
  readonly what: string
  readonly value?: string | null | undefined
  readonly currency?: string | null | undefined
  readonly channel?: PurchaseChannel | null | undefined
  readonly rep?: string | null | undefined
}

/** Who sends it: `null` is a system that signs for itself and may tell of everybody. */
export interface Sending {
  readonly viewer: Viewer | null
  readonly source: PurchaseSource
  readonly now: string
}

export type SentProblem =
  | MoneyProblem
  | 'customer'
  | 'customers'
  | 'rep'
  | 'at'
  | 'other'
  | 'unknown'
  | 'name'
  | 'what'

export type SentAnswer =
  | { readonly outcome: 'recorded' | 'again' | 'cancelled'; readonly id: string }
  | { readonly problem: SentProblem }

const MINUTES_AHEAD_MS = 5 * 60_000
const LONGEST = 200

/** A purchase that can be kept, and the id of the same one where it was kept before. */
export interface JudgedPurchase {
  readonly purchase: Omit<NewPurchase, 'account'>
  readonly knownId: string | null
}

/** Keeps a purchase that was sent, once however often it comes; a name that stands for another purchase is refused. */
export async function takePurchase(
  db: Kysely<Database>,
  sent: SentPurchase,
  sending: Sending,
): Promise<SentAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const judged = await judgePurchase(trx, sent, sending)
    if ('problem' in judged) return judged
    return keepPurchase(trx, judged, { byId: sending.viewer?.id ?? null, now: sending.now })
  })
}

/** Who bought what, as far as it can be kept; nothing is. */
export async function judgePurchase(
  db: Kysely<Database>,
  sent: SentPurchase,
  { viewer, source, now }: Sending,
): Promise<JudgedPurchase | { readonly problem: SentProblem }> {
  if (sent.externalId === '' || sent.externalId.length > LONGEST) return { problem: 'name' }
  if (sent.what === '' || sent.what.length > LONGEST) return { problem: 'what' }
  const customerId = await customerOf(db, sent.customer, viewer)
  if (typeof customerId !== 'string') return customerId
  const at = new Date(isInstant(sent.at) ? sent.at : Number.NaN)
  if (Number.isNaN(at.getTime()) || at.getTime() > Date.parse(now) + MINUTES_AHEAD_MS)
    return { problem: 'at' }
  const value = sent.value == null ? null : writtenMoney(sent.value, sent.currency ?? '')
  if (value !== null && 'problem' in value) return value
  const repId = sent.rep == null ? null : await repNamed(db, sent.rep)
  if (repId === undefined) return { problem: 'rep' }
  const purchase = {
    ...{ customerId, at: at.toISOString(), what: sent.what, value, source, repId },
    ...{ channel: sent.channel ?? null, externalId: sent.externalId },
  }
  const known = await purchaseNamed(db, sent.externalId)
  if (known && !isSamePurchase(known, purchase)) return { problem: 'other' }
  return { purchase, knownId: known?.id ?? null }
}

/** Keeps what was judged, in the transaction it was judged in. */
export async function keepPurchase(
  trx: Transaction<Database>,
  { purchase, knownId }: JudgedPurchase,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<{ readonly outcome: 'recorded' | 'again'; readonly id: string }> {
  if (knownId !== null) return { outcome: 'again', id: knownId }
  const account = (await findCustomer(trx, purchase.customerId))?.account ?? null
  return { outcome: 'recorded', id: await savePurchase(trx, { ...purchase, account }, { byId, now }) }
}

/** A day and a time with its zone, of a calendar that has that day. */
function isInstant(text: string): boolean {
  const found = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.exec(text)
  return found !== null && isCivilDate(found[1] ?? null)
}

/** Says that a purchase another program told of was called off; once more changes nothing. */
export async function takeCancellation(
  db: Kysely<Database>,
  externalId: string,
  { viewer, now }: Pick<Sending, 'viewer' | 'now'>,
): Promise<SentAnswer> {
  const purchase = await purchaseNamed(db, externalId)
  if (!purchase || !(await mayTellOf(db, viewer, purchase.customerId))) return { problem: 'unknown' }
  await cancelPurchase(db, purchase.id, now)
  return { outcome: 'cancelled', id: purchase.id }
}

/** Exactly one customer, who is named by an id, an address or the name they go by. */
async function customerOf(
  db: Kysely<Database>,
  { id, email, name }: SentPurchase['customer'],
  viewer: Viewer | null,
): Promise<string | { readonly problem: 'customer' | 'customers' }> {
  const found = await candidates(db, { id, email, name })
  const theirs: string[] = []
  for (const one of found) if (await mayTellOf(db, viewer, one)) theirs.push(one)
  if (theirs.length > 1) return { problem: 'customers' }
  return theirs[0] ?? { problem: 'customer' }
}

async function candidates(
  db: Kysely<Database>,
  { id, email, name }: SentPurchase['customer'],
): Promise<readonly string[]> {
  if (id !== undefined) {
    const there = await findCustomer(db, await survivorOf(db, id))
    return there ? [there.id] : []
  }
  if (email !== undefined) {
    const there = await customerAt(db, 'email', email.trim().toLowerCase())
    return there ? [there.id] : []
  }
  return name === undefined ? [] : (await customersNamed(db, name)).map((one) => one.id)
}

async function mayTellOf(db: Kysely<Database>, viewer: Viewer | null, customerId: string): Promise<boolean> {
  if (viewer === null || viewer.role === 'hr' || viewer.role === 'admin') return true
  return mayWorkWith(db, viewer, customerId)
}

async function repNamed(db: Kysely<Database>, rep: string): Promise<string | undefined> {
  const person = rep.includes('@') ? await findPersonByEmail(db, rep) : await findPerson(db, rep)
  return person?.id
}
