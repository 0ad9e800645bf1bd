import { createHash } from 'node:crypto'
import { type Kysely, SqliteAdapter, sql } from 'kysely'

const zeros = '0'.repeat(64)

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await sql`create table ledger (
    seq bigint primary key not null,
    at text not null,
    kind text not null check (kind in
      ('plan', 'signature', 'grades', 'statement', 'approval', 'adjustment', 'audit', 'checkpoint')),
    payload text not null,
    previous text not null,
    hash text not null unique
  )`.execute(db)
  await sql`create index ledger_by_kind on ledger (kind, at)`.execute(db)
  await enterWhatIsThere(db)
  await (sqlite ? guardOnSqlite(db) : guardOnPostgres(db))
}

async function guardOnSqlite(db: Kysely<unknown>) {
  const guards = {
    'ledger_never_changes before update on ledger': 'the ledger is only ever added to',
    'ledger_stays before delete on ledger': 'the ledger is only ever added to',
    [`ledger_follows before insert on ledger when new.seq <> (select coalesce(max(seq), 0) + 1 from ledger)
      or new.previous <> coalesce((select hash from ledger order by seq desc limit 1), '${zeros}')`]:
      'the ledger is only ever added to, at its end',
    [closed('statements')]: 'frozen statements stay',
    [closed('grades')]: 'frozen grades stay',
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

/** Nothing comes after, or in place of, what is frozen: without this a REPLACE would get past the other guards. */
function closed(table: string): string {
  return `${table}_are_closed before insert on ${table} when exists (select 1 from ${table} where frozen_at is not null
    and (id = new.id or (period_id = new.period_id and rep_id = new.rep_id)))`
}

async function guardOnPostgres(db: Kysely<unknown>) {
  await sql
    .raw(`create function ledger_is_added_to() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and new.seq = (select coalesce(max(seq), 0) + 1 from ledger)
          and new.previous = coalesce((select hash from ledger order by seq desc limit 1), '${zeros}')
        then return new; end if;
        raise exception 'the ledger is only ever added to, at its end';
      end $$`)
    .execute(db)
  await sql`create trigger ledger_is_added_to before insert or update or delete on ledger
    for each row execute function ledger_is_added_to()`.execute(db)
  await sql`create trigger ledger_is_not_emptied before truncate on ledger
    for each statement execute function ledger_is_added_to()`.execute(db)
  for (const table of ['statements', 'grades']) {
    await sql
      .raw(`create function ${table}_are_closed() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from ${table} where frozen_at is not null
            and (id = new.id or (period_id = new.period_id and rep_id = new.rep_id)))
          then raise exception 'frozen ${table} stay'; end if;
          return new;
        end $$`)
      .execute(db)
    await sql
      .raw(`create trigger ${table}_are_closed before insert on ${table}
        for each row execute function ${table}_are_closed()`)
      .execute(db)
  }
}

interface Past {
  readonly at: string
  readonly kind: string
  readonly payload: Readonly<Record<string, string | number>>
}

/** What was promised and frozen before there was a ledger begins it. */
async function enterWhatIsThere(db: Kysely<unknown>) {
  let head = { seq: 0, hash: zeros }
  for (const { at, kind, payload } of [
    ...(await plansThere(db)),
    ...(await signaturesThere(db)),
    ...(await frozenThere(db)),
  ]) {
    const told = json(payload)
    const seq = head.seq + 1
    const hash = sha256(
      `{"at":${JSON.stringify(at)},"kind":"${kind}","payload":${told},"previous":"${head.hash}","seq":${seq}}`,
    )
    await sql`insert into ledger (seq, at, kind, payload, previous, hash)
      values (${seq}, ${at}, ${kind}, ${told}, ${head.hash}, ${hash})`.execute(db)
    head = { seq, hash }
  }
}

async function plansThere(db: Kysely<unknown>): Promise<readonly Past[]> {
  const { rows } = await sql<{ id: string; version: number; hash: string; made_at: string }>`
    select id, version, hash, made_at from plans where state <> 'draft' order by made_at, id`.execute(db)
  return rows.map(({ id, version, hash, made_at: at }) => ({
    at,
    kind: 'plan',
    payload: { hash, id, version },
  }))
}

async function signaturesThere(db: Kysely<unknown>): Promise<readonly Past[]> {
  const { rows } = await sql<{ plan_id: string; person_id: string; hash: string; signed_at: string }>`
    select plan_id, person_id, hash, signed_at from plan_signatures order by signed_at, plan_id, person_id`.execute(
    db,
  )
  return rows.map(({ plan_id, person_id, hash, signed_at: at }) => ({
    at,
    kind: 'signature',
    payload: { hash, person: person_id, plan: plan_id },
  }))
}

interface Frozen {
  readonly id: string
  readonly period_id: string
  readonly rep_id: string
  readonly version: number
  readonly hash: string
  readonly frozen_at: string
  readonly capsule?: string
}

async function frozenThere(db: Kysely<unknown>): Promise<readonly Past[]> {
  const columns = sql`id, period_id, rep_id, version, hash, frozen_at`
  const order = sql`where frozen_at is not null order by frozen_at, rep_id, version`
  const { rows: grades } = await sql<Frozen>`select ${columns} from grades ${order}`.execute(db)
  const { rows: statements } = await sql<Frozen>`select ${columns}, capsule from statements ${order}`.execute(
    db,
  )
  return [...grades, ...statements].map(({ id, period_id, rep_id, version, hash, frozen_at, capsule }) => ({
    at: frozen_at,
    kind: capsule === undefined ? 'grades' : 'statement',
    payload: {
      ...(capsule === undefined ? {} : { capsule: sha256(capsule) }),
      id,
      period: period_id,
      rep: rep_id,
      seal: hash,
      version,
    },
  }))
}

/** Keys in their order. */
function json(payload: Past['payload']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(payload).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
