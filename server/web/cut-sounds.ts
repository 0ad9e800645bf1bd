import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Kysely } from 'kysely'
import { findRecording } from '../../db/queries/recordings.ts'
import type { Database } from '../../db/schema.ts'
import type { Span } from '../conversation/clipped.ts'
import { type Cut, type CutPiece, cutSound } from '../recordings/cut.ts'
import { recordingPath } from '../recordings/folder.ts'
import { storeOf } from '../recordings/store.ts'
import type { AppEnv } from './env.ts'
import { rangeOf } from './range.ts'

const MOST_PIECES = 4
const MOST_KEPT_BYTES = 16 * 1024 * 1024

/** The pieces that were cut lately, so that whoever winds back and forth does not have them cut again and again. */
class CutSounds {
  readonly #pieces = new Map<string, Promise<Cut>>()

  /** The sound of a clip; `undefined` where its conversation has none or it has no clock. */
  async of(
    { reader, config }: Pick<AppEnv['Variables'], 'reader' | 'config'>,
    conversationId: string,
    { startMs, endMs }: Span,
  ): Promise<Cut | undefined> {
    const recording = await soundOf(reader, conversationId)
    if (!recording || startMs === null || endMs === null) return undefined
    const name = `${recording.path} ${startMs} ${endMs}`
    const cut =
      this.#pieces.get(name) ??
      storeOf(config.dataDir).asFile(recordingPath(recording.path), (path) =>
        cutSound({ path, container: recording.container, ffmpeg: config.ffmpeg }, { startMs, endMs }),
      )
    this.#pieces.delete(name)
    this.#pieces.set(name, cut)
    cut.then(
      (piece) => 'bytes' in piece && piece.bytes.length > MOST_KEPT_BYTES && this.#pieces.delete(name),
      () => this.#pieces.delete(name),
    )
    const [oldest = ''] = this.#pieces.keys()
    if (this.#pieces.size > MOST_PIECES) this.#pieces.delete(oldest)
    return cut
  }
}

async function soundOf(db: Kysely<Database>, conversationId: string) {
  const recording = await findRecording(db, conversationId)
  return recording?.state === 'failed' && recording.problem !== 'needs-ffmpeg' ? undefined : recording
}

export const cutSounds = new CutSounds()

/** A cut piece, or the part of it that was asked for. */
export function pieceAnswer(c: Context<AppEnv>, cut: Cut | undefined): Response {
  if (!cut || 'problem' in cut) throw new HTTPException(404)
  const { mime, bytes }: CutPiece = cut
  const etag = `"${bytes.length}"`
  const range = rangeOf({ range: c.req.header('Range'), ifRange: undefined }, bytes.length, etag)
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', 'private, no-cache')
  c.header('Content-Type', mime)
  c.header('Content-Disposition', 'inline')
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${bytes.length}`)
    return c.body(null, 416)
  }
  if (range.partial) c.header('Content-Range', `bytes ${range.start}-${range.end}/${bytes.length}`)
  return c.body(Uint8Array.from(bytes.subarray(range.start, range.end + 1)), range.partial ? 206 : 200)
}
