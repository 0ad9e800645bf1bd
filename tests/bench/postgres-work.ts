import { readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../db/schema.ts'

/**
 * Begins to count the work PostgreSQL’s processes do for whoever is connected; the answer tells how many milliseconds
 * they worked since. Linux alone tells, and only where the server is on this machine and works without helpers.
 */
export async function postgresWork(db: Kysely<Database>): Promise<() => Promise<number>> {
  const before = await workOf(db)
  return async () => (await workOf(db)) - before
}

async function workOf(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where backend_type = 'client backend'`.execute(db)
  return rows.reduce((sum, { pid }) => sum + nanosecondsOf(pid) / 1e6, 0)
}

function nanosecondsOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])
}
