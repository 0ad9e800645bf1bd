import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { batchesOf, saveDownload } from '../../db/queries/pay-batches.ts'
import { findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { ExportPage } from '../../views/payroll/export-page.tsx'
import type { RefusedFile } from '../../views/payroll/records.ts'
import { fileProblemSays } from '../../views/payroll/says.ts'
import { exportPeriod } from '../actions/payroll/export-period.ts'
import { controlFile, type PayFormat, payFileOf, payFormats } from '../actions/payroll/pay-file.ts'
import { payStanding } from '../actions/payroll/reconcile-period.ts'
import { controlOf, type PayFile, sha256Of } from '../pay/export/control.ts'
import { isClosed } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { again, freshPassword, waysOf } from '../web/fresh-password.ts'
import { fileHeaders } from '../web/safe-file.ts'
import { onlyFor } from '../web/session.ts'
import { batchesShown, namesOf, payrollNames, readyToSend, verdictsShown } from './pay-export-shown.ts'

/** How a closed period leaves for payroll. */
export const payExports = new Hono<AppEnv>()

payExports.use('/:id/exports', onlyFor('hr', 'payroll', 'auditor'))
for (const path of ['/:id/exports/:batch/files', '/:id/exports/:batch/files/*'])
  payExports.use(path, onlyFor('hr', 'payroll'))

payExports.get('/:id/exports', async (c) => exportPage(c, await foundPeriod(c), {}, 200))

payExports.post('/:id/exports', async (c) => {
  const { db, viewer, now } = c.var
  const period = await foundPeriod(c)
  const answer = await exportPeriod(db, {
    periodId: period.id,
    byId: viewer.id,
    now: now().toISOString(),
  })
  if ('batch' in answer) return c.redirect(`${paths.payExports(period.id)}#batch-${answer.batch}`, 303)
  const isLate = 'problem' in answer && answer.problem === 'nothing-new'
  return exportPage(c, period, { told: isLate ? words.payroll.exports.nothingNew : null }, 409)
})

const asking = z.object({ format: z.enum(payFormats), password: z.string().max(1000).default('') })

payExports.post('/:id/exports/:batch/files', again, async (c) => {
  const { db, viewer, now } = c.var
  const period = await foundPeriod(c)
  const { format, password } = await formValues(c, asking)
  const { batch, file } = await foundFile(c, period, format)
  const freshness = await freshPassword(c, password)
  if (freshness !== 'fresh') {
    const says = words.periods.password[freshness === 'too-many' ? 'tooMany' : freshness]
    const status = freshness === 'too-many' ? 429 : 422
    return exportPage(c, period, { refused: { batch: batch.id, says } }, status)
  }
  const sha256 = sha256Of(file.bytes)
  await saveDownload(db, batch, { format, sha256, byId: viewer.id, now: now().toISOString() })
  return sent(c, file)
})

payExports.get('/:id/exports/:batch/files/:format/:control{control\\.(?:json|txt)}', async (c) => {
  const { batch, file } = await foundFile(c, await foundPeriod(c), c.req.param('format'))
  return sent(c, controlFile(batch, file, c.req.param('control').endsWith('json') ? 'json' : 'txt'))
})

/** What payroll may not see yet is not there for them. */
export async function foundPeriod(c: Context<AppEnv>): Promise<KeptPeriod> {
  const period = await findPeriod(c.var.reader, c.req.param('id') ?? '')
  const isTheirs = period && (isClosed(period.state) || c.var.viewer.role !== 'payroll')
  if (!isTheirs) throw new HTTPException(404)
  return period
}

async function foundFile(c: Context<AppEnv>, period: KeptPeriod, wanted: string) {
  const batch = (await batchesOf(c.var.reader, period.id)).find(({ id }) => id === c.req.param('batch'))
  const format: PayFormat | undefined = payFormats.find((one) => one === wanted)
  if (!batch || !format) throw new HTTPException(404)
  const made = payFileOf(batch, format, await payrollNames(c))
  if ('file' in made) return { batch, file: made.file }
  const nameOf = await namesOf(c)
  const message = made.problems.map((one) => fileProblemSays(one, nameOf)).join(' ')
  throw new HTTPException(422, { message })
}

function sent(c: Context<AppEnv>, { name, mediaType, bytes }: PayFile): Response {
  for (const [header, value] of Object.entries(fileHeaders(name, mediaType))) c.header(header, value)
  return c.body(new Uint8Array(bytes))
}

interface Told {
  readonly refused?: RefusedFile
  readonly told?: string | null
  readonly error?: string
}

export async function exportPage(
  c: Context<AppEnv>,
  { id, name, from, to }: KeptPeriod,
  { told = null, error, refused }: Told,
  status: 200 | 409 | 422 | 429,
) {
  const { reader, viewer } = c.var
  const ready = await readyToSend(c, id)
  const period = await findPeriod(reader, id)
  if (!ready || !period) throw new HTTPException(404)
  const nameOf = await namesOf(c)
  const { batches, answers, verdicts } = await payStanding(reader, id)
  return c.html(
    <ExportPage
      frame={await frameOf(c)}
      {...{ name, from, to, ready, told, nameOf }}
      period={id}
      batches={await batchesShown(c, batches)}
      totals={controlOf(batches.flatMap(({ rows }) => rows))}
      isReconciled={period.state === 'reconciled'}
      isSent={batches.length > 0}
      verdicts={verdictsShown(verdicts, nameOf)}
      answers={answers.map(({ payments, withdrawnAt, ...one }) => {
        return { ...one, payments: payments.length, isWithdrawn: withdrawnAt !== null }
      })}
      mayChange={viewer.role !== 'auditor'}
      timeZone={zoneOf(c)}
      error={error ?? null}
      refused={refused ?? null}
      ways={await waysOf(c)}
    />,
    status,
  )
}
