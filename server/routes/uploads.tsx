import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { peopleFor, type Viewer } from '../../db/queries/people.ts'
import { recentUploads } from '../../db/queries/uploads.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { UploadPage, type UploadPageProps } from '../../views/uploads/page.tsx'
import {
  MOST_FILES,
  RECORDINGS_IN_WHOLE,
  receiveUpload,
  type Typed,
  type UploadProblem,
  WHOLE_IN_FILES,
} from '../actions/receive-upload.ts'
import { recordingDoor } from '../recordings/door.ts'
import type { AppEnv, Services } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { leaveFor } from '../web/htmx.ts'
import { partsOf } from '../web/multipart.ts'
import { onlyFor } from '../web/session.ts'
import { mappings } from './mappings.tsx'
import { uploadActs } from './upload-acts.tsx'
import { uploadExpected } from './upload-expected.tsx'
import { uploadFiles } from './upload-files.tsx'
import { uploadMappings } from './upload-mappings.tsx'
import { uploadRecordings } from './upload-recordings.tsx'

export const uploads = new Hono<AppEnv>()

const RECENT = 30
/** A small upload is read before the answer, so that its page has nothing left to wait for. */
const PATIENCE_MS = 1_500

uploads.use(onlyFor('rep', 'manager', 'admin'))

uploads.get('/', async (c) => c.html(<UploadPage {...(await pageOf(c, { rep: '', zone: zoneOf(c) }))} />))

uploads.post('/', async (c) => {
  const { db, viewer, config, now, uploads: queue } = c.var
  const fileBytes = config.maxUploadBytes
  const typed: Typed = { rep: '', zone: '' }
  const isForm = /^multipart\//i.test(c.req.header('Content-Type') ?? '')
  const answer = isForm
    ? await receiveUpload(
        db,
        {
          viewer,
          parts: partsOf(c.req.raw, {
            fileBytes,
            bytes: wholeOf(config),
            elsewhere: recordingDoor({ dataDir: config.dataDir, most: config.maxRecordingBytes }),
          }),
          dataDir: config.dataDir,
          maxUploadBytes: fileBytes,
          maxRecordingBytes: config.maxRecordingBytes,
          now: now().toISOString(),
        },
        typed,
      )
    : { problem: 'no-file' as const }
  if ('problem' in answer) return refused(c, typed, answer.problem)
  queue.wake()
  await Promise.race([queue.settled(), sleep(PATIENCE_MS, undefined, { ref: false })])
  return leaveFor(c, paths.upload(answer.id))
})

uploads.route('/mappings', mappings)
uploads.route('/', uploadActs)
uploads.route('/', uploadFiles)
uploads.route('/', uploadMappings)
uploads.route('/', uploadExpected)
uploads.route('/', uploadRecordings)

function wholeOf({ maxUploadBytes, maxRecordingBytes }: Services['config']): number {
  return maxUploadBytes * WHOLE_IN_FILES + maxRecordingBytes * RECORDINGS_IN_WHOLE
}

function sentenceOf(problem: Exclude<UploadProblem, 'too-large'>): string {
  const { noFile, tooMany, unknownZone, unknownRep, tooMuch, diskFull } = words.upload
  return {
    'no-file': noFile,
    'too-many': tooMany(MOST_FILES),
    'unknown-zone': unknownZone,
    'unknown-rep': unknownRep,
    'too-much': tooMuch,
    'disk-full': diskFull,
  }[problem]
}

async function refused(c: Context<AppEnv>, typed: Typed, problem: UploadProblem) {
  if (problem === 'too-large') {
    const megabytes = Math.floor((c.var.config.maxUploadBytes * WHOLE_IN_FILES) / 1024 / 1024)
    throw new HTTPException(413, { message: words.upload.tooLargeTogether(megabytes) })
  }
  if (problem === 'too-much') throw new HTTPException(413, { message: sentenceOf(problem) })
  if (problem === 'disk-full') throw new HTTPException(503, { message: sentenceOf(problem) })
  return c.html(<UploadPage {...(await pageOf(c, typed))} error={sentenceOf(problem)} />, 422)
}

async function pageOf(c: Context<AppEnv>, typed: Readonly<Typed>): Promise<UploadPageProps> {
  const { reader, viewer, config } = c.var
  return {
    frame: await frameOf(c),
    reps: await repsFor(reader, viewer),
    ...typed,
    recent: await recentUploads(reader, viewer, RECENT),
    fileBytes: config.maxUploadBytes,
    recordingBytes: config.maxRecordingBytes,
    wholeBytes: wholeOf(config),
    error: null,
  }
}

async function repsFor(db: Services['reader'], viewer: Viewer) {
  if (viewer.role === 'rep') return []
  return (await peopleFor(db, viewer)).filter((person) => person.role === 'rep')
}
