import type { Kysely } from 'kysely'
import type { DecisionNeed } from '../../server/measures/lexicons/buying-stages.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A material that somebody gave a customer a link to. */
export interface Sending {
  readonly id: string
  readonly materialId: string
  readonly title: string
  readonly customerId: string
  readonly repId: string
  readonly repName: string
  readonly sentAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  /** When it was first opened while the customer's consent to that stood; `null` also where it is not known. */
  readonly openedAt: string | null
}

/** A customer's word that we may see whether they open what we send. */
export interface OpeningConsent {
  readonly id: string
  readonly customerId: string
  readonly how: string
  readonly givenOn: string
  readonly notedBy: string
}

/** A colleague whom a rep brought in for a customer. */
export interface ColleagueBrought {
  readonly id: string
  readonly name: string
  readonly helps: DecisionNeed
  readonly on: string
  readonly repName: string
}

/** What was sent to these customers, the latest first. */
export async function sendingsTo(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly Sending[]> {
  if (customerIds.length === 0) return []
  const rows = await sendings(db).where('material_sendings.customer_id', 'in', customerIds).execute()
  return rows.map(toSending)
}

export async function findSending(db: Kysely<Database>, id: string): Promise<Sending | undefined> {
  const row = await sendings(db).where('material_sendings.id', '=', id).executeTakeFirst()
  return row && toSending(row)
}

/** Keeps that a link was made; the same form makes one. */
export async function saveSending(
  db: Kysely<Database>,
  one: Pick<Sending, 'materialId' | 'customerId' | 'repId' | 'sentAt' | 'expiresAt'> & {
    readonly once: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('material_sendings')
      .values({
        id: newId(),
        material_id: one.materialId,
        customer_id: one.customerId,
        rep_id: one.repId,
        once: one.once,
        sent_at: one.sentAt,
        expires_at: one.expiresAt,
      })
      .onConflict((conflict) => conflict.columns(['rep_id', 'once']).doNothing())
      .execute(),
  )
}

export async function revokeSending(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('material_sendings')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute(),
  )
}

/** Notes the first opening, where the customer's consent stands; without it nothing is kept. */
export async function saveMaterialOpening(db: Kysely<Database>, { id, customerId }: Sending, now: string) {
  await inTransaction(db, async (trx) => {
    if (!(await consentOf(trx, customerId))) return
    await trx
      .updateTable('material_sendings')
      .set({ opened_at: now })
      .where('id', '=', id)
      .where('opened_at', 'is', null)
      .execute()
  })
}

/** The consent that stands; `undefined` where there is none. */
export async function consentOf(
  db: Kysely<Database>,
  customerId: string,
): Promise<OpeningConsent | undefined> {
  const row = await db
    .selectFrom('opening_consents')
    .innerJoin('people', 'people.id', 'noted_by')
    .select(['opening_consents.id', 'customer_id', 'how', 'given_on', 'people.name'])
    .where('customer_id', '=', customerId)
    .where('withdrawn_at', 'is', null)
    .orderBy('noted_at', 'desc')
    .orderBy('opening_consents.id')
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      customerId: row.customer_id,
      how: row.how,
      givenOn: row.given_on,
      notedBy: row.name,
    }
  )
}

export async function saveConsent(
  db: Kysely<Database>,
  one: Omit<OpeningConsent, 'id'> & { readonly now: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('opening_consents')
      .values({
        id: newId(),
        customer_id: one.customerId,
        how: one.how,
        given_on: one.givenOn,
        noted_by: one.notedBy,
        noted_at: one.now,
      })
      .execute(),
  )
}

/** The customer took it back: from now on nothing is noted, and what was noted goes. */
export async function withdrawConsent(db: Kysely<Database>, customerId: string, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('opening_consents')
      .set({ withdrawn_at: now })
      .where('customer_id', '=', customerId)
      .where('withdrawn_at', 'is', null)
      .execute()
    await trx
      .updateTable('material_sendings')
      .set({ opened_at: null })
      .where('customer_id', '=', customerId)
      .execute()
  })
}

/** The colleagues brought in for these customers, the latest first. */
export async function colleaguesBroughtTo(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly ColleagueBrought[]> {
  if (customerIds.length === 0) return []
  const rows = await db
    .selectFrom('colleagues_brought')
    .innerJoin('people', 'people.id', 'rep_id')
    .select(['colleagues_brought.id', 'colleagues_brought.name', 'helps', 'brought_on', 'people.name as rep'])
    .where('customer_id', 'in', customerIds)
    .orderBy('brought_on', 'desc')
    .orderBy('colleagues_brought.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    helps: row.helps as DecisionNeed,
    on: row.brought_on,
    repName: row.rep,
  }))
}

export async function saveColleagueBrought(
  db: Kysely<Database>,
  one: Pick<ColleagueBrought, 'name' | 'helps' | 'on'> & {
    readonly customerId: string
    readonly repId: string
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('colleagues_brought')
      .values({
        id: newId(),
        customer_id: one.customerId,
        rep_id: one.repId,
        name: one.name,
        person_id: null,
        helps: one.helps,
        brought_on: one.on,
        noted_at: one.now,
      })
      .execute(),
  )
}

function sendings(db: Kysely<Database>) {
  return db
    .selectFrom('material_sendings')
    .innerJoin('materials', 'materials.id', 'material_sendings.material_id')
    .innerJoin('people', 'people.id', 'material_sendings.rep_id')
    .selectAll('material_sendings')
    .select(['materials.title', 'people.name as rep_name'])
    .orderBy('sent_at', 'desc')
    .orderBy('material_sendings.id')
}

function toSending(row: Awaited<ReturnType<ReturnType<typeof sendings>['execute']>>[number]): Sending {
  return {
    id: row.id,
    materialId: row.material_id,
    title: row.title,
    customerId: row.customer_id,
    repId: row.rep_id,
    repName: row.rep_name,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    openedAt: row.opened_at,
  }
}
