import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Who is known to whom, a row each: to the house, to a team, to a person. How often and when last they talked is counted
 * from what these may know of and nothing else, and whom a person or one of a team looks after is known to them without
 * a word. The database itself keeps it, whatever writes, so that a list is read in its order instead of put together.
 */
export async function up(db: Kysely<unknown>) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  // One order of names on both, which is the program's own.
  const text = sql.raw(isSqlite ? 'text' : 'text collate "C"')
  await sql`create table known_customers (
    known_to text not null,
    customer_id text not null references customers (id) on delete cascade,
    name ${text} not null,
    account ${text},
    talks integer not null,
    last_at text,
    primary key (known_to, customer_id)
  )`.execute(db)
  await sql`create index known_customers_of on known_customers (customer_id)`.execute(db)
  await sql`create index known_customers_by_last on known_customers (known_to, last_at, customer_id)`.execute(
    db,
  )
  await sql`create index known_customers_by_name on known_customers (known_to, name, customer_id)`.execute(db)
  await sql`create index known_customers_by_account on known_customers (known_to, account, last_at)`.execute(
    db,
  )
  await sql.raw(written(() => '')).execute(db)
  for (const made of isSqlite ? inSqlite : inPostgres) await sql.raw(made).execute(db)
}

/** Which customers: those of a column that says so, or all. */
type Which = (column: string) => string

const only =
  (id: string): Which =>
  (column) =>
    ` and ${column} = ${id}`

const columns = 'known_to, customer_id, name, account, talks, last_at'

/** Who is known to whom as it stands, in place of what was kept. */
function written(which: Which): string {
  return `insert into known_customers (${columns})
    select known.known_to, known.customer_id, customers.name, customers.account, known.talks, known.last_at
      from (${known(which)}) known join customers on customers.id = known.customer_id where true
    on conflict (known_to, customer_id) do update set name = excluded.name, account = excluded.account,
      talks = excluded.talks, last_at = excluded.last_at`
}

function forgotten(which: Which): string {
  return `delete from known_customers where true${which('customer_id')}
    and (known_to, customer_id) not in (select known_to, customer_id from (${known(which)}) known)`
}

function known(which: Which): string {
  return `${toTheHouse(which)} union all select customer_id, known_to, sum(talks) as talks, max(last_at) as last_at
    from (${toPeople(which)}) people group by customer_id, known_to`
}

/** Whoever came in with what is somebody's alone, and is in nothing else, is not known to the house. */
function toTheHouse(which: Which): string {
  const talks = 'from conversations where conversations.customer_id = customers.id'
  const open = `${talks} and with_rep = 0 and practice = 0`
  return `select customers.id as customer_id, 'house' as known_to, (select count(*) ${open}) as talks,
    (select max(sorted_at) ${open}) as last_at from customers where merged_into is null${which('customers.id')}
    and not (${alone} and customers.created_at >= (select min(imported_at) ${talks} and with_rep = 1))`
}

const alone = `(exists (select 1 from conversations where conversations.customer_id = customers.id and with_rep = 1)
  and not exists (select 1 from conversations where conversations.customer_id = customers.id and with_rep = 0))`

function toPeople(which: Which): string {
  const talked = (who: string, where: string) =>
    `select customer_id, ${who} as known_to, count(*) as talks, max(sorted_at) as last_at from conversations
      where exists (select 1 from customers where customers.id = customer_id and merged_into is null)
      and customer_id is not null${which('customer_id')} and ${where} group by customer_id, ${who}`
  const lookedAfter = `where merged_into is null${which('customers.id')}`
  return [
    talked(`'person:' || rep_id`, 'rep_id is not null and practice = 0'),
    talked(`'person:' || brought_by`, 'rep_id is null and brought_by is not null'),
    talked(`'team:' || team_id`, 'team_id is not null and with_rep = 0 and practice = 0'),
    `select customers.id, 'person:' || owner_id, 0, null from customers ${lookedAfter} and owner_id is not null`,
    `select customers.id, 'team:' || people.team_id, 0, null from customers
      join people on people.id = owner_id ${lookedAfter} and people.team_id is not null and not ${alone}`,
  ].join(' union all ')
}

