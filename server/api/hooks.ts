import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { saveSent } from '../../db/queries/arrivals.ts'
import { findSender, hasTaken, type Sender, saveRefusal, saveTaken } from '../../db/queries/senders.ts'
import { countingAt } from '../../db/signing-secrets.ts'
import { words } from '../../views/messages/words.ts'
import { shownName } from '../actions/receive-upload.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { through } from '../web/gates.ts'
import { regrading } from '../web/regrading.ts'
import { sizeLimit } from '../web/size-limit.ts'
import { Allowance, count } from './allowance.ts'
import { InTurn } from './in-turn.ts'
import { ApiProblem } from './problem.ts'
import { takeSentPurchase } from './sent-purchase.ts'
import { isRecent, isSigned, type Stamp, stampOf } from './signed.ts'
import { fileIn, takeFile } from './taken-file.ts'

const say = words.senders.refusals
const MEGABYTE = 1024 * 1024

interface Message {
  readonly sender: Sender
  readonly stamp: Stamp
  readonly bytes: Uint8Array
}

/** `POST /hooks/:id`: a program elsewhere sends a conversation, and is known by its signature alone. */
export function createHooks(perMinute: number, maxBytes: number) {
  const hooks = new Hono<AppEnv>()
  const inTurn = new InTurn()
  hooks.use(counted(perMinute), regrading)
  hooks.use('/:id', noted)
  hooks.post('/:id', stamped, sized(maxBytes), async (c) => {
    const message = await messageIn(c)
    const name = JSON.stringify([message.sender.id, message.stamp.id])
    return inTurn.run(name, () => taken(c, message))
  })
  return hooks
}

function counted(perMinute: number) {
  const allowance = new Allowance(perMinute)
  return createMiddleware<AppEnv>(async (c, next) => {
    count(c, allowance, { who: addressOf(c), now: c.var.now() })
    await next()
  })
}

/** The admin sees how many were refused, and why the last one was. */
const noted = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  if (c.error instanceof ApiProblem) await note(c, c.req.param('id') ?? '', c.error.message)
})

/** Before the body is read: what is not signed, or was signed long ago, is not worth reading. */
const stamped = through(
  'signature',
  createMiddleware<AppEnv>(async (c, next) => {
    if (!isRecent(stampIn(c), c.var.now()))
      throw new ApiProblem(401, { code: 'wrong-time', message: say.wrongTime, field: 'webhook-timestamp' })
    await next()
  }),
)

function sized(maxSize: number) {
  return sizeLimit(maxSize, {
    tooLarge: () => new ApiProblem(413, { message: say.tooLarge(Math.round(maxSize / MEGABYTE)) }),
    brokenOff: () => new ApiProblem(400, { message: words.api.problems.brokenOff }),
  })
}

/** An address where nobody sends answers as a wrong signature does, after the same work. */
async function messageIn(c: Context<AppEnv>): Promise<Message> {
  const { db, now } = c.var
  const stamp = stampIn(c)
  const bytes = await fileIn(c)
  const sender = await findSender(db, c.req.param('id') ?? '')
  const secrets = sender ? countingAt(sender.secrets, now().toISOString()) : [nobodysSecret]
  if (!isSigned(stamp, bytes, secrets) || !sender)
    throw new ApiProblem(401, {
      code: 'bad-signature',
      message: say.badSignature,
      field: 'webhook-signature',
    })
  return { sender, stamp, bytes }
}

const nobodysSecret = randomBytes(32).toString('base64')

function stampIn(c: Context<AppEnv>): Stamp {
  const stamp = stampOf(c.req.raw.headers)
  if (!stamp) throw new ApiProblem(401, { code: 'no-signature', message: say.noSignature })
  return stamp
}

/** An id is kept after its file is: a program that stops between the two takes the file again, which changes nothing. */
async function taken(c: Context<AppEnv>, { sender, stamp, bytes }: Message): Promise<Response> {
  const { db, config, now } = c.var
  if (await hasTaken(db, sender.id, stamp.id)) {
    c.header('Idempotency-Replayed', 'true')
    return c.json({ repeated: true, message: say.repeated }, 200)
  }
  const bought = await takeSentPurchase(c, bytes)
  if (bought) {
    await saveTaken(db, { senderId: sender.id, messageId: stamp.id, now: now().toISOString() })
    return c.json(bought, 200)
  }
  const from = { viewer: null, repId: null, zone: config.timeZone }
  const { status, body, imported } = await takeFile(c, { name: sender.name, bytes }, from)
  const at = now().toISOString()
  if (status < 400) {
    const { name: _name, sha256, ...report } = imported
    const name = shownName(words.senders.message(sender.name, stamp.id))
    await saveSent(db, { name, size: bytes.byteLength, sha256, report, zone: config.timeZone, now: at })
    await saveTaken(db, { senderId: sender.id, messageId: stamp.id, now: at })
  }
  const [first] = imported.refused
  if (first) await note(c, sender.id, first.message)
  return c.json(body as never, status)
}

const MOST_SIGNS = 500

async function note(c: Context<AppEnv>, id: string, why: string): Promise<void> {
  const { db, now } = c.var
  await saveRefusal(db, id, { why: why.slice(0, MOST_SIGNS), now: now().toISOString() })
}
