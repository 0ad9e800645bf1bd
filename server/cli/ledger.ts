import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { keepCheckpoint, takeCheckpoint } from '../actions/ledger/checkpoints.ts'
import { readConfig } from '../config.ts'
import { checkpointLine } from '../pay/ledger.ts'
import { mustBeThere } from './verify.ts'

const help = `heard ledger checkpoint [--out FILE]

  Prints where the ledger ends, as one line of JSON: the number and the hash of its last entry. Kept where nobody
  who runs Heard can write, it shows later whether anything was cut off or written anew: heard verify --checkpoint.

  --out FILE  adds the line to this file

  That it was taken is entered in the ledger, too.
`

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help || positionals.join(' ') !== 'checkpoint') {
    process.stdout.write(help)
    return values.help ? 0 : 2
  }
  const config = readConfig(process.env)
  mustBeThere(config)
  const { db, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const now = new Date().toISOString()
    const head = await takeCheckpoint(db, now)
    if (values.out === undefined) process.stdout.write(checkpointLine(head, now))
    else await keepCheckpoint(values.out, head, now)
    return 0
  } finally {
    await close()
  }
}