/** Where a customer is known by something open already, one more talk changes nothing but those who may know of it. */
const isKnown = `(new.practice = 0 and exists (select 1 from known_customers
  where customer_id = new.customer_id and known_to = 'house' and talks > 0))`

const counted = `insert into known_customers (${columns})
  select known.known_to, customers.id, customers.name, customers.account, 1, new.sorted_at
    from (select 'house' as known_to where new.with_rep = 0
      union all select 'person:' || coalesce(new.rep_id, new.brought_by)
        where coalesce(new.rep_id, new.brought_by) is not null
      union all select 'team:' || new.team_id where new.team_id is not null and new.with_rep = 0) known
    join customers on customers.id = new.customer_id where ${isKnown}
  on conflict (known_to, customer_id) do update set talks = known_customers.talks + 1,
    last_at = case when known_customers.last_at > excluded.last_at then known_customers.last_at
      else excluded.last_at end`

const ofTalks = [
  ...['customer_id', 'rep_id', 'team_id', 'brought_by'],
  ...['with_rep', 'practice', 'sorted_at', 'imported_at'],
]
const ofCustomers = ['name', 'account', 'owner_id', 'merged_into', 'created_at']

function changed(some: readonly string[]): string {
  return some.map((column) => `old.${column} is distinct from new.${column}`).join(' or ')
}

const again = (which: Which) => `${forgotten(which)}; ${written(which)};`
const lookedAfterByThem: Which = (column) =>
  ` and ${column} in (select id from customers where owner_id = new.id)`
const unlessKnown: Which = (column) => `${only('new.customer_id')(column)} and not ${isKnown}`

const inSqlite = [
  `create trigger talks_make_known after insert on conversations for each row when new.customer_id is not null
    begin ${counted}; ${again(unlessKnown)} end`,
  `create trigger talks_become_known after update of ${ofTalks.join()} on conversations for each row
    when ${changed(ofTalks)}
    begin ${again(only('old.customer_id'))} ${again(only('nullif(new.customer_id, old.customer_id)'))} end`,
  `create trigger talks_are_forgotten after delete on conversations for each row when old.customer_id is not null
    begin ${again(only('old.customer_id'))} end`,
  `create trigger customers_are_known after insert on customers for each row begin ${again(only('new.id'))} end`,
  `create trigger customers_become_known after update of ${ofCustomers.join()} on customers for each row
    when ${changed(ofCustomers)} begin ${again(only('new.id'))} end`,
  `create trigger owners_take_along after update of team_id on people for each row
    when old.team_id is distinct from new.team_id begin ${again(lookedAfterByThem)} end`,
]

const trigger = (name: string, when: string, body: string) => [
  `create function ${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
  `create trigger ${name} ${when} execute function ${name}()`,
]

/** Two that count for one customer do so one after the other, each with what the other has written. */
const inPostgres = [
  `create function know_again(one text) returns void language plpgsql as $$ begin
    perform 1 from customers where customers.id = know_again.one for no key update;
    ${again(only('know_again.one'))} end $$`,
  ...trigger(
    'talks_make_known',
    'after insert on conversations for each row when (new.customer_id is not null)',
    `perform 1 from customers where customers.id = new.customer_id for no key update;
      if ${isKnown} then ${counted}; else perform know_again(new.customer_id); end if;`,
  ),
  ...trigger(
    'talks_become_known',
    `after update of ${ofTalks.join()} on conversations for each row when (${changed(ofTalks)})`,
    'perform know_again(old.customer_id); perform know_again(nullif(new.customer_id, old.customer_id));',
  ),
  ...trigger(
    'talks_are_forgotten',
    'after delete on conversations for each row when (old.customer_id is not null)',
    'perform know_again(old.customer_id);',
  ),
  ...trigger('customers_are_known', 'after insert on customers for each row', 'perform know_again(new.id);'),
  ...trigger(
    'customers_become_known',
    `after update of ${ofCustomers.join()} on customers for each row when (${changed(ofCustomers)})`,
    'perform know_again(new.id);',
  ),
  ...trigger(
    'owners_take_along',
    `after update of team_id on people for each row when (old.team_id is distinct from new.team_id)`,
    'perform know_again(customers.id) from customers where owner_id = new.id order by customers.id;',
  ),
]
