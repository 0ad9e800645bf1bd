import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findCallLogColumns, keepCallLogColumns } from '../../db/queries/call-log-columns.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { bytesOfUploadFile, findUploadFile, type UploadFile } from '../../db/queries/upload-files.ts'
import { endFile } from '../../db/queries/upload-queue.ts'
import { findUpload, type Upload } from '../../db/queries/uploads.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { ExpectedForm, ExpectedPage, type ExpectedPageProps } from '../../views/uploads/expected-page.tsx'
import { expectFrom, foreseen } from '../actions/expect-conversations.ts'
import { expecting } from '../actions/refused-upload-file.ts'
import { callLogAsked } from '../readers/call-log-columns.ts'
import { expectedText } from '../readers/expected-kind.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm, readQuery } from '../web/forms.ts'
import { civilToday, frameOf } from '../web/frame.ts'
import { isHtmx } from '../web/htmx.ts'
import {
  answerAbout,
  daysIn,
  type ExpectedAnswer,
  type ExpectedSourceFile,
  readExpected,
} from './expected-answer.ts'

/** Shows which conversations a calendar or a log of calls says to expect, and keeps them for whoever agrees. */
export const uploadExpected = new Hono<AppEnv>()

const SHOWN = 8
const typed = z.record(z.string().max(20), z.string().max(40))
type Typed = z.infer<typeof typed>

interface Asked extends ExpectedSourceFile {
  readonly upload: Upload
  readonly file: UploadFile
  readonly timeZone: string
  readonly answer: ExpectedAnswer
}

uploadExpected.get('/:id/files/:file/expected', async (c) => {
  const asked = await askedOf(c, readQuery(c, typed))
  if (!asked) return c.redirect(paths.upload(c.req.param('id')), 303)
  const props = await propsOf(c, asked)
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(isHtmx(c) ? <ExpectedForm {...props} /> : <ExpectedPage {...props} />)
})

uploadExpected.post('/:id/files/:file/expected', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, typed)
  const asked = await askedOf(c, filled.ok ? filled.value : filled.typed)
  if (!asked) return c.redirect(paths.upload(c.req.param('id')), 303)
  const { upload, file, kind, answer } = asked
  const read = readExpected(asked, answer)
  if (!filled.ok || 'problem' in read) return c.html(<ExpectedPage {...(await propsOf(c, asked))} />, 422)

  const at = now().toISOString()
  const { days, said } = answer
  if (said) await keepCallLogColumns(db, { said, fileName: file.name, byId: viewer.id, now: at })
  const kept = await expectFrom(db, {
    ...{ viewer, repId: upload.repId, days, fileName: file.name, now: at },
    ...{ reading: read.reading, window: read.window },
  })
  const report = { ...expecting(kind), refused: [], note: words.expected.upload.ended(kept.calls) }
  await endFile(db, file.id, { state: 'done', report, now: at })
  return c.redirect(viewer.role === 'admin' ? paths.upload(upload.id) : paths.coverage, 303)
})

/** `undefined` once somebody has answered. */
async function askedOf(c: Context<AppEnv>, given: Typed): Promise<Asked | undefined> {
  const { reader, viewer, now } = c.var
  const upload = await findUpload(reader, viewer, c.req.param('id') ?? '')
  const file = upload && (await findUploadFile(reader, viewer, upload.id, c.req.param('file') ?? ''))
  if (!upload || !file) throw new HTTPException(404)
  if (file.state !== 'needs-mapping') return undefined
  const kind = file.report?.expects ?? (given.kind === 'call-log' ? 'call-log' : undefined)
  const bytes = kind && (await bytesOfUploadFile(reader, file.id))
  const text = bytes && expectedText(bytes)
  const log = text && kind === 'call-log' ? callLogAsked(text) : null
  if (!kind || !text || (kind === 'call-log' && !log)) throw new HTTPException(404)
  const { timeZone } = await installation(reader)
  const source = { kind, text, log, zone: upload.zone ?? timeZone, timeZone }
  const kept = log ? await findCallLogColumns(reader, log.fingerprint) : undefined
  const today = civilToday(now(), timeZone)
  const period = (await allPeriods(reader)).find((one) => one.from <= today && today <= one.to)
  const usual = period ?? { from: daysIn(today, -90), to: today }
  return { upload, file, ...source, answer: answerAbout(source, given, { kept: kept?.said ?? null, usual }) }
}

async function propsOf(c: Context<AppEnv>, asked: Asked): Promise<ExpectedPageProps> {
  const { reader, viewer } = c.var
  const { upload, file, kind, log, answer } = asked
  const kept = log ? await findCallLogColumns(reader, log.fingerprint) : undefined
  const read = readExpected(asked, answer)
  const seen =
    'problem' in read ? null : await foreseen(reader, read.reading, { viewer, repId: upload.repId })
  return {
    frame: await frameOf(c),
    upload: upload.id,
    file,
    kind,
    log,
    answer,
    told: kept ? { by: kept.by, at: kept.at } : null,
    preview:
      'problem' in read || !seen
        ? { problem: 'problem' in read ? read.problem : '' }
        : {
            calls: seen.calls.length,
            reps: new Set(seen.calls.map((one) => one.repId)).size,
            first: seen.calls.slice(0, SHOWN),
            leftOut: [...Map.groupBy(seen.leftOut, (one) => one.why)].map(([why, all]) => ({
              why,
              count: all.length,
              first: all.slice(0, 3),
            })),
            guessed: read.reading.guessed,
          },
  }
}
