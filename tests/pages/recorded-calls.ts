import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findRecording, type Recording } from '../../db/queries/recordings.ts'
import type { Interval } from '../../server/measures/intervals.ts'
import { speech, wavOf } from '../sounds.ts'
import { fairCall } from '../spoken.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { idOf } from './brought.ts'

/** The application, Rosa at her browser, and what both know of recordings. There is no ffmpeg here. */
export interface RecordingsApp {
  readonly app: TestApp
  readonly rosa: Somebody
  /** The files in the folder of recordings. */
  onDisk(): readonly string[]
  /** Until everything was read and listened to. */
  settled(): Promise<void>
  /** Brings files in; the page as it was before anything was listened to. */
  uploaded(files: Readonly<Record<string, string | Uint8Array>>, who?: Somebody): Promise<string>
  /** The page of the newest upload, as it is now. */
  newestUpload(): Promise<{ readonly path: string; readonly page: string }>
  /** Where somebody is asked which conversation the newest recording is of. */
  settlingPath(): Promise<string>
  recordingOf(path: string): Promise<Recording | undefined>
}

export async function openRecordings(): Promise<RecordingsApp> {
  const app = await openApp(undefined, { FFMPEG: 'no-ffmpeg-here', MAX_RECORDING_MB: '2' })
  const rosa = await app.as('rosa')
  const folder = join(app.services.config.dataDir, 'recordings')
  const settled = async () => {
    await app.services.uploads.settled()
    await app.services.recordings.settled()
    await app.services.transcriptions.settled()
  }
  const newestUpload = async () => {
    const list = await (await rosa.get('/uploads')).text()
    const path = /href="(\/uploads\/[0-9a-f]{32})"/.exec(list)?.[1] ?? ''
    return { path, page: await (await rosa.get(path)).text() }
  }
  return {
    app,
    rosa,
    onDisk: () => (existsSync(folder) ? readdirSync(folder) : []),
    settled,
    async uploaded(files, who = rosa) {
      const answer = await who.upload(files)
      await settled()
      return answer.text()
    },
    newestUpload,
    async settlingPath() {
      const { page } = await newestUpload()
      return /href="(\/uploads\/[^"]+\/recording)"/.exec(page)?.[1] ?? ''
    },
    recordingOf: (path) => findRecording(app.services.db, idOf(path)),
  }
}

const spans = (who: string): readonly Interval[] =>
  fairCall.flatMap(([name, start, end]) =>
    name === who ? [{ startMs: start * 1000, endMs: end * 1000 }] : [],
  )
const lengthMs = (fairCall.at(-1)?.[2] ?? 0) * 1000 + 1500

/** The fair call as it sounds, Rosa on the first channel: a little different each time. */
export function callSound(seed = 1, ms = lengthMs): Buffer {
  const rate = 2000
  const rosas = speech(ms, spans('Rosa Diaz'), { rate, seed })
  const coras = speech(ms, spans('Cora Lindqvist'), { rate, seed: seed + 50 })
  return wavOf([rosas, coras], rate)
}

/** What the form of a conversation sends. */
export function recordingForm(name: string, bytes: Uint8Array): FormData {
  const data = new FormData()
  data.append('recording', new File([new Uint8Array(bytes)], name))
  return data
}
