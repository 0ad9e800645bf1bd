import { createRoute, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Viewer } from '../../db/queries/people.ts'
import { reachSettings } from '../../db/queries/reach-settings.ts'
import { type Site, sitesInUse } from '../../db/queries/sites.ts'
import { words } from '../../views/messages/words.ts'
import type { Shed } from '../actions/reach-out/event-intake.ts'
import type { ToldEvent } from '../actions/reach-out/take-events.ts'
import { toldBy } from '../actions/reach-out/told-by.ts'
import type { AppEnv } from '../web/env.ts'
import { through } from '../web/gates.ts'
import { bearerOf } from '../web/origin.ts'
import { byToken } from './caller.ts'
import {
  batchSchema,
  eventSchema,
  eventsSchema,
  exampleEvents,
  siteParameter,
  takenSchema,
} from './event-schema.ts'
import { ApiProblem, problemSchema } from './problem.ts'
import { apiRouter } from './router.ts'

const problem = { 'application/json': { schema: problemSchema } }

const bring = createRoute({
  method: 'post',
  path: '/',
  operationId: 'takeEvents',
  summary: 'Tell what visitors and customers do',
  description:
    'One event or a batch. A program sends a token; a website its key, from an address that key is for. They are answered when they are written, so what was taken is not lost. One that cannot be kept sends its whole batch back, with its line: nothing is half kept. Events that ask not to be tracked (Sec-GPC, DNT) are dropped.',
  security: [{ token: ['import'] }, {}],
  request: {
    query: siteParameter,
    body: {
      required: true,
      content: { 'application/json': { schema: batchSchema, example: exampleEvents } },
    },
  },
  responses: {
    200: {
      description: 'They are kept.',
      content: { 'application/json': { schema: takenSchema, example: { taken: 1, repeated: 0 } } },
    },
    400: { description: 'The body is no JSON.', content: problem },
    401: { description: 'Nobody can tell who asks.', content: problem },
    403: {
      description: 'The token may not do this, or the website’s key is not for this address.',
      content: problem,
    },
    413: { description: 'The body is larger than a megabyte.', content: problem },
    422: { description: 'An event cannot be kept; the error names its line and field.', content: problem },
    429: {
      description: 'Too many a second. They were not read; Retry-After says when to send them again.',
      content: problem,
    },
    503: {
      description: 'We are behind with writing. Retry-After says when to send them again.',
      content: problem,
    },
  },
})

/** `POST /api/events`: without a session, and counted by itself, since a shop sends more than programs ask. */
export function eventRoutes() {
  const events = apiRouter()
  events.openAPIRegistry.registerPath({ ...bring, path: '' })
  events.use('/', through('site-key', shared))
  events.openapi({ ...bring, request: {}, hide: true }, async (c) => {
    const { events: intake } = c.var
    if (intake.isBehind) return sentBack(c, intake.shed(1))
    const sender = await senderOf(c)
    if (sender.site && asksForPeace(c)) return c.json({ taken: 0, repeated: 0 }, 200)
    const { keepDays } = await reachSettings(c.var.reader)
    const told = readEvents(await bodyOf(c), {
      ...sender,
      now: c.var.now().getTime(),
      keptMs: sender.site ? DAY_MS : keepDays * DAY_MS,
    })
    const taken = await intake.take(sender.by ? await toldBy(c.var.reader, sender.by, told) : told)
    if ('shed' in taken) return sentBack(c, taken)
    return c.json({ taken: taken.new, repeated: taken.repeated }, 200)
  })
  return events
}

const DAY_MS = 86_400_000
const AHEAD_MS = 5 * 60_000

interface Sender {
  readonly source: string
  readonly site: Site | null
  /** Whose program it is; `null` for a website. */
  readonly by: Viewer | null
}

/** Browsers ask first whether a page of another address may send, and want to read that it may. */
const shared = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.query('site')
  if (key === undefined) return next()
  const site = (await sitesInUse(c.var.reader)).find((one) => one.key === key)
  const origin = c.req.header('Origin') ?? ''
  if (!site?.origins.includes(origin))
    throw new ApiProblem(403, { code: 'site', message: words.reachOut.api.site, field: 'site' })
  c.header('Access-Control-Allow-Origin', origin)
  c.header('Vary', 'Origin', { append: true })
  if (c.req.method !== 'OPTIONS') return next()
  c.header('Access-Control-Allow-Methods', 'POST')
  c.header('Access-Control-Allow-Headers', 'Content-Type')
  c.header('Access-Control-Max-Age', '600')
  return c.body(null, 204)
})

