import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { peaksOf } from '../../../server/recordings/peaks.ts'
import { readSound } from '../../../server/recordings/sound.ts'
import { newId } from '../../new-id.ts'
import { saveRecording } from '../../queries/recordings.ts'
import type { Brought, DemoServices } from './bring.ts'
import { later } from './calendar.ts'
import { soundBytes } from './files.ts'

/** Keeps the recording of a call under a name of its own, and what the player needs of it. */
export async function keepSound({ config, db }: DemoServices, call: Brought): Promise<void> {
  if (!call.sound) return
  const bytes = soundBytes(call.sound)
  const sound = await readSound(bytes)
  if ('problem' in sound) throw new Error(sound.problem)
  const folder = join(config.dataDir, 'recordings')
  const path = `${newId()}.mp3`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, path), bytes, { mode: 0o600 })
  const { durationMs, peaks } = peaksOf(sound)
  const recording = {
    path,
    mime: 'audio/mpeg',
    size: bytes.length,
    durationMs,
    channels: peaks.length,
    peaks,
  }
  await saveRecording(db, call.conversationId, recording, later(call.endedAt, 35))
}
