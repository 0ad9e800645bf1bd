import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { saveViewOfTheHour } from '../../db/queries/views.ts'
import { paths } from '../../views/paths.ts'
import type { Utterance } from '../conversation/conversation.ts'
import { titleOf } from '../routes/titles.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, isCivilDate, startOfDay, zoneOf } from '../web/frame.ts'
import { aPageOf, idParam, theOne } from './answers.ts'
import { needs } from './caller.ts'
import { channels, conversationSchema, listedSchema } from './conversation-schema.ts'
import { foundIn } from './findings.ts'
import { listExample } from './list-example.ts'
import { after, limit, linked, noPlace, plainText, sizeOf } from './paging.ts'
import { apiRouter } from './router.ts'

export const conversations = apiRouter()

const civilDate = z
  .string()
  .refine(isCivilDate, 'must be a day of the calendar such as 2026-11-24')
  .optional()

const listing = z.strictObject({
  search: plainText(200).optional().openapi({
    description: 'Words that somebody said or wrote, all in one utterance.',
    example: 'deliveries',
  }),
  rep: plainText(64).optional().openapi({ description: 'Whose: the id of a rep.' }),
  customer: plainText(64).optional().openapi({ description: 'With whom: the id of a customer.' }),
  channel: z
    .enum(channels, `must be one of ${channels.join(', ')}`)
    .optional()
    .openapi({ description: 'Where it took place.', example: 'phone' }),
  from: civilDate.openapi({ description: 'From this day on, in your time zone.', example: '2026-11-01' }),
  to: civilDate.openapi({ description: 'To this day, which is included.', example: '2026-11-30' }),
  limit,
  after,
})

const list = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listConversations',
  summary: 'The conversations you may see, newest first',
  ...needs('read'),
  request: { query: listing },
  responses: aPageOf({ conversations: z.array(listedSchema).readonly() }, listExample),
})

conversations.openapi(list, async (c) => {
  const { reader, viewer } = c.var
  const asked = c.req.valid('query')
  const zone = zoneOf(c)
  const page = await listConversations(reader, viewer, {
    ...(asked.search ? { saying: asked.search } : {}),
    ...(asked.rep ? { repId: asked.rep } : {}),
    ...(asked.customer ? { customerId: asked.customer } : {}),
    ...(asked.channel ? { channel: asked.channel } : {}),
    ...(asked.from ? { from: startOfDay(asked.from, zone) } : {}),
    ...(asked.to ? { before: startOfDay(dayAfter(asked.to), zone) } : {}),
    ...(asked.after === undefined ? {} : { after: placeOf(asked.after) }),
    limit: sizeOf(asked),
  })
  const next = linked(c, page.next && `${page.next.sortedAt}~${page.next.id}`)
  return c.json({ conversations: page.conversations.map((one) => listed(c, one)), next }, 200)
})

const read = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readConversation',
  summary: 'One conversation with its words, its measures and what was found in it',
  description:
    'The numbers are those of its page. Reading somebody else’s conversation is told to them, as on the page.',
  ...needs('read'),
  request: { params: idParam },
  responses: theOne('The conversation.', { 'application/json': { schema: conversationSchema } }),
})

conversations.openapi(read, async (c) => {
  const { reader, viewer } = c.var
  const full = await findConversation(reader, viewer, c.req.valid('param').id)
  if (!full) throw new HTTPException(404)
  if (full.rep?.id !== viewer.id) await readBy(c, full.id)

  const { conversation } = full
  const { customerAirtime: _, repAirtime: __, ...about } = listed(c, { ...conversation, ...full })
  const today = civilToday(c.var.now(), conversation.timeZone ?? zoneOf(c))
  return c.json(
    {
      ...about,
      endedAt: full.endedAt,
      language: conversation.language,
      format: full.format,
      parties: conversation.parties.map(({ email: _email, ...party }) => party),
      utterances: conversation.utterances.map(utteranceIn),
      report: full.report,
      ...foundIn(full, today),
    },
    200,
  )
})

/** Addresses of people stay here: those of whoever is invited, too. */
function utteranceIn({ words: _words, confidence: _sure, invitation, ...said }: Utterance) {
  if (!invitation) return said
  const { people: _people, ...meeting } = invitation
  return { ...said, invitation: meeting }
}

/** Whoever's conversation it is sees who read it. */
export async function readBy(c: Context<AppEnv>, conversationId: string): Promise<void> {
  const { db, viewer, now } = c.var
  const view = { conversationId, viewerId: viewer.id, how: 'read', now: now().toISOString() } as const
  await saveViewOfTheHour(db, view)
}

function listed(
  c: Context<AppEnv>,
  one: Omit<ListedConversation, 'sortedAt' | 'held'> & Partial<Pick<FullConversation, 'conversation'>>,
) {
  const { customerAirtime, repAirtime, durationMs } = one.statistics
  return {
    id: one.id,
    url: `${c.var.config.baseUrl}${paths.conversation(one.id)}`,
    title: titleOf(one),
    channel: one.channel,
    kind: one.kind,
    startedAt: one.startedAt,
    timeZone: one.timeZone,
    importedAt: one.importedAt,
    durationMs,
    rep: one.rep,
    customer: one.customer,
    revision: one.revision,
    ungradable: one.ungradable,
    customerAirtime,
    repAirtime,
  }
}

function placeOf(cursor: string) {
  const [, sortedAt, id] = /^(\d{4}-[\d:.TZ+-]{6,30})~([0-9a-f]{32})$/.exec(cursor) ?? []
  if (!sortedAt || !id) throw noPlace()
  return { sortedAt, id }
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