async function senderOf(c: Context<AppEnv>): Promise<Sender> {
  const key = c.req.query('site')
  if (key !== undefined) {
    const site = (await sitesInUse(c.var.reader)).find((one) => one.key === key) ?? null
    return { source: `site:${site?.id ?? ''}`, site, by: null }
  }
  const secret = bearerOf(c)
  const caller = secret === undefined ? undefined : await byToken(c.var, secret)
  if (!caller) {
    c.header('WWW-Authenticate', 'Bearer realm="Heard"')
    const { noToken, badToken } = words.api.problems
    throw new ApiProblem(
      401,
      secret === undefined ? { message: noToken } : { code: 'bad-token', message: badToken },
    )
  }
  if (!caller.scopes.includes('import'))
    throw new ApiProblem(403, { code: 'scope', message: words.api.problems.scope('import') })
  return { source: `person:${caller.viewer.id}`, site: null, by: caller.viewer }
}

function asksForPeace(c: Context<AppEnv>): boolean {
  return c.req.header('Sec-GPC') === '1' || c.req.header('DNT') === '1'
}

async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiProblem(400, { message: words.reachOut.api.unreadable })
  }
}

interface Reading extends Pick<Sender, 'source' | 'site'> {
  readonly now: number
  readonly keptMs: number
}

function readEvents(body: unknown, reading: Reading): readonly ToldEvent[] {
  const isBatch = typeof body === 'object' && body !== null && 'events' in body
  const read = isBatch ? eventsSchema.safeParse(body) : eventSchema.safeParse(body)
  if (!read.success) throw misfit(read.error)
  const events = 'events' in read.data ? read.data.events : [read.data]
  return events.map((one, at) => toldEvent(one, at + 1, reading))
}

function toldEvent(
  one: z.infer<typeof eventSchema>,
  line: number,
  { source, site, now, keptMs }: Reading,
): ToldEvent {
  const say = words.reachOut.api
  const at = Date.parse(one.at)
  if (Number.isNaN(at)) throw refused(line, 'at', say.impossible)
  if (at > now + AHEAD_MS) throw refused(line, 'at', say.ahead)
  if (at < now - keptMs) throw refused(line, 'at', say.old(Math.round(keptMs / DAY_MS)))
  if (site && one.customer && 'id' in one.customer) throw refused(line, 'customer', say.byHash)
  return {
    source,
    id: one.id,
    visitor: site ? `${site.id}:${one.visitor}` : one.visitor,
    kind: one.kind,
    page: one.page === undefined ? null : withoutQuery(one.page),
    product: one.product ?? null,
    valueMinor: one.valueMinor ?? null,
    currency: one.currency ?? null,
    campaign: one.campaign ?? null,
    consent: one.consent,
    customer: one.customer ?? null,
    at: new Date(at).toISOString(),
  }
}

/** What stands behind a question mark may be a secret of whoever opened the page. */
function withoutQuery(page: string): string {
  return page.split(/[?#]/)[0] || '/'
}

function misfit({ issues }: z.ZodError): ApiProblem {
  const [issue] = issues
  const path = (issue?.path ?? []).map(String)
  const isInBatch = path[0] === 'events' && path.length > 1
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...(isInBatch ? path.slice(2) : path), ...(unknown === undefined ? [] : [unknown])].join('.')
  const why = unknown === undefined ? (issue?.message ?? '') : words.reachOut.api.unknownField
  return refused(isInBatch ? Number(path[1]) + 1 : 1, field, why)
}

function refused(line: number, field: string, why: string): ApiProblem {
  return new ApiProblem(422, { message: words.reachOut.api.refused(line, field, why), field, line })
}

function sentBack(c: Context<AppEnv>, taken: Shed): never {
  c.header('Retry-After', String(taken.seconds))
  const status = taken.shed === 'too-many' ? 429 : 503
  throw new ApiProblem(status, { message: words.reachOut.api.shed(taken.seconds) })
}
