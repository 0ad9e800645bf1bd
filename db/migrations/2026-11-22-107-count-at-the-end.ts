import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * On PostgreSQL who is known to whom is counted when a transaction ends, one transaction after the other, and no customer
 * is held before: two that change the same customers in opposite order never wait for one another. On SQLite nobody else
 * writes meanwhile.
 */
export async function up(db: Kysely<unknown>) {
  if (db.getExecutor().adapter instanceof SqliteAdapter) return
  await rewrite(db, 'know_again', [
    ['perform 1 from customers where customers.id = know_again.one for no key update', inTurn],
  ])
  await rewrite(db, 'talks_make_known', [
    ['perform 1 from customers where customers.id = new.customer_id for no key update', inTurn],
    // What was counted in this transaction has counted all of it.
    [`and talks > 0`, `and talks > 0 and xmin <> pg_current_xact_id()::xid`],
  ])
  await rewrite(db, 'next_is_taken_back', [
    [
      'perform 1 from customers where id = any (ids) order by id for no key update',
      `if cardinality(ids) = 0 then return; end if; ${inTurn}`,
    ],
  ])
  // Of one row they go by name, and counting comes first.
  await sql`alter trigger talks_make_known on conversations rename to known_by_new_talks`.execute(db)
  for (const { name, table, made } of await triggers(db)) {
    await sql`drop trigger ${sql.ref(name)} on ${sql.raw(table)}`.execute(db)
    await sql
      .raw(
        made
          .replace('CREATE TRIGGER', 'CREATE CONSTRAINT TRIGGER')
          .replace(' FOR EACH ROW', ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW'),
      )
      .execute(db)
  }
}

const inTurn = `perform pg_advisory_xact_lock(hashtext('known customers'))`

const names = [
  ...['known_by_new_talks', 'talks_become_known', 'talks_are_forgotten'],
  ...['customers_are_known', 'customers_become_known', 'owners_take_along'],
]

async function rewrite(db: Kysely<unknown>, name: string, parts: readonly (readonly [string, string])[]) {
  const { rows } = await sql<{ made: string }>`select pg_get_functiondef(oid) as made from pg_proc
    where proname = ${name} and pronamespace = current_schema()::regnamespace`.execute(db)
  const made = parts.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} is not written as it was: ${from}`)
    return text.replace(from, to)
  }, rows[0]?.made ?? '')
  await sql.raw(made).execute(db)
}

interface Trigger {
  readonly name: string
  /** As it is written in a statement. */
  readonly table: string
  readonly made: string
}

async function triggers(db: Kysely<unknown>): Promise<readonly Trigger[]> {
  const { rows } = await sql<Trigger>`select tgname as name, tgrelid::regclass::text as "table",
      pg_get_triggerdef(pg_trigger.oid) as made
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = current_schema()::regnamespace
      and (tgname = any (${names}) or starts_with(tgname, 'next_is_taken_back_by_'))
    order by tgname`.execute(db)
  return rows
}
