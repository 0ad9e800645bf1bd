import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Connected, commandTimeoutMs, connect } from '../../db/connect.ts'
import { isDamage } from '../../db/queries/damage.ts'
import { findingSays } from '../../views/ledger/told.ts'
import { words } from '../../views/messages/words.ts'
import { changedInBackup } from '../actions/backup/check-backup.ts'
import { readManifest } from '../actions/backup/manifest.ts'
import { ownCheckpoints, readCheckpoints } from '../actions/ledger/checkpoints.ts'
import { finding, keptWhole } from '../actions/ledger/kept-whole.ts'
import { type MadeAgain, madeAgain } from '../actions/ledger/made-again.ts'
import { type Finding, type Verified, verifyLedger } from '../actions/ledger/verify.ts'
import { type Config, readConfig } from '../config.ts'
import { anchorIn, beginning, type Head, receiptOf } from '../pay/ledger.ts'
import { openStore } from '../recordings/open-store.ts'

const help = `heard verify [--all] [--checkpoint FILE] [--receipt RECEIPT] [--json]

  Goes through the whole database, and holds every file that was brought, every recording and photo against its hash;
  then walks the ledger from its first entry and holds every entry, frozen statement, grade, piece of evidence, plan
  and signature against its hash; and the ledger against every head that was kept outside the database. While the index
  of words is looked through, SQLite takes no writes: on a large installation verify a backup instead.

heard verify --backup FOLDER [--json]

  Holds every byte of a backup against its list.

  --all               also measures every conversation again from its words, and holds every figure, moment, promise and
                      insight against that: some milliseconds for each
  --checkpoint FILE   heads that heard ledger checkpoint wrote; the ledger must still hold all of them
  --receipt RECEIPT   the receipt at the foot of a statement, such as 41-9f3c0d1e2b4a5f60; may be said more than once
  --json              one line of JSON

  What a freeze wrote beside the database (DATA_DIR/ledger.checkpoints) is looked at in any case. Changes nothing.

  Ends with 0 when nothing was changed, 2 when the command was not understood, 3 when something was changed (it
  says which table, file or entry), 4 when it could not be checked.
`

export const exits = { intact: 0, notUnderstood: 2, tampered: 3, unchecked: 4 } as const

const options = {
  all: { type: 'boolean' },
  checkpoint: { type: 'string', multiple: true },
  receipt: { type: 'string', multiple: true },
  backup: { type: 'string' },
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
    if (asked.backup !== null) return await verifyBackup(asked.backup, asked.json)
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

async function verifyBackup(folder: string, json: boolean): Promise<number> {
  const manifest = await readManifest(folder)
  const findings = await changedInBackup(folder, manifest)
  const isIntact = findings.length === 0
  const say = words.ledger.result
  if (json) {
    const verdict = isIntact ? 'intact' : 'tampered'
    process.stdout.write(`${JSON.stringify({ verdict, files: manifest.files.length, findings })}\n`)
  } else {
    const lines = [isIntact ? say.intact : say.tampered(findings.length), ...told(findings)]
    process.stdout.write(`${[...lines, say.files(manifest.files.length)].join('\n')}\n`)
  }
  return isIntact ? exits.intact : exits.tampered
}

interface Looked extends Verified {
  /** What came of working every conversation out again; `null` where nobody asked for it. */
  readonly made: MadeAgain | null
}

interface Asked {
  readonly all: boolean
  readonly backup: string | null
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
  const { all = false, checkpoint: files = [], backup = null, json = false, help = false } = values
  return { all, backup, files, receipts, json, help }
}

async function verify(config: Config, { all, files, receipts }: Asked): Promise<Looked> {
  const besides = await ownCheckpoints(config.dataDir)
  const anchors = [...receipts]
  for (const file of files) anchors.push(...(await readCheckpoints(file)))
  mustBeThere(config)
  await openStore(config)
  try {
    const { db, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
    return await wholeThing(db, config.dataDir, { anchors, besides, all }).finally(close)
  } catch (error) {
    if (isDamage(error)) return onlyDamage([finding('damage', `heard.sqlite: ${error.message}`)])
    throw error
  }
}

interface Against {
  readonly anchors: readonly Head[]
  /** The heads that each freeze wrote beside the database. */
  readonly besides: readonly Head[]
  readonly all: boolean
}

/** What is damaged is told even where it is so badly damaged that nothing else can be read. */
async function wholeThing(
  db: Connected['db'],
  dataDir: string,
  { anchors, besides, all }: Against,
): Promise<Looked> {
  const unsound = await keptWhole(db, dataDir)
  try {
    const { findings, ...verified } = await verifyLedger(db, anchors, besides)
    const made = all ? await madeAgain(db) : null
    return { ...verified, made, findings: [...unsound, ...findings, ...(made?.findings ?? [])] }
  } catch (error) {
    if (unsound.length === 0) throw error
    return onlyDamage(unsound)
  }
}

function onlyDamage(findings: readonly Finding[]): Looked {
  const none = { statements: 0, grades: 0, plans: 0, signatures: 0, anchors: { given: 0, held: 0 } }
  return { head: beginning, ...none, made: null, findings }
}

/** Looking must not make a database where there is none. */
export function mustBeThere({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): void {
  const file = join(dataDir, 'heard.sqlite')
  if (databaseUrl === null && !existsSync(file))
    throw new Error(`There is no ${file}. Say where the database is: DATA_DIR or DATABASE_URL.`)
}

function asJson({ head, findings, made, ...counted }: Looked): string {
  const verdict = findings.length === 0 ? 'intact' : 'tampered'
  const again = made && { conversations: made.conversations, measuredByEarlier: made.earlier }
  return `${JSON.stringify({ verdict, entries: head.seq, head: head.hash, ...counted, ...again, findings })}\n`
}

function inWords({ head, statements, grades, plans, signatures, anchors, made, findings }: Looked): string {
  const say = words.ledger.result
  const lines = [
    findings.length === 0 ? say.intact : say.tampered(findings.length),
    ...told(findings),
    say.walked(head.seq, statements, grades, plans, signatures),
    ...(made ? [say.made(made.conversations, made.earlier)] : []),
    say.anchored(anchors.held, anchors.given),
    `${words.ledger.facts.receipt}: ${receiptOf(head)}`,
  ]
  return `${lines.join('\n')}\n`
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => `  ${findingSays(one)}`)
}
