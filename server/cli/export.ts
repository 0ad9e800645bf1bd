import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { outgoingConversation } from '../../db/queries/exports.ts'
import { readConfig } from '../config.ts'
import { vconOf } from '../writers/vcon.ts'
import { exportPay } from './export-pay.ts'

const help = `heard export ID --vcon

  Prints a conversation as a vCon, the IETF's container for conversations: who was in it, what was said or
  written and when. ID is the last part of its address. Brought in again, here or elsewhere, it is the same
  conversation to the letter. Sound does not go with it, nor does anything that was measured.

heard export PERIOD --format csv|xlsx|adp|gusto [--out FILE] [--batch ID]

  Sends what a closed period owes and was not sent before, as a new batch, and writes it in this format. PERIOD is
  its id or its name.

  --out FILE   where to; control totals are written beside it, as FILE.control.json and FILE.control.txt
  --batch ID   write a batch again that was made before; nothing new is sent

  Ends with 0 when it was written, 2 when the command was not understood, 3 when it was refused (the period is not
  closed, somebody has no number, a plan pays what has no earning code: it says what), 4 when there was nothing new.`

const options = {
  vcon: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  batch: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options,
  })
  const [id, ...others] = positionals
  const { vcon = false, format, out = null, batch = null } = values
  if (values.help || id === undefined || others.length > 0 || vcon === (format !== undefined)) {
    console.log(help)
    return values.help ? 0 : 2
  }
  if (format !== undefined) return exportPay({ period: id, format, out, batch })
  const { db, close } = connect({ ...readConfig(process.env), busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const out = await outgoingConversation(db, null, id)
    if (!out) {
      console.error(`There is no conversation ${id} here. Its id is the last part of its address.`)
      return 2
    }
    const { conversation, source, importedAt } = out
    process.stdout.write(
      `${JSON.stringify(vconOf(conversation, { source, createdAt: importedAt }), null, 2)}\n`,
    )
    return 0
  } finally {
    await close()
  }
}
