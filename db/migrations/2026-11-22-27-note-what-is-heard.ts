import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Of which customers something changed that counts for how rare an insight is, one after the other. The database notes
 * it by itself, in the transaction of the change: what is copied in, moved or erased cannot be forgotten.
 */
export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const counter = sql.raw(
    sqlite ? 'integer primary key autoincrement' : 'bigint generated always as identity primary key',
  )
  await sql`create table heard_changes (
    seq ${counter},
    customer_id text not null
  )`.execute(db)
  await (sqlite ? noteOnSqlite(db) : noteOnPostgres(db))
}

const facts = ['customer_id', 'with_rep', 'practice', 'sorted_at', 'revision']

async function noteOnSqlite(db: Kysely<unknown>) {
  const differs = facts.map((one) => `new.${one} is not old.${one}`).join(' or ')
  const note = (customer: string) =>
    `insert into heard_changes (customer_id) select ${customer} where ${customer} is not null`
  const notes = {
    'conversations_are_heard after insert on conversations': `${note('new.customer_id')};`,
    [`conversations_are_heard_otherwise after update of ${facts.join(', ')} on conversations when ${differs}`]: `${note('new.customer_id')};
       ${note('old.customer_id')} and old.customer_id is not new.customer_id;`,
    'conversations_are_heard_no_more after delete on conversations': `${note('old.customer_id')};`,
    'customers_are_heard_as_another after update of account on customers when new.account is not old.account': `${note('new.id')};`,
  }
  for (const [when, act] of Object.entries(notes))
    await sql.raw(`create trigger ${when} begin ${act} end`).execute(db)
}

async function noteOnPostgres(db: Kysely<unknown>) {
  const differs = facts.map((one) => `new.${one} is distinct from old.${one}`).join(' or ')
  const triggers = [
    {
      name: 'conversations_are_heard',
      when: 'after insert on conversations',
      act: `if new.customer_id is not null then insert into heard_changes (customer_id) values (new.customer_id); end if;`,
    },
    {
      name: 'conversations_are_heard_otherwise',
      when: `after update of ${facts.join(', ')} on conversations`,
      act: `if ${differs} then
          insert into heard_changes (customer_id)
            select distinct id from (values (new.customer_id), (old.customer_id)) as known (id) where id is not null;
        end if;`,
    },
    {
      name: 'conversations_are_heard_no_more',
      when: 'after delete on conversations',
      act: `if old.customer_id is not null then insert into heard_changes (customer_id) values (old.customer_id); end if;`,
    },
    {
      name: 'customers_are_heard_as_another',
      when: 'after update of account on customers',
      act: `if new.account is distinct from old.account then
          insert into heard_changes (customer_id) values (new.id);
        end if;`,
    },
  ]
  for (const { name, when, act } of triggers) {
    await sql
      .raw(
        `create function ${name}() returns trigger language plpgsql as $$ begin ${act} return null; end $$`,
      )
      .execute(db)
    await sql.raw(`create trigger ${name} ${when} for each row execute function ${name}()`).execute(db)
  }
}
