import { setTimeout as sleep } from 'node:timers/promises'
import { type Dialect, Kysely, sql } from 'kysely'
import { askingDialect } from './asking-dialect.ts'
import type { Database } from './schema.ts'

/** How a replica has served since the start of this process. */
export interface Served {
  /** So many pages it answered; so many the first database answered in its place. */
  readonly pages: number
  readonly instead: number
  /** How far behind it was when it was asked last; `null` while it cannot be reached or nobody has asked. */
  readonly behindMs: number | null
  /** Since when it cannot be reached. */
  readonly awaySince: string | null
}

interface Needs {
  readonly first: Kysely<Database>
  readonly replica: Kysely<Database>
  now(): Date
  /** A page waits so long for the replica to have everything, and asks the first database then. */
  readonly waitMs?: number
}

const WAIT_MS = 100
const LOOK_EVERY_MS = 5
/** What cannot be reached, or is far behind, is left alone for a while. */
const AWAY_MS = 5_000
const BEHIND_MS = 1_000

/**
 * A PostgreSQL that follows the first one and answers for it where it has everything that was written before it was
 * asked: so nobody is shown less, or more, than what holds. Where it has not, or is away, the first one answers.
 */
export class Replica {
  readonly #needs: Needs
  readonly #reader: Kysely<Database>
  #served: Served = { pages: 0, instead: 0, behindMs: null, awaySince: null }
  #leftAloneUntil = 0

  constructor(needs: Needs) {
    this.#needs = needs
    const away = () => this.#isAway()
    this.#reader = new ReadingKysely(needs.first, dialectOf(needs, away))
  }

  get served(): Served {
    return this.#served
  }

  /** What may be read from by whoever asks now. */
  async reader(): Promise<Kysely<Database>> {
    const { first, now } = this.#needs
    const has = now().getTime() >= this.#leftAloneUntil && (await this.#hasAll())
    const { pages, instead } = this.#served
    this.#served = { ...this.#served, ...(has ? { pages: pages + 1 } : { instead: instead + 1 }) }
    return has ? this.#reader : first
  }

  close(): Promise<void> {
    return this.#needs.replica.destroy()
  }

  async #hasAll(): Promise<boolean> {
    const { first, replica, waitMs = WAIT_MS } = this.#needs
    const written = await writtenUpTo(first)
    const until = performance.now() + waitMs
    for (;;) {
      const left = Math.max(1, until - performance.now())
      const come = await Promise.race([hasCome(replica, written).catch(() => null), sleep(left, null)])
      if (come === null) return this.#isAway()
      this.#served = { ...this.#served, behindMs: come.behindMs, awaySince: null }
      if (come.hasAll) return true
      if (performance.now() + LOOK_EVERY_MS > until) return this.#leaveAlone(BEHIND_MS)
      await sleep(LOOK_EVERY_MS)
    }
  }

  #isAway(): false {
    const awaySince = this.#served.awaySince ?? this.#needs.now().toISOString()
    this.#served = { ...this.#served, behindMs: null, awaySince }
    return this.#leaveAlone(AWAY_MS)
  }

  #leaveAlone(ms: number): false {
    this.#leftAloneUntil = this.#needs.now().getTime() + ms
    return false
  }
}

interface Written {
  readonly system: string
  readonly upTo: string
}

/** The end of all that anybody can have seen: what is seen has been kept, unless it is seen before that. */
async function writtenUpTo(first: Kysely<Database>): Promise<Written> {
  const { rows } = await sql<Written>`select system_identifier::text as system,
    (case current_setting('synchronous_commit') when 'off' then pg_current_wal_insert_lsn()
      else pg_current_wal_flush_lsn() end)::text as "upTo" from pg_control_system()`.execute(first)
  const [written] = rows
  if (!written) throw new Error('PostgreSQL did not say how far it has written')
  return written
}

async function hasCome(replica: Kysely<Database>, { system, upTo }: Written) {
  const { rows } = await sql<{ has: boolean | null; behind: number | null }>`select pg_is_in_recovery()
      and system_identifier::text = ${system} and pg_last_wal_replay_lsn() >= ${upTo}::pg_lsn as has,
    extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::double precision as behind
    from pg_control_system()`.execute(replica)
  const hasAll = rows[0]?.has === true
  return { hasAll, behindMs: hasAll ? 0 : Math.round(Number(rows[0]?.behind ?? 0) * 1000) }
}

/** Whatever is more than one question is asked of the first database. */
class ReadingKysely extends Kysely<Database> {
  readonly #first: Kysely<Database>

  constructor(first: Kysely<Database>, dialect: Dialect) {
    super({ dialect })
    this.#first = first
  }

  override transaction() {
    return this.#first.transaction()
  }
}

/** Asks the replica, and what it does not answer the first database. */
function dialectOf({ first, replica }: Needs, away: () => void): Dialect {
  return askingDialect(first, (query) =>
    replica.executeQuery(query).catch(() => {
      away()
      return first.executeQuery(query)
    }),
  )
}
