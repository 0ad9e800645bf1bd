import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findingSays } from '../../views/ledger/told.ts'
import { type Moved, move } from '../actions/move/move.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../recordings/open-store.ts'
import { signInTables } from './restore.ts'

const help = `heard move --to postgres://USER:PASSWORD@HOST/DATABASE

  Moves the whole installation in DATA_DIR from SQLite to the empty PostgreSQL database --to names: everything in the
  database, with every number and date as it is. Recordings and photos stay where they lie. Stop Heard first: nobody else
  may have heard.sqlite open meanwhile. The password may stand in PGPASSWORD instead.

  It is one transaction. Rows are counted and added up on both sides, table by table, and the ledger, statements and
  files held against their hashes before it counts. Where it fails or is broken off, nothing was moved; say it again.
  heard.sqlite is left as it is.

  Ends with 0 when it was moved (and says what to set next), 1 when it was not (it says why), 2 when the command was not
  understood, 3 when something is not as it was written (it names it); then nothing was moved.
`

const exits = { moved: 0, failed: 1, notUnderstood: 2, changed: 3 } as const
const TOLD_FROM = 100_000

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const { to } = values
  if (values.help || to === undefined || positionals.length > 0 || !/^postgres(ql)?:\/\/\S+$/.test(to)) {
    process.stdout.write(help)
    return values.help ? exits.moved : exits.notUnderstood
  }
  const config = readConfig(process.env)
  try {
    if (config.databaseUrl !== null)
      throw new Error(
        'DATABASE_URL says that Heard is on PostgreSQL already: leave it out to move from SQLite',
      )
    await openStore(config)
    const moved = await move({
      dataDir: config.dataDir,
      to,
      signInTables: (connected) => signInTables(config, connected),
      told: (table, rows) => {
        if (rows >= TOLD_FROM) console.error(`${table}: ${rows.toLocaleString('en')} rows`)
      },
    })
    for (const one of moved.findings) console.error(`  ${findingSays(one)}`)
    if (moved.findings.length > 0) {
      console.error('Not moved: something is not as it was written.')
      return exits.changed
    }
    console.log(told(moved, config.dataDir))
    return exits.moved
  } catch (error) {
    console.error(`Not moved: ${error instanceof Error ? error.message : String(error)}.`)
    return exits.failed
  }
}

function told({ tables, entries }: Moved, dataDir: string): string {
  const filled = [...tables.values()].filter(({ rows }) => rows > 0)
  const rows = filled.reduce((sum, one) => sum + one.rows, 0)
  return [
    `Moved: ${rows.toLocaleString('en')} rows of ${filled.length} tables, each counted and added up on both sides; ledger up to entry ${entries}.`,
    'Now set DATABASE_URL to that database, with the same DATA_DIR and SECRET, and start Heard.',
    `${resolve(dataDir, 'heard.sqlite')} is as it was and no longer used: keep it until heard verify has said yes there and a backup was made.`,
  ].join('\n')
}
