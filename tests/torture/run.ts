import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { documentReaders, lastReaders, readers } from '../../server/readers/detect.ts'
import { crashLoop } from './crash.ts'
import { type Example, examplesOf } from './examples.ts'
import { furtherExamples } from './further-examples.ts'
import { harmedFile } from './fuzz.ts'
import { killMigrations } from './migrations.ts'
import { killPayRuns } from './pay-runs.ts'
import { severalProcesses } from './processes.ts'
import { killRemeasuring } from './remeasure.ts'
import { MOST_MEGABYTES, type Watched, watched } from './watched.ts'

/**
 * Harms files of every format, for so long each, and reads them; asks every route for what no page asks; lets two
 * hundred people work at once; floods a server with events; kills pay runs and migrations; and kills servers that are
 * brought conversations, `--kills` times each. docs/torture.md has what came of it.
 * `--seconds` for each reader, for the routes and the crowd; `--only` one format, routes, crowd, events, pay, migrations
 * crash or processes; `--from` another number than last time; `--with` a folder of further files to harm; `--postgres`,
 * `--users` and `--p99` (milliseconds) for the crowd.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    only: { type: 'string' },
    from: { type: 'string', default: '1000' },
    with: { type: 'string' },
    kills: { type: 'string', default: '30' },
    conversations: { type: 'string', default: '1000' },
    postgres: { type: 'boolean', default: false },
    users: { type: 'string', default: '200' },
    p99: { type: 'string', default: '500' },
  },
})

const further =
  values.with === undefined ? new Map<string, readonly Example[]>() : await furtherExamples(values.with)
const formats = [...readers, ...documentReaders, ...lastReaders]
  .map((reader) => reader.format)
  .filter((format) => values.only === undefined || values.only.split(',').includes(format))
const PAY_RUNS = 30
let folder: string | null = null
let findings = 0

console.log(`${formats.length} readers, ${values.seconds} s each.\n`)
for (const format of formats) {
  const among = [...examplesOf(format), ...(further.get(format) ?? [])]
  const outcome = await watched(among, Number(values.from), Number(values.seconds) * 1000)
  row(format, outcome)
  for (const { number, why } of outcome.broken) keep(format, number, why, harmedFile(among, number).bytes)
  if (outcome.megabytes > MOST_MEGABYTES) {
    findings += 1
    console.log(`    holds ${outcome.megabytes} MB of memory; ${MOST_MEGABYTES} is the most`)
  }
}
if (isAsked('routes')) alone('./routes.ts', ['--seconds', values.seconds, '--from', values.from])
if (isAsked('crowd'))
  alone('./crowd.ts', [
    ...['--seconds', values.seconds, '--users', values.users, '--p99', values.p99],
    ...(values.postgres ? ['--postgres'] : []),
  ])
if (isAsked('events')) alone('../bench/events.ts', [])
if (isAsked('pay')) tell(await killPayRuns(PAY_RUNS))
if (isAsked('remeasure')) tell(await killRemeasuring(Number(values.kills)))
if (isAsked('migrations')) tell(await killMigrations())
if (isAsked('crash'))
  for (const database of ['sqlite', 'postgres'] as const) {
    const { kills, conversations } = values
    tell(await crashLoop(database, { kills: Number(kills), conversations: Number(conversations) }))
  }
if (isAsked('processes')) {
  const { kills, conversations } = values
  tell(await severalProcesses({ kills: Number(kills), conversations: Number(conversations) }))
}
console.log(`\n${findings} findings${folder === null ? '' : `, their files in ${folder}`}.`)
process.exit(findings === 0 ? 0 : 1)

function isAsked(what: string): boolean {
  return values.only === undefined || values.only.split(',').includes(what)
}

/** In a process of its own, which has pages to draw or a server. */
function alone(file: string, more: readonly string[]): void {
  console.log('')
  const path = resolve(import.meta.dirname, file)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...more], { stdio: 'inherit' })
  if (status !== 0) findings += 1
}

function tell(found: readonly string[]): void {
  findings += found.length
  for (const finding of found) console.log(`    ${finding}`)
}

function row(format: string, { files, read, megabytes }: Watched): void {
  const count = (of: number) => of.toLocaleString('en').padStart(9)
  console.log(`${format.padEnd(28)}${count(files)} files${count(read)} read${count(megabytes)} MB`)
}

function keep(format: string, number: number, why: string, bytes: Uint8Array): void {
  folder ??= mkdtempSync(join(tmpdir(), 'heard-torture-'))
  findings += 1
  writeFileSync(join(folder, `${format}-${number}`), bytes)
  console.log(`    number ${number}: ${why.slice(0, 300)}`)
}
