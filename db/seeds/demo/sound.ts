import { recordingOf } from '../../../server/actions/arrived-recordings.ts'
import { recordingPath } from '../../../server/recordings/folder.ts'
import { hear } from '../../../server/recordings/hear.ts'
import { beginArriving } from '../../../server/recordings/intake.ts'
import { keptOf } from '../../../server/recordings/kept.ts'
import { recordingKind } from '../../../server/recordings/kind.ts'
import { storeOf } from '../../../server/recordings/store.ts'
import { saveSound } from '../../queries/recording-sounds.ts'
import { addRecording } from '../../queries/recordings.ts'
import type { Brought, DemoServices } from './bring.ts'
import { later } from './calendar.ts'
import { soundBytes } from './files.ts'

/** Keeps the recording of a call, and what was heard in it. */
export async function keepSound({ config, db }: DemoServices, call: Brought): Promise<void> {
  if (!call.sound) return
  const bytes = soundBytes(call.sound)
  const kind = recordingKind(bytes)
  if (!kind) throw new Error(`${call.sound} is no recording`)
  const arriving = await beginArriving(config.dataDir, kind)
  await arriving.write(bytes)
  const kept = await arriving.end()
  const heard = await storeOf(config.dataDir).asFile(recordingPath(kept.path), (path) =>
    hear({ path, container: kind.container, ffmpeg: null }),
  )
  if ('problem' in heard) throw new Error(`${call.sound}: ${heard.problem}`)
  const id = await addRecording(db, {
    ...recordingOf(kept),
    name: `${call.sound}.mp3`,
    addedBy: null,
    conversationId: call.conversationId,
    matchedHow: 'name',
    now: later(call.endedAt, 35),
  })
  await saveSound(db, id, { ...keptOf(heard), mime: kind.mime })
}
