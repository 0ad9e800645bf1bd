import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { accountNow } from './merges.ts'

export interface AccountDomain {
  readonly domain: string
  readonly account: string
}

export async function accountDomains(db: Kysely<Database>): Promise<readonly AccountDomain[]> {
  return db.selectFrom('account_domains').select(['domain', 'account']).orderBy('domain').execute()
}

/** The account whose mail this domain is: the one somebody said, else the domain itself. */
export async function accountOfDomain(db: Kysely<Database>, domain: string | null): Promise<string | null> {
  if (domain === null) return null
  const row = await db
    .selectFrom('account_domains')
    .select('account')
    .where('domain', '=', domain)
    .executeTakeFirst()
  return accountNow(db, row?.account ?? domain)
}

/** Says whose mail a domain is; what was said of it before is replaced. */
export async function saveAccountDomain(
  trx: Transaction<Database>,
  { domain, account }: AccountDomain,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<void> {
  const said = { account, said_by: byId, said_at: now }
  await trx
    .insertInto('account_domains')
    .values({ domain, ...said })
    .onConflict((conflict) => conflict.column('domain').doUpdateSet(said))
    .execute()
}
