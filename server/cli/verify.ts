import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { findingSays } from '../../views/ledger/told.ts'
import { words } from '../../views/messages/words.ts'
import { ownCheckpoints, readCheckpoints } from '../actions/ledger/checkpoints.ts'
import { type Verified, verifyLedger } from '../actions/ledger/verify.ts'
import { type Config, readConfig } from '../config.ts'
import { anchorIn, type Head, receiptOf } from '../pay/ledger.ts'

const help = `heard verify [--checkpoint FILE] [--receipt RECEIPT] [--json]

  Walks the ledger from its first entry and holds every entry, frozen statement, grade, piece of evidence, plan
  and signature against its hash; and the ledger against every head that was kept outside the database.

  --checkpoint FILE   heads that heard ledger checkpoint wrote; the ledger must still hold all of them
  --receipt RECEIPT   the receipt at the foot of a statement, such as 41-9f3c0d1e2b4a5f60; may be said more than once
  --json              one line of JSON

  What a freeze wrote beside the database (DATA_DIR/ledger.checkpoints) is looked at in any case. Changes nothing.

  Ends with 0 when nothing was changed, 2 when the command was not understood, 3 when something was changed (it
  says what, and the first entry that is wrong), 4 when it could not be checked.
`

export const exits = { intact: 0, notUnderstood: 2, tampered: 3, unchecked: 4 } as const

const options = {
  checkpoint: { type: 'string', multiple: true },
  receipt: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  let asked: Asked
  try {
    asked = askedBy(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return exits.notUnderstood
  }
  if (asked.help) {
    process.stdout.write(help)
    return exits.intact
  }
  try {
    const verified = await verify(readConfig(process.env), asked)
    process.stdout.write(asked.json ? asJson(verified) : inWords(verified))
    return verified.findings.length === 0 ? exits.intact : exits.tampered
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    if (asked.json) process.stdout.write(`${JSON.stringify({ verdict: 'could-not-check', problem })}\n`)
    process.stderr.write(`${words.ledger.result.unchecked} ${problem}\n`)
    return exits.unchecked
  }
}

interface Asked {
  readonly files: readonly string[]
  readonly receipts: readonly Head[]
  readonly json: boolean
  readonly help: boolean
}

function askedBy(args: readonly string[]): Asked {
  const { values } = parseArgs({ args: [...args], options, strict: true })
  const receipts = (values.receipt ?? []).map((text) => {
    const head = anchorIn(text)
    if (!head) throw new Error(`${words.ledger.badReceipt} "${text}" is none.`)
    return head
  })
  const { checkpoint: files = [], json = false, help = false } = values
  return { files, receipts, json, help }
}

async function verify(config: Config, { files, receipts }: Asked): Promise<Verified> {
  const anchors = [...(await ownCheckpoints(config.dataDir)), ...receipts]
  for (const file of files) anchors.push(...(await readCheckpoints(file)))
  mustBeThere(config)
  const { reader, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  try {
    return await verifyLedger(reader, anchors, { readsFile: true })
  } finally {
    await close()
  }
}

/** Looking must not make a database where there is none. */
export function mustBeThere({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): void {
  const file = join(dataDir, 'heard.sqlite')
  if (databaseUrl === null && !existsSync(file))
    throw new Error(`There is no ${file}. Say where the database is: DATA_DIR or DATABASE_URL.`)
}

function asJson({ head, findings, ...counted }: Verified): string {
  const verdict = findings.length === 0 ? 'intact' : 'tampered'
  return `${JSON.stringify({ verdict, entries: head.seq, head: head.hash, ...counted, findings })}\n`
}

function inWords({ head, statements, grades, plans, signatures, anchors, findings }: Verified): string {
  const say = words.ledger.result
  const lines = [
    findings.length === 0 ? say.intact : say.tampered(findings.length),
    ...findings.map((one) => `  ${findingSays(one)}`),
    say.walked(head.seq, statements, grades, plans, signatures),
    say.anchored(anchors.held, anchors.given),
    `${words.ledger.facts.receipt}: ${receiptOf(head)}`,
  ]
  return `${lines.join('\n')}\n`
}
