import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { installation } from '../../db/queries/settings.ts'
import { filesOfUpload, findUploadFile } from '../../db/queries/upload-files.ts'
import { cancelWaiting, tryAgain } from '../../db/queries/upload-queue.ts'
import { findUpload, type Upload } from '../../db/queries/uploads.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { WithdrawalPage } from '../../views/uploads/withdrawal-page.tsx'
import { forgetCancelled } from '../actions/arrived-recordings.ts'
import { foreseenWithdrawal, withdrawUpload } from '../actions/withdraw-upload.ts'
import { csvOf } from '../web/csv.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'

/** What can be done with an upload once it is here. */
export const uploadActs = new Hono<AppEnv>()

const oneFile = z.object({ file: z.string().max(64).optional() })

uploadActs.post('/:id/attempts', async (c) => {
  const upload = await uploadOf(c)
  const { file = null } = await formValues(c, oneFile)
  await tryAgain(c.var.db, upload.id, file)
  c.var.uploads.wake()
  return c.redirect(paths.upload(upload.id), 303)
})

uploadActs.post('/:id/cancellation', async (c) => {
  const upload = await uploadOf(c)
  await cancelWaiting(c.var.db, upload.id, c.var.now().toISOString())
  await forgetCancelled(c.var.db, c.var.config.dataDir, upload.id)
  return c.redirect(paths.upload(upload.id), 303)
})

uploadActs.get('/:id/errors.csv', async (c) => {
  const upload = await uploadOf(c)
  const files = await filesOfUpload(c.var.reader, upload.id, { seenBy: c.var.viewer })
  const rows = files.flatMap(({ name, state, report }) =>
    (report?.refused ?? []).map(({ line, message }) => [
      name,
      words.upload.states[state],
      line ?? null,
      state === 'needs-mapping' ? words.upload.one.unmapped : message,
    ]),
  )
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="refused-files.csv"')
  return c.body(csvOf([words.upload.csv, ...rows]))
})

uploadActs.get('/:id/withdrawal', async (c) => {
  const upload = await uploadOf(c)
  const { file } = readQuery(c, oneFile)
  return c.html(await withdrawalPage(c, upload, file ?? null, null))
})

uploadActs.post('/:id/withdrawal', async (c) => {
  const { db, viewer, config, now } = c.var
  const upload = await uploadOf(c)
  const filled = await readForm(c, oneFile.extend({ confirm: z.string().max(500).default('') }))
  const say = words.upload.withdrawal
  if (!filled.ok) return c.html(await withdrawalPage(c, upload, null, say.wrongWord), 422)
  const { file = null, confirm } = filled.value
  const means = confirm.replaceAll(/[“”"]/g, '').trim().toLowerCase()
  if (means !== say.confirmWord) return c.html(await withdrawalPage(c, upload, file, say.wrongWord), 422)
  if (file !== null && !(await findUploadFile(c.var.reader, viewer, upload.id, file)))
    throw new HTTPException(404)

  const { timeZone } = await installation(db)
  const answer = await withdrawUpload(db, {
    uploadId: upload.id,
    fileId: file,
    timeZone,
    by: viewer.name,
    now: now().toISOString(),
    dataDir: config.dataDir,
  })
  if (answer === 'being-read') return c.html(await withdrawalPage(c, upload, file, say.beingRead), 409)
  return c.redirect(paths.upload(upload.id), 303)
})

async function withdrawalPage(
  c: Context<AppEnv>,
  upload: Upload,
  fileId: string | null,
  error: string | null,
) {
  const { reader, viewer } = c.var
  const file = fileId === null ? null : await findUploadFile(reader, viewer, upload.id, fileId)
  if (file === undefined) throw new HTTPException(404)
  const { timeZone } = await installation(reader)
  const foreseen = await foreseenWithdrawal(reader, { uploadId: upload.id, fileId, timeZone })
  return (
    <WithdrawalPage
      frame={await frameOf(c)}
      upload={upload.id}
      file={file}
      foreseen={foreseen}
      error={error}
    />
  )
}

async function uploadOf(c: Context<AppEnv>): Promise<Upload> {
  const upload = await findUpload(c.var.reader, c.var.viewer, c.req.param('id') ?? '')
  if (!upload) throw new HTTPException(404)
  return upload
}
