import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type SharedClip, saveOpening, sharedClip, wasOpened } from '../../db/queries/clip-links.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { namesAround } from '../../db/queries/names-around.ts'
import { findViewer } from '../../db/queries/people.ts'
import { findWords } from '../../db/queries/words.ts'
import { ClosedLinkPage, SharedPage } from '../../views/clips/shared-page.tsx'
import { day } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { Allowance } from '../api/allowance.ts'
import { addressOf } from '../web/address.ts'
import { cutSounds, pieceAnswer } from '../web/cut-sounds.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'
import { soundOf } from './clip-page.tsx'
import { linesOutside } from './lines-outside.ts'

const PER_MINUTE = 60
const HOUR_MS = 3_600_000

/** The only pages without signing in that hold somebody's words: one clip, while its link works. */
export function createShared() {
  const shared = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  shared.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  shared.get('/:token', async (c) => {
    const { reader } = c.var
    // Whoever is outside has no demo to leave.
    const frame = { ...(await frameOf(c)), demo: false }
    const clip = await foundClip(c)
    const conversation = clip && (await findWords(reader, clip.conversationId))
    if (!conversation) return c.html(<ClosedLinkPage frame={frame} />, 404)
    await opened(c, clip, 'read')
    const url = paths.sharedSound(c.req.param('token'))
    return c.html(
      <SharedPage
        frame={frame}
        lines={linesOutside(conversation, clip.span, clip.names, await namesAround(reader, conversation.id))}
        sound={clip.withSound ? await soundOf(c, clip, url) : null}
        untilSays={day(clip.expiresAt, c.var.config.timeZone ?? 'UTC')}
      />,
    )
  })

  shared.get('/:token/sound', async (c) => {
    const clip = await foundClip(c)
    if (!clip?.withSound) throw new HTTPException(404)
    const answer = pieceAnswer(c, await cutSounds.of(c.var, clip.conversationId, clip.span))
    const isFromMiddle = /^bytes=[1-9]/.test(c.req.header('Range') ?? '')
    if (!isFromMiddle || !(await isListening(c, clip))) await opened(c, clip, 'listened')
    return answer
  })

  return shared
}

/** The clip, as long as whoever made the link is here and may still see what it was cut from. */
async function foundClip(c: Context<AppEnv>): Promise<SharedClip | undefined> {
  const { reader, now } = c.var
  const clip = await sharedClip(reader, c.req.param('token') ?? '', now().toISOString())
  const maker = clip && (await findViewer(reader, clip.madeBy))
  return maker && (await findPlace(reader, maker, clip.conversationId)) ? clip : undefined
}

/** A player asks for a sound in pieces: one that began to within the hour is not noted again for each. */
async function isListening(c: Context<AppEnv>, { linkId }: SharedClip): Promise<boolean> {
  const at = new Date(c.var.now().getTime() - HOUR_MS).toISOString()
  return wasOpened(c.var.reader, { linkId, how: 'listened', address: networkOf(addressOf(c)), at })
}

async function opened(c: Context<AppEnv>, { linkId }: SharedClip, how: 'read' | 'listened'): Promise<void> {
  if (c.req.method === 'HEAD') return
  const address = networkOf(addressOf(c))
  await saveOpening(c.var.db, { linkId, how, address, at: c.var.now().toISOString() })
}
