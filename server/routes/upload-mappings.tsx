import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { keepMapping } from '../../db/queries/mappings.ts'
import {
  bytesOfUploadFile,
  filesOfUpload,
  findUploadFile,
  type UploadFile,
} from '../../db/queries/upload-files.ts'
import { tryAgain } from '../../db/queries/upload-queue.ts'
import { findUpload, type Upload } from '../../db/queries/uploads.ts'
import { paths } from '../../views/paths.ts'
import { MappingForm } from '../../views/uploads/mapping-form.tsx'
import { MappingPage, type MappingPageProps } from '../../views/uploads/mapping-page.tsx'
import { askAbout } from '../readers/ask-about.ts'
import { mayBeCallLog } from '../readers/expected-kind.ts'
import { mappingFrom } from '../readers/mapping-answer.ts'
import type { MappingNeeded } from '../readers/mapping-needed.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { isHtmx } from '../web/htmx.ts'
import { answerIn, type Typed } from './mapping-answer.ts'
import { previewOf } from './mapping-preview.ts'

/** Asks what the columns of a file hold that no reader knows, and keeps the answer for everybody. */
export const uploadMappings = new Hono<AppEnv>()

const fields = z.record(z.string().max(20), z.string().max(2_000))

interface Asked {
  readonly upload: Upload
  readonly file: UploadFile
  readonly bytes: Uint8Array
  readonly needed: MappingNeeded
}

uploadMappings.get('/:id/files/:file/mapping', async (c) => {
  const typed = readQuery(c, fields)
  const asked = await askedOf(c, typed.list)
  if (!asked) return c.redirect(paths.upload(c.req.param('id')), 303)
  const props = await propsOf(c, asked, typed)
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(isHtmx(c) ? <MappingForm {...props} /> : <MappingPage {...props} />)
})

uploadMappings.post('/:id/files/:file/mapping', async (c) => {
  const { db, viewer, now, uploads } = c.var
  const filled = await readForm(c, fields)
  const typed = filled.ok ? filled.value : filled.typed
  const asked = await askedOf(c, typed.list)
  if (!asked) return c.redirect(paths.upload(c.req.param('id')), 303)
  const answer = mappingFrom(asked.needed, answerIn(asked.needed, typed))
  if ('problem' in answer || !filled.ok)
    return c.html(<MappingPage {...(await propsOf(c, asked, typed))} />, 422)

  const { mapping } = answer
  const { upload, file } = asked
  await keepMapping(db, { mapping, fileName: file.name, byId: viewer.id, now: now().toISOString() })
  await tryAgain(db, upload.id, file.id)
  for (const other of await filesOfUpload(db, upload.id, { states: ['needs-mapping'] }))
    if (other.report?.refused.some((one) => one.mapping?.fingerprint === mapping.fingerprint))
      await tryAgain(db, upload.id, other.id)
  uploads.wake()
  return c.redirect(paths.upload(upload.id), 303)
})

/** `undefined` once it has been answered: by a second click, the way back, or the answer to a file like it. */
async function askedOf(c: Context<AppEnv>, list: string | undefined): Promise<Asked | undefined> {
  const { reader, viewer } = c.var
  const upload = await findUpload(reader, viewer, c.req.param('id') ?? '')
  const file = upload && (await findUploadFile(reader, viewer, upload.id, c.req.param('file') ?? ''))
  if (!upload || !file) throw new HTTPException(404)
  if (file.state !== 'needs-mapping') return undefined
  const bytes = await bytesOfUploadFile(reader, file.id)
  const needed = bytes && askAbout(bytes, list || undefined)
  if (!bytes || !needed) throw new HTTPException(404)
  return { upload, file, bytes, needed }
}

async function propsOf(
  c: Context<AppEnv>,
  { upload, file, bytes, needed }: Asked,
  typed: Typed,
): Promise<MappingPageProps> {
  const answer = answerIn(needed, typed)
  return {
    frame: await frameOf(c),
    upload: upload.id,
    file,
    needed,
    answer,
    mayBeCallLog: mayBeCallLog(bytes),
    preview: await previewOf({ bytes, needed, answer, zone: upload.zone }),
  }
}
