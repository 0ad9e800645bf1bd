import { type FileHandle, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPlace } from '../../db/queries/conversations.ts'
import { findRecording } from '../../db/queries/recordings.ts'
import { saveViewOfTheHour } from '../../db/queries/views.ts'
import type { AppEnv } from '../web/env.ts'
import { rangeOf } from '../web/range.ts'

export const recordings = new Hono<AppEnv>()

recordings.get('/:id/peaks', async (c) => {
  const { reader, viewer } = c.var
  const place = await findPlace(reader, viewer, c.req.param('id'))
  const recording = place && (await findRecording(reader, place.id))
  if (!recording) throw new HTTPException(404)
  return c.json({ durationMs: recording.durationMs, peaks: recording.peaks })
})

recordings.get('/:id/recording', async (c) => {
  const { reader, db, viewer, config, now } = c.var
  const place = await findPlace(reader, viewer, c.req.param('id'))
  const recording = place && (await findRecording(reader, place.id))
  if (!place || !recording) throw new HTTPException(404)

  const range = rangeOf(c.req.header('Range'), recording.size)
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', 'private, no-cache')
  c.header('Content-Type', recording.mime)
  c.header('Content-Disposition', 'inline')
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${recording.size}`)
    return c.body(null, 416)
  }
  c.header('Content-Length', String(range.end - range.start + 1))
  if (range.partial) c.header('Content-Range', `bytes ${range.start}-${range.end}/${recording.size}`)
  const status = range.partial ? 206 : 200
  if (c.req.method === 'HEAD') return c.body(null, status)

  const file = await openIfThere(join(config.dataDir, 'recordings', basename(recording.path)))
  if (!file) throw new HTTPException(404)
  if (place.repId !== viewer.id) {
    const listening = {
      conversationId: place.id,
      viewerId: viewer.id,
      how: 'listened',
      now: now().toISOString(),
    } as const
    await saveViewOfTheHour(db, listening).catch(async (error) => {
      await file.close()
      throw error
    })
  }
  const stream = file.createReadStream({ start: range.start, end: range.end })
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>, status)
})

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
