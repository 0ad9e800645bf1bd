import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * When each customer should next hear from whoever they are known to, and when they last did, so that a list is read in
 * that order, and nothing else. It is worked out behind the pages, and stands as long as nothing it follows from has changed: the database itself takes it back
 * with every change, in the transaction that makes it, and a page works out what it finds taken back.
 */
export async function up(db: Kysely<unknown>) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const text = sql.raw(isSqlite ? 'text' : 'text collate "C"')
  await sql`alter table known_customers add column next_on ${text} not null default ''`.execute(db)
  await sql`alter table known_customers add column next_why text`.execute(db)
  await sql`alter table known_customers add column heard_on text`.execute(db)
  await sql`alter table known_customers add column time_zone text not null default ''`.execute(db)
  await sql`alter table known_customers add column good_for ${text} not null default ''`.execute(db)
  await sql`alter table known_customers add column changes integer not null default 0`.execute(db)
  await sql`create index known_customers_by_next
    on known_customers (known_to, next_on, name, customer_id, good_for)`.execute(db)
  await sql`create index known_customers_by_good on known_customers (known_to, good_for)`.execute(db)
  await sql`create index known_customers_taken_back on known_customers (known_to)
    where good_for = '' and known_to <> 'house'`.execute(db)
  await sql`create index fulfilments_by_proof on fulfilments (proof_conversation_id)
    where proof_conversation_id is not null`.execute(db)
  await sql`create index releases_by_proof on releases (proof_conversation_id)
    where proof_conversation_id is not null`.execute(db)
  if (!isSqlite) for (const made of inPostgres) await sql.raw(made).execute(db)
  for (const one of changes)
    for (const made of isSqlite ? onSqlite(one) : onPostgres(one)) await sql.raw(made).execute(db)
}

interface Change {
  readonly table: string
  readonly when: readonly ('insert' | 'update' | 'delete')[]
  /** The columns whose change tells, where not all do. */
  readonly of?: readonly string[]
  /** The customers a row is about. */
  readonly about: (row: string) => string
}

const promised = (id: string) => `select customer_id from conversations
  join commitments on commitments.conversation_id = conversations.id where commitments.id = ${id}`

const provedIn = (id: string) =>
  ['fulfilments', 'releases']
    .map(
      (table) => `select customer_id from ${table} join commitments on commitments.id = ${table}.commitment_id
        join conversations on conversations.id = commitments.conversation_id
        where proof_conversation_id = ${id}`,
    )
    .join(' union ')

/** What is found in a conversation is written with the conversation. */
const changes: readonly Change[] = [
  {
    table: 'conversations',
    when: ['insert', 'update', 'delete'],
    about: (row) => `select ${row}.customer_id union ${provedIn(`${row}.id`)}`,
  },
  ...['fulfilments', 'releases'].map(
    (table): Change => ({
      ...{ table, when: ['insert', 'update', 'delete'] },
      about: (row) => promised(`${row}.commitment_id`),
    }),
  ),
  { table: 'commitments', when: ['update'], of: ['due_on'], about: (row) => promised(`${row}.id`) },
  {
    table: 'verdicts',
    when: ['insert', 'update', 'delete'],
    about: (row) => `select customer_id from conversations where id = ${row}.conversation_id`,
  },
  ...['quiets', 'purchases'].map(
    (table): Change => ({
      ...{ table, when: ['insert', 'update', 'delete'] },
      about: (row) => `select ${row}.customer_id
        union select merged_into from customers where id = ${row}.customer_id`,
    }),
  ),
  {
    ...{ table: 'customers', when: ['update'], of: ['name', 'merged_into', 'country', 'time_zone'] },
    about: (row) => `select ${row}.id union select ${row}.merged_into`,
  },
]

function taken(about: string): string {
  return `update known_customers set good_for = '', changes = changes + 1 where customer_id in (${about})`
}

function named({ table }: Change, when: string): string {
  return `next_is_taken_back_by_${when}_of_${table}`
}

function spelled({ of }: Change, when: string): string {
  return of && when === 'update' ? `update of ${of.join()}` : when
}

function rowsOf(when: string): readonly string[] {
  return { insert: ['new'], update: ['old', 'new'], delete: ['old'] }[when] ?? []
}

function onSqlite(one: Change): readonly string[] {
  return one.when.map(
    (when) => `create trigger ${named(one, when)} after ${spelled(one, when)} on ${one.table} for each row
      begin ${rowsOf(when)
        .map((row) => `${taken(one.about(row))};`)
        .join(' ')} end`,
  )
}

/** In the order in which whatever else counts for a customer waits for its turn. */
const inPostgres = [
  `create function next_is_taken_back(ids text[]) returns void language plpgsql as $$ begin
    perform 1 from customers where id = any (ids) order by id for no key update;
    ${taken('select unnest(ids)')}; end $$`,
]

function onPostgres(one: Change): readonly string[] {
  return one.when.flatMap((when) => {
    const about = rowsOf(when).map(one.about).join(' union ')
    return [
      `create function ${named(one, when)}() returns trigger language plpgsql as $$ begin
        perform next_is_taken_back(array(select known.customer_id from (${about}) as known (customer_id)
          where known.customer_id is not null)); return null; end $$`,
      `create trigger ${named(one, when)} after ${spelled(one, when)} on ${one.table} for each row
        execute function ${named(one, when)}()`,
    ]
  })
}
