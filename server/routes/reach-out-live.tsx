import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import { findViewer } from '../../db/queries/people.ts'
import { inLanguage, languageNow } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { LiveList } from '../../views/reach-out/live.tsx'
import { liveFor } from '../actions/reach-out/live.ts'
import type { AppEnv } from '../web/env.ts'
import { News } from '../web/news.ts'
import { onlyFor } from '../web/session.ts'
import { restingSession } from '../web/session-clock.ts'
import { shownLive } from './reach-out-shown.ts'

export const reachOutLive = new Hono<AppEnv>()

/** However often we are told that something is new, we do not look more often. */
const LOOK_MS = 500
const HEARTBEAT_MS = 15_000
/** Nobody tells us that somebody has left a page, or of what word was lost: we look by ourselves after this time. */
const STILL_HERE_MS = 3_000

/** The list as it is; a browser that listens is told whenever it changes. */
reachOutLive.get('/live', onlyFor('rep', 'manager'), async (c) => {
  if (!(c.req.header('Accept') ?? '').includes('text/event-stream')) return c.html(await drawn(c))
  const aborted = new AbortController()
  const place = c.var.streams.begin(c.var.viewer.id, () => aborted.abort())
  if (place === 'theirs') throw new HTTPException(429, { message: words.reachOut.live.tooManyOpen })
  if (place === 'all') throw new HTTPException(503, { message: words.reachOut.live.tooManyListen })
  const language = languageNow()
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const over = aborted.signal
    const often = { atMostEveryMs: LOOK_MS, atLeastEveryMs: STILL_HERE_MS }
    const news = new News(c.var.wire, { topic: 'reach', over, ...often })
    stream.onAbort(() => aborted.abort())
    try {
      await inLanguage(language, () => tellWhileOpen(c, stream, news, over))
    } finally {
      news.end()
      place.done()
    }
  })
})

interface Telling {
  writeSSE(message: { readonly event: string; readonly data: string }): Promise<void>
  write(text: string): Promise<unknown>
}

async function tellWhileOpen(
  c: Context<AppEnv>,
  stream: Telling,
  news: News,
  over: AbortSignal,
): Promise<void> {
  let told = ''
  let [seenAt, beatAt] = [Date.now(), Date.now()]
  while (!over.aborted) {
    const at = Date.now()
    const html = String(await drawn(c))
    const isNew = html !== told
    if (isNew || at - seenAt >= STILL_HERE_MS) {
      if (!(await isStillHere(c))) break
      seenAt = at
    }
    if (isNew) {
      await stream.writeSSE({ event: 'list', data: html.replaceAll('\n', ' ') })
      told = html
      beatAt = at
    } else if (at - beatAt >= HEARTBEAT_MS) {
      await stream.write(': here\n\n')
      beatAt = at
    }
    await news.wait()
  }
  if (!over.aborted) await stream.writeSSE({ event: 'end', data: '' })
}

async function isStillHere(c: Context<AppEnv>): Promise<boolean> {
  const { reader, viewer } = c.var
  const session = await restingSession(c)
  const now = session && (await findViewer(reader, session.userId))
  return now?.id === viewer.id && now.role === viewer.role && now.teamId === viewer.teamId
}

async function drawn(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const live = await shownLive(c, await liveFor(reader, viewer))
  return <LiveList live={live} isTeam={viewer.role === 'manager'} />
}
