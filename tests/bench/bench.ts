import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Part, partNamed, parts } from './parts.ts'
import { asText, keepResults, type PartResult } from './results.ts'
import { type Row, verdictOf } from './row.ts'
import { tableOf } from './table.ts'

const help = `npm run bench -- [--quick] [--only NAME]... [--json FILE] [--keep]

  Measures how fast Heard is, each figure beside a baseline of the same run. --quick takes seconds and counts alone;
  --only runs single parts; --json writes the rows of this run; --keep puts them into docs/bench.json and draws
  docs/bench.html anew, where other parts stay as they were.
  Parts: ${parts.map(({ name }) => name).join(', ')}`

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
})
const { quick, only } = values
const unknown = (only ?? []).filter((name) => !partNamed(name))
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no part ${unknown.join(', ')}.\n`)
  console.log(help)
  process.exitCode = values.help ? 0 : 2
} else process.exitCode = run()

function run(): number {
  const chosen = parts.filter((part) => (only ? only.includes(part.name) : part.isQuick || !quick))
  const results: PartResult[] = []
  for (const part of chosen) {
    const { name, title, about } = part
    const began = { at: new Date().toISOString(), machine: thisMachine() }
    const rows = rowsOf(part)
    results.push({ name, title, about, quick, ...began, rows })
    console.log(tableOf(part, rows, quick))
  }
  if (values.json !== undefined) writeFileSync(values.json, asText(results))
  if (values.keep) keepResults(results)
  return results.some(({ rows }) => rows === null || isBroken(rows)) ? 1 : 0
}

function thisMachine(): PartResult['machine'] {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    megabytes: Math.round(totalmem() / 1024 / 1024),
    node: process.version,
    load: loadavg()[0] ?? 0,
  }
}

function isBroken(rows: readonly Row[]): boolean {
  return rows.some((row) => verdictOf(row, quick) === 'not held')
}

/** `null` where the part failed: what it said stands on standard error. */
function rowsOf({ name }: Part): readonly Row[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  const into = join(folder, 'rows.json')
  const file = resolve(import.meta.dirname, 'run-part.ts')
  const args = ['--expose-gc', '--import', 'tsx', file, name, into, ...(quick ? ['--quick'] : [])]
  try {
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 'inherit'] })
    return status === 0 ? (JSON.parse(readFileSync(into, 'utf8')) as readonly Row[]) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
