import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`drop index customers_merged`.execute(db)
  await sql`create index customers_merged on customers (merged_into, id) where merged_into is not null`.execute(
    db,
  )
  await sql`drop index customer_addresses_by_customer`.execute(db)
  await sql`create index customer_addresses_by_customer on customer_addresses (customer_id, kind, address)`.execute(
    db,
  )
}
