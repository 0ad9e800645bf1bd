import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Recording } from '../../db/queries/recordings.ts'
import { recordingPath } from '../recordings/folder.ts'
import { storeOf } from '../recordings/store.ts'
import type { AppEnv } from './env.ts'
import { rangeOf } from './range.ts'

/**
 * The file of a recording, or the piece of it that was asked for: only ever as sound or pictures, and never as a
 * page. `heard` is told before the first byte goes out.
 */
export async function soundAnswer(
  c: Context<AppEnv>,
  recording: Pick<Recording, 'id' | 'path' | 'mime' | 'size'>,
  heard: () => Promise<void> = async () => {},
): Promise<Response> {
  const { size, mime, path } = recording
  const etag = `"${recording.id}-${size}"`
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', 'private, no-cache')
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', mime)
  c.header('Content-Disposition', 'inline')
  const asked = { range: c.req.header('Range'), ifRange: c.req.header('If-Range') }
  const range = rangeOf(asked, size, etag)
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${size}`)
    return c.body(null, 416)
  }
  c.header('Content-Length', String(range.end - range.start + 1))
  if (range.partial) c.header('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  const status = range.partial ? 206 : 200
  if (c.req.method === 'HEAD') return c.body(null, status)

  const { start, end } = range
  const stream = await storeOf(c.var.config.dataDir).read(recordingPath(path), { start, end })
  if (!stream) throw new HTTPException(404)
  await heard().catch((error) => {
    stream.destroy()
    throw error
  })
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>, status)
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = header?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known?.includes(etag) ?? false
}
