import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { outgoingConversation } from '../../db/queries/exports.ts'
import { readConfig } from '../config.ts'
import { vconOf } from '../writers/vcon.ts'

const help = `heard export ID --vcon

  Prints a conversation as a vCon, the IETF's container for conversations: who was in it, what was said or
  written and when. ID is the last part of its address. Brought in again, here or elsewhere, it is the same
  conversation to the letter. Sound does not go with it, nor does anything that was measured.`

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { vcon: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const [id, ...others] = positionals
  if (values.help || id === undefined || others.length > 0 || !values.vcon) {
    console.log(help)
    return values.help ? 0 : 2
  }
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
