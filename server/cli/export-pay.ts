import { writeFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { batchesOf, type PayBatch, saveDownload } from '../../db/queries/pay-batches.ts'
import { payrollNumbers, payrollSettings } from '../../db/queries/payroll-settings.ts'
import { allPeople } from '../../db/queries/people.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { fileProblemSays, rowProblemSays } from '../../views/payroll/says.ts'
import { exportPeriod } from '../actions/payroll/export-period.ts'
import { controlFile, type PayFormat, payFileOf, payFormats } from '../actions/payroll/pay-file.ts'
import { readConfig } from '../config.ts'
import { controlOf, type PayFile, sha256Of } from '../pay/export/control.ts'
import { mustBeThere } from './verify.ts'

/** What this command ends with. */
export const payExits = { written: 0, failed: 1, notUnderstood: 2, refused: 3, nothingNew: 4 } as const

export interface PayExport {
  readonly period: string
  readonly format: string
  readonly out: string | null
  /** A batch that was made before; `null` for what is new. */
  readonly batch: string | null
}

/** Sends what a closed period owes and was not sent, or writes an earlier batch again; says how it ended. */
export async function exportPay(asked: PayExport): Promise<number> {
  const format = payFormats.find((one) => one === asked.format)
  if (!format) return told(`--format ${payFormats.join(' | ')}`, payExits.notUnderstood)
  const config = readConfig(process.env)
  mustBeThere(config)
  const { db, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const period = periodCalled(asked.period, await allPeriods(db))
    if ('says' in period) return told(period.says, payExits.notUnderstood)
    const now = new Date().toISOString()
    const made = asked.batch
      ? { batch: asked.batch }
      : await exportPeriod(db, { periodId: period.id, byId: null, now })
    if (!('batch' in made)) return await refused(db, period, made)
    return await written(db, period, { ...asked, format, batch: made.batch, now })
  } finally {
    await close()
  }
}

interface Writing extends Omit<PayExport, 'batch'> {
  readonly format: PayFormat
  readonly batch: string
  readonly now: string
}

async function written(
  db: Kysely<Database>,
  { id }: KeptPeriod,
  { format, out, batch, now }: Writing,
): Promise<number> {
  const say = words.payroll.command
  const all = await batchesOf(db, id)
  const found = all.find((one) => one.id === batch)
  if (!found)
    return told(say.noBatch(batch, say.known(all.map((one) => one.id).join(', '))), payExits.notUnderstood)
  const names = { settings: await payrollSettings(db), numbers: await payrollNumbers(db) }
  const answer = payFileOf(found, format, names)
  if ('problems' in answer) {
    const nameOf = await namesIn(db)
    const reasons = answer.problems.map((one) => `  ${fileProblemSays(one, nameOf)}`)
    return told([say.cannot(format), ...reasons].join('\n'), payExits.refused)
  }
  const sha256 = sha256Of(answer.file.bytes)
  await saveDownload(db, found, { format, sha256, byId: null, now })
  await write(found, answer.file, out)
  const { rows, people } = controlOf(found.rows)
  return told(say.sent(found.id, rows, people), payExits.written)
}

/** Control totals lie beside a file, and are nowhere in what is printed. */
async function write(batch: PayBatch, file: PayFile, out: string | null): Promise<void> {
  if (out === null) return void process.stdout.write(file.bytes)
  await writeFile(out, file.bytes)
  for (const as of ['json', 'txt'] as const)
    await writeFile(`${out}.control.${as}`, controlFile(batch, { ...file, name: baseOf(out) }, as).bytes)
}

function baseOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

type Refused = Exclude<Awaited<ReturnType<typeof exportPeriod>>, { readonly batch: string }>

async function refused(db: Kysely<Database>, period: KeptPeriod, answer: Refused): Promise<number> {
  const say = words.payroll.exports
  if ('problems' in answer) {
    const nameOf = await namesIn(db)
    const reasons = answer.problems.map((one) => `  ${rowProblemSays(one, nameOf)}`)
    return told([say.wrong, ...reasons].join('\n'), payExits.refused)
  }
  if (answer.problem === 'nothing-new') {
    const last = (await batchesOf(db, period.id)).at(-1)?.id ?? ''
    return told(words.payroll.command.nothingNew(last), payExits.nothingNew)
  }
  return told(answer.problem === 'nobody' ? say.nobody : say.notFrozen, payExits.refused)
}

async function namesIn(db: Kysely<Database>) {
  const names = new Map((await allPeople(db)).map(({ id, name }) => [id, name]))
  return (person: string) => names.get(person) ?? person
}

function periodCalled(wanted: string, all: readonly KeptPeriod[]): KeptPeriod | { readonly says: string } {
  const say = words.payroll.command
  const found = all.filter(({ id, name }) => id === wanted || name === wanted)
  const [only] = found
  if (only && found.length === 1) return only
  const known = say.known(
    (found.length > 0 ? found : all).map(({ id, name }) => `${id} (${name})`).join(', '),
  )
  return { says: found.length > 0 ? say.several(wanted, known) : say.which(wanted, known) }
}

function told(says: string, exit: number): number {
  process.stderr.write(`${says}\n`)
  return exit
}
