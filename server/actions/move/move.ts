import type { Kysely, Transaction } from 'kysely'
import { type OpenAlone, openAlone } from '../../../db/alone.ts'
import { type Connected, connect } from '../../../db/connect.ts'
import { fillSearch } from '../../../db/dialect.ts'
import { changesOf, knownChanges, migrate } from '../../../db/migrate.ts'
import { fillingBare } from '../../../db/queries/bare-tables.ts'
import { tablesOf } from '../../../db/queries/damage.ts'
import { headOfLedger } from '../../../db/queries/ledger.ts'
import {
  conversationsIn,
  heldTables,
  movedColumns,
  moveRows,
  sumOf,
  type TableSum,
} from '../../../db/queries/moved-tables.ts'
import { filledTables, goOnCounting, isFilled } from '../../../db/queries/whole-tables.ts'
import type { Database } from '../../../db/schema.ts'
import { keptWhole } from '../ledger/kept-whole.ts'
import { type Finding, verifyLedger } from '../ledger/verify.ts'

export interface MoveNeeds {
  readonly dataDir: string
  /** The empty PostgreSQL database. */
  readonly to: string
  /** Makes the tables sign-in keeps for itself. */
  readonly signInTables: (connected: Connected) => Promise<void>
  told?(table: string, rows: number): void
}

export interface Moved {
  readonly tables: ReadonlyMap<string, TableSum>
  /** How far the ledger goes. */
  readonly entries: number
  /** What is not as it was written. Where there is anything, nothing was moved. */
  readonly findings: readonly Finding[]
}

/** It cannot be moved there, or not now. */
export class CannotMove extends Error {}

/**
 * Moves a whole installation from SQLite into an empty PostgreSQL database, in one transaction: every table is counted
 * and added up on both sides, and the database, the ledger and every file held against their hashes before it counts.
 * Nobody else has the SQLite database open meanwhile, and it stays as it is. Recordings stay where they lie.
 */
export async function move(needs: MoveNeeds): Promise<Moved> {
  const { dataDir, to, signInTables } = needs
  const from = await openAlone(dataDir)
  try {
    const changes = await changesOf(from.db)
    mustBeKnown(changes)
    const target = connect({ dataDir, databaseUrl: to })
    try {
      await mustBeEmpty(target.db, changes)
      await migrate(target.db, { only: changes })
      await signInTables(target)
      return await target.db.transaction().execute((trx) => moveAll(from, trx, needs))
    } catch (error) {
      if (error instanceof Unsound) return { tables: new Map(), entries: 0, findings: error.findings }
      throw error
    } finally {
      await target.close()
    }
  } finally {
    await from.close()
  }
}

function mustBeKnown(changes: readonly string[]): void {
  const known = new Set(knownChanges())
  if (changes.length === 0) throw new CannotMove('heard.sqlite is empty: there is nothing to move')
  if (changes.some((name) => !known.has(name)))
    throw new CannotMove('heard.sqlite was made by a newer version of Heard; move it with that one')
}

async function mustBeEmpty(db: Kysely<Database>, changes: readonly string[]): Promise<void> {
  const wanted = new Set(changes)
  if ((await changesOf(db)).some((name) => !wanted.has(name)) || (await isFilled(db)))
    throw new CannotMove('that database is not empty: make an empty one, and say it with --to')
}

/** Undoes the transaction. */
class Unsound extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super('What was moved is not what it should be')
    this.findings = findings
  }
}

async function moveAll(
  from: OpenAlone,
  trx: Transaction<Database>,
  { dataDir, told }: Pick<MoveNeeds, 'dataDir' | 'told'>,
): Promise<Moved> {
  const { seq, hash } = await headOfLedger(from.db)
  const ids = await conversationsIn(from.db)
  const moved = new Map<string, TableSum>()
  const tables = await tablesToMove(from.db, trx)
  await fillingBare(trx, [...tables, ...wordsOfThem], async () => {
    for (const table of tables) {
      const columns = await movedColumns(trx, table)
      const names = columns.map(({ name }) => name)
      const sum = await moveRows(trx, table, columns, from.rows(table, names))
      await mustAgree(trx, table, sum)
      moved.set(table, sum)
      told?.(table, sum.rows)
    }
    for (let at = 0; at < ids.length; at += SEARCHED_AT_ONCE)
      await fillSearch(trx, ...ids.slice(at, at + SEARCHED_AT_ONCE))
  })
  await goOnCounting(trx)
  const unsound = await keptWhole(trx, dataDir)
  const findings =
    unsound.length > 0 ? unsound : (await verifyLedger(trx, seq === 0 ? [] : [{ seq, hash }])).findings
  if (findings.length > 0) throw new Unsound(findings)
  return { tables: moved, entries: seq, findings: [] }
}

/** Made anew of what was said. */
const wordsOfThem = ['utterance_search']
const SEARCHED_AT_ONCE = 500

/** Those that hold something. What stood in SQLite alone would be lost, but for the index of words, which is made anew. */
async function tablesToMove(from: Kysely<Database>, to: Kysely<Database>): Promise<readonly string[]> {
  const there = new Set(await filledTables(to))
  const tables = (await tablesOf(from)).filter((table) => !table.startsWith('kysely_'))
  const lost = tables.find((table) => !there.has(table))
  if (lost) throw new CannotMove(`heard.sqlite holds a table ${lost} that PostgreSQL has no place for`)
  return heldTables(from, tables)
}

async function mustAgree(trx: Kysely<Database>, table: string, sent: TableSum): Promise<void> {
  const came = await sumOf(trx, table, await movedColumns(trx, table))
  if (came.rows !== sent.rows)
    throw new CannotMove(`of ${sent.rows} rows of the table ${table} ${came.rows} came through`)
  if (came.sum !== sent.sum) throw new CannotMove(`rows of the table ${table} came through otherwise`)
}
