import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type TransactionBuilder } from 'kysely'
import { isSqlite } from './dialect.ts'
import type { Database } from './schema.ts'

/** The right to do one piece of work, of one process, until it ends it or no longer renews it. */
export interface Lease {
  readonly kind: string
  /** What it is about; empty where there is one of its kind. */
  readonly about: string
  /** No two takings have the same. */
  readonly token: string
  /** The how-manieth try this is, from 1. */
  readonly tries: number
}

/** Somebody else does this work by now, or nobody is to: whoever still did it writes nothing more. */
export class LeaseLost extends Error {
  constructor({ kind, about }: Lease) {
    super(`The lease of ${kind} ${about} was lost`)
  }
}

const held = new AsyncLocalStorage<Lease>()

/** Works under a lease: every transaction begun meanwhile is undone with `LeaseLost` where it no longer counts. */
export function holding<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  return held.run(lease, work)
}

/** Begins something that outlives the lease under which it is begun. */
export function apart<T>(act: () => T): T {
  return held.exit(act)
}

/** A transaction that first makes sure of the lease under which it is begun, and holds it to its end. */
export function underLease(
  db: Kysely<Database>,
  builder: TransactionBuilder<Database>,
): TransactionBuilder<Database> {
  const lease = held.getStore()
  if (!lease) return builder
  const execute = builder.execute.bind(builder)
  builder.execute = (act) =>
    execute(async (trx) => {
      if (!(await counts(db, trx, lease))) throw new LeaseLost(lease)
      return act(trx)
    })
  return builder
}

/** On PostgreSQL the row is shared until the end, so that nobody takes the lease while something is written under it. */
async function counts(db: Kysely<Database>, trx: Kysely<Database>, { kind, about, token }: Lease) {
  const share = sql.raw(isSqlite(db) ? '' : 'for share')
  const { rows } = await sql`select 1 as held from jobs
    where kind = ${kind} and about = ${about} and lease = ${token} ${share}`.execute(trx)
  return rows.length > 0
}
