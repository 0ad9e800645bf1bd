import type { Context } from 'hono'
import { z } from 'zod'
import {
  type ConversationFilter,
  countConversations,
  listConversations,
} from '../../db/queries/conversation-list.ts'
import { peopleFor } from '../../db/queries/people.ts'
import type { Filters } from '../../views/conversations/filter-form.tsx'
import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf, isCivilDate, startOfDay, zoneOf } from '../web/frame.ts'
import { summariesOf } from './summaries.ts'

const PAGE = 30
const channels = ['phone', 'video', 'in-person', 'chat', 'email'] as const

const states = ['who-unknown', 'unassigned', 'no-note', 'promises-open'] as const

const civilDate = z.string().refine(isCivilDate, 'must be a day of the calendar such as 2026-11-24')

const query = z.object({
  search: z.string().max(200, 'is too long').optional(),
  rep: z.string().max(64).optional(),
  customer: z.string().max(64).optional(),
  channel: z.enum(channels, `must be one of ${channels.join(', ')}`).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  state: z.enum(states, 'is none of the choices on the page').optional(),
  after: z
    .string()
    .regex(/^\d{4}-[\d:.TZ-]{6,30}~[0-9a-f]{32}$/, 'is no place in the list')
    .optional(),
  seen: wholeNumber.optional(),
})
type Asked = z.infer<typeof query>

export async function listPage(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const asked = readQuery(c, query)
  const filter = filterOf(asked, zoneOf(c))
  const seen = asked.seen ?? 0
  const { conversations, next } = await listConversations(reader, viewer, { ...filter, limit: PAGE })
  const all = await countConversations(reader, viewer, filter)
  const people = await peopleFor(reader, viewer)
  return c.html(
    <ConversationListPage
      frame={await frameOf(c)}
      conversations={await summariesOf(reader, conversations)}
      filters={shown(asked)}
      reps={viewer.role === 'rep' ? [] : people.filter((person) => person.role === 'rep')}
      channels={channels}
      page={{
        from: conversations.length === 0 ? 0 : seen + 1,
        to: seen + conversations.length,
        all,
        newer: asked.after === undefined ? null : address(asked, {}),
        older:
          next &&
          address(asked, { after: `${next.sortedAt}~${next.id}`, seen: String(seen + conversations.length) }),
      }}
    />,
  )
}

function filterOf(asked: Asked, timeZone: string): ConversationFilter {
  const [sortedAt, id] = asked.after?.split('~') ?? []
  return {
    ...(asked.search ? { saying: asked.search } : {}),
    ...(asked.rep ? { repId: asked.rep } : {}),
    ...(asked.customer ? { customerId: asked.customer } : {}),
    ...(asked.channel ? { channel: asked.channel } : {}),
    ...(asked.from ? { from: startOfDay(asked.from, timeZone) } : {}),
    ...(asked.to ? { before: startOfDay(dayAfter(asked.to), timeZone) } : {}),
    ...(asked.state === 'who-unknown' ? { roleUnsure: true } : {}),
    ...(asked.state === 'unassigned' ? { unassigned: true } : {}),
    ...(asked.state === 'no-note' ? { withoutNote: true } : {}),
    ...(asked.state === 'promises-open' ? { withOpenPromises: true } : {}),
    ...(sortedAt && id ? { after: { sortedAt, id } } : {}),
  }
}

function shown(asked: Asked): Filters {
  const { search = '', rep = '', channel = '', from = '', to = '', state = '' } = asked
  return { search, rep, channel, from, to, state }
}

function address(asked: Asked, page: Readonly<Record<string, string>>): string {
  const { after: _after, seen: _seen, ...filters } = asked
  const given = Object.entries({ ...filters, ...page }).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given as [string, string][])
  return search.size === 0 ? paths.conversations : `${paths.conversations}?${search}`
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
