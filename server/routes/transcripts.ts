import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPlace } from '../../db/queries/conversations.ts'
import { saveViewOfTheHour } from '../../db/queries/views.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { forReading } from '../web/session.ts'
import { plainTextOf } from '../writers/plain-text.ts'
import { webvttOf } from '../writers/webvtt.ts'

/** The words of a conversation as files. Taking them is reading them, and told as such. */
export const transcripts = new Hono<AppEnv>()

transcripts.get('/:id/transcript.vtt', forReading, (c) => wordsAs(c, 'vtt', webvttOf))
transcripts.get('/:id/transcript.txt', forReading, (c) => wordsAs(c, 'txt', plainTextOf))

const types = { vtt: 'text/vtt; charset=utf-8', txt: 'text/plain; charset=utf-8' } as const

async function wordsAs(
  c: Context<AppEnv>,
  as: keyof typeof types,
  written: (conversation: Conversation) => string | null,
): Promise<Response> {
  const { db, reader, viewer, now } = c.var
  const place = await findPlace(reader, viewer, c.req.param('id') ?? '')
  const conversation = place && (await findWords(reader, place.id))
  const text = conversation && written(conversation)
  if (!place || !text) throw new HTTPException(404)
  if (place.repId !== viewer.id) {
    const reading = { conversationId: place.id, viewerId: viewer.id, how: 'read' } as const
    await saveViewOfTheHour(db, { ...reading, now: now().toISOString() })
  }
  c.header('Content-Type', types[as])
  c.header('Content-Disposition', `attachment; filename="${place.id}.${as}"`)
  return c.body(text)
}
