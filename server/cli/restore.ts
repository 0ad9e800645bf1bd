import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Connected } from '../../db/connect.ts'
import { findingSays } from '../../views/ledger/told.ts'
import { restoreBackup } from '../actions/backup/restore-backup.ts'
import { type Config, readConfig } from '../config.ts'
import { openStore } from '../recordings/open-store.ts'
import { createAuth, migrateAuth } from '../web/auth.ts'

const help = `heard restore SOURCE

  Puts a backup that heard backup made back: into the empty folder DATA_DIR names and, for PostgreSQL, into the empty
  database DATABASE_URL names. Never over anything that is there: an installation that runs stays as it is.

  Put erasures.ndjson of the folder that was lost, where it is left, into the empty one before: whoever was erased
  since the backup was made is then erased again when Heard starts.

  Every file is held against the backup's list first, and the database, its ledger, statements, recordings and photos
  against their hashes before anything gets its name. Everybody is signed out, and links to sign in end.

  Ends with 0 when it was restored, 1 when it was not (it says why), 2 when the command was not understood, 3 when the
  backup is not what it was when it was made (it names the file or the table); then nothing was restored.
`

const exits = { restored: 0, failed: 1, notUnderstood: 2, changed: 3 } as const

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  const [source] = positionals
  if (values.help || source === undefined || positionals.length > 1) {
    process.stdout.write(help)
    return values.help ? exits.restored : exits.notUnderstood
  }
  const config = readConfig(process.env)
  try {
    await openStore(config)
    const { manifest, findings } = await restoreBackup(source, {
      ...config,
      signInTables: (connected) => signInTables(config, connected),
    })
    for (const one of findings) console.error(`  ${findingSays(one)}`)
    if (findings.length > 0) {
      console.error('Not restored: the backup is not what it was when it was made.')
      return exits.changed
    }
    console.log(restored(resolve(config.dataDir), manifest.madeAt, manifest.ledger.seq))
    for (const path of manifest.missing)
      console.error(`${path} was missing already when the backup was made.`)
    return exits.restored
  } catch (error) {
    console.error(`Not restored: ${error instanceof Error ? error.message : String(error)}`)
    return exits.failed
  }
}

/** Nothing is signed: the tables are the same under any secret. */
export function signInTables({ baseUrl, secure }: Config, { db, database }: Connected): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  return migrateAuth(createAuth(db, { secret, database, baseUrl, secureCookies: secure }))
}

function restored(folder: string, madeAt: string, entries: number): string {
  return [
    `Restored to ${folder}: as it was at ${madeAt}, ledger up to entry ${entries}.`,
    'All sessions are ended and links to sign in do not work any more: everybody signs in again.',
    'What was taken back after the backup was made is as it was then: take back tokens and links again.',
    'Whoever stands in erasures.ndjson of this folder is erased again when Heard starts.',
  ].join('\n')
}
