import type { Context } from 'hono'
import { Hono } from 'hono'
import {
  type ConversationFilter,
  type ListedConversation,
  listConversations,
} from '../../db/queries/conversation-list.ts'
import { listExtras } from '../../db/queries/list-extras.ts'
import { dateIn, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { tableFile } from '../web/table-file.ts'
import { listShown } from './conversation-list.tsx'
import { selectedIn } from './selected.ts'
import { titleOf } from './titles.ts'

export const conversationExports = new Hono<AppEnv>()

const say = words.views.columns
const EACH = 100

type Row = readonly (string | number | null)[]

/** The selected conversations as a table, or all that fit the filters: exactly those the list would show. */
conversationExports.post('/exports', async (c) => {
  const { form, asked, filter } = await selectedIn(c)
  if (!filter) return listShown(c, asked, { isEmpty: true })
  const rows = await rowsOf(c, filter)
  c.var.log.info({ requestId: c.var.requestId, person: c.var.viewer.id, exported: rows.length })
  const name = `conversations-${civilToday(c.var.now(), zoneOf(c))}`
  return tableFile(c, name, form.get('as') === 'xlsx' ? 'xlsx' : 'csv', [titles(), ...rows])
})

function titles(): readonly string[] {
  const { yes, no, ...titles } = say
  return Object.values(titles)
}

async function rowsOf(c: Context<AppEnv>, filter: ConversationFilter): Promise<readonly Row[]> {
  const { reader, viewer } = c.var
  const rows: Row[] = []
  for (let after: ConversationFilter['after'] | null = undefined; after !== null; ) {
    const page = await listConversations(reader, viewer, {
      ...filter,
      ...(after ? { after } : {}),
      limit: EACH,
    })
    const extras = await listExtras(
      reader,
      page.conversations.map((one) => one.id),
    )
    for (const one of page.conversations) rows.push(rowOf(c, one, extras.get(one.id)))
    after = page.next
  }
  return rows
}

type Extras = Awaited<ReturnType<typeof listExtras>> extends ReadonlyMap<string, infer E> ? E : never

function rowOf(c: Context<AppEnv>, one: ListedConversation, extras: Extras | undefined): Row {
  const zone = zoneOf(c)
  const { durationMs, customerAirtime } = one.statistics
  return [
    one.id,
    one.startedAt && dateIn(one.startedAt, zone),
    one.startedAt && timeOfDay(one.startedAt, zone),
    zone,
    titleOf(one),
    one.customer?.name ?? null,
    one.customer?.account ?? null,
    one.rep?.name ?? null,
    one.channel && words.conversation.channels[one.channel],
    durationMs === null ? null : Math.round(durationMs / 600) / 100,
    customerAirtime.known ? Math.round(customerAirtime.value * 1000) / 1000 : null,
    customerAirtime.known ? null : words.measures.reasons[customerAirtime.reason],
    extras?.openPromises ?? 0,
    extras?.hasNote ? say.yes : say.no,
    extras?.unsure.join(', ') || null,
    `${c.var.config.baseUrl}${paths.conversation(one.id)}`,
  ]
}
