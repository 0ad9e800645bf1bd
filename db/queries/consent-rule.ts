import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Why everybody in whatever is recorded here is known to agree, as somebody in charge says. */
const rule = z.object({ reason: z.string(), byId: z.string(), at: z.string() })
export type ConsentRule = z.infer<typeof rule>

/** `null` where nobody said so: then each conversation is asked about. */
export async function consentRule(db: Kysely<Database>): Promise<ConsentRule | null> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'consent-rule')
    .executeTakeFirst()
  return row ? rule.nullable().parse(JSON.parse(row.value)) : null
}

export async function saveConsentRule(db: Kysely<Database>, given: ConsentRule | null): Promise<void> {
  const value = JSON.stringify(given)
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: 'consent-rule', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}
