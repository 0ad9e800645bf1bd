import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { makeBackup, unfinishedOf } from '../actions/backup/make-backup.ts'
import { manifestName } from '../actions/backup/manifest.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../recordings/open-store.ts'
import { mustBeThere } from './verify.ts'

const help = `heard backup TARGET

  Writes everything Heard keeps into a new folder TARGET, while the server goes on: the database as it is at one
  instant, every recording and photo, and what lies beside the database. ${manifestName} lists each file with its SHA-256.

  TARGET gets its name only when it is whole and on the disk. Where there is no room, TARGET exists already, or the
  command is broken off, there is no TARGET, and backups made before stay as they are.

  A backup holds all that Heard holds, and the key its sign-in is signed with where SECRET is not set: keep it as safe.

  Ends with 0 when it was made, 1 when it was not, 2 when the command was not understood, 3 when it was made and a
  recording or photo the database knows was gone or changed already (it says which).
`

const exits = { made: 0, failed: 1, notUnderstood: 2, incomplete: 3 } as const

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  const [target] = positionals
  if (values.help || target === undefined || positionals.length > 1) {
    process.stdout.write(help)
    return values.help ? exits.made : exits.notUnderstood
  }
  const config = readConfig(process.env)
  mustBeThere(config)
  await openStore(config)
  const { db, database, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  const brokenOff = leaveNothingOf(target)
  try {
    const made = await makeBackup(target, {
      db,
      database,
      dataDir: config.dataDir,
      now: new Date().toISOString(),
    })
    const bytes = made.files.reduce((sum, { size }) => sum + size, 0)
    console.log(
      `Backed up to ${resolve(target)}: ${made.files.length} files, ${Math.ceil(bytes / 1024 / 1024)} MB, ledger up to entry ${made.ledger.seq}.`,
    )
    for (const path of made.missing)
      console.error(`${path} was gone or changed before it could be backed up.`)
    return made.missing.length === 0 ? exits.made : exits.incomplete
  } catch (error) {
    console.error(`Not backed up: ${error instanceof Error ? error.message : String(error)}`)
    return exits.failed
  } finally {
    brokenOff.forget()
    await close()
  }
}

/** Ctrl-C and a polite end leave nothing behind, either. */
function leaveNothingOf(target: string) {
  const end = () =>
    void rm(unfinishedOf(target), { recursive: true, force: true }).finally(() => process.exit(exits.failed))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, end)
  return {
    forget: () => {
      for (const signal of signals) process.off(signal, end)
    },
  }
}
