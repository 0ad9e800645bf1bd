import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { lossyLetters } from './lossy-letters.ts'
import { migrations } from './migrations.ts'
import type { Database } from './schema.ts'

interface HowFar {
  /** Only these changes, by name, so that rows kept by an older version fit. */
  readonly only?: readonly string[]
  /** Is told before each change. */
  readonly before?: (name: string) => Promise<void>
}

/** A database this program must not touch, or could not bring up to date. */
export class CannotMigrate extends Error {}

/** Brings the database to this version of the program. A database of a newer version is refused, and left alone. */
export async function migrate(db: Kysely<Database>, { only, before }: HowFar = {}): Promise<void> {
  const lossy = await lossyLetters(db)
  if (lossy)
    throw new CannotMigrate(`${lossy}: make one with create database … encoding 'UTF8' template template0`)
  await renumber(db)
  const wanted = Object.entries(numbered()).filter(([name]) => only?.includes(name) ?? true)
  const migrator = new Migrator({
    db,
    // Two that do not touch each other may come in any order; one that is missing here is still refused.
    allowUnorderedMigrations: true,
    provider: { getMigrations: async () => Object.fromEntries(wanted.map((one) => told(one, before))) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  if (failed) throw new CannotMigrate(`The migration ${failed} failed`, { cause: error })
  const why = error instanceof Error ? error.message : String(error)
  if (why.includes('corrupted migrations'))
    throw new CannotMigrate('This database was made by a newer version of Heard')
  throw new CannotMigrate(`The database could not be brought up to date: ${why}`, { cause: error })
}

/** Every change this program knows, by name. */
export function knownChanges(): readonly string[] {
  return Object.keys(numbered()).toSorted()
}

/** Every change a database has come through, by name; none of one that was never used. */
export async function changesOf(db: Kysely<Database>): Promise<readonly string[]> {
  if (!(await hasChanges(db))) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => inOrder(row.name)).toSorted()
}

function told([name, migration]: readonly [string, Migration], before: HowFar['before']) {
  if (!before) return [name, migration] as const
  const up: Migration['up'] = async (db) => {
    await before(name)
    await migration.up(db)
  }
  return [name, { up }] as const
}

function numbered(): Record<string, Migration> {
  return Object.fromEntries(Object.entries(migrations).map(([name, migration]) => [inOrder(name), migration]))
}

// The library knows no order but that of letters, in which the hundredth of a day would come before the second.
function inOrder(name: string): string {
  return name.replace(/^(\d{4}-\d{2}-\d{2})-(\d{1,2})-/, (_, day, nth) => `${day}-${nth.padStart(3, '0')}-`)
}

/** What was noted in a database before the tenth migration of a day came, or the hundredth. */
async function renumber(db: Kysely<Database>): Promise<void> {
  if (!(await hasChanges(db))) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const old = rows.filter(({ name }) => inOrder(name) !== name)
  if (old.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const { name } of old)
      await sql`update kysely_migration set name = ${inOrder(name)} where name = ${name}`.execute(trx)
  })
}

async function hasChanges(db: Kysely<Database>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables.some((table) => table.name === 'kysely_migration')
}
