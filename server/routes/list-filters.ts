import { z } from 'zod'
import type { ConversationFilter } from '../../db/queries/conversation-list.ts'
import type { Filters } from '../../views/conversations/filter-form.tsx'
import { wholeNumber } from '../web/forms.ts'
import { dayAfter, isCivilDate, startOfDay } from '../web/frame.ts'

export const channels = ['phone', 'video', 'in-person', 'chat', 'email'] as const
const states = [
  'who-unknown',
  'unassigned',
  'no-note',
  'promises-open',
  'recorded',
  'consent-unknown',
] as const

const civilDate = z.string().refine(isCivilDate, 'must be a day of the calendar such as 2026-11-24')

/** What the address of the list may ask for. */
export const listQuery = z.object({
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
export type ListAsked = z.infer<typeof listQuery>

/** Filters that were kept as they stand in an address; `undefined` where they cannot be read. */
export function readFilters(query: string): ListAsked | undefined {
  const given = [...new URLSearchParams(query)].filter(([, value]) => value !== '' && !value.includes('\0'))
  return listQuery.omit({ after: true, seen: true }).safeParse(Object.fromEntries(given)).data
}

/** The filters alone, without the page, as they stand in an address: the same ones always the same. */
export function filtersQuery({ after: _after, seen: _seen, ...filters }: ListAsked): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(given.toSorted(([a], [b]) => (a < b ? -1 : 1)) as [string, string][]).toString()
}

export function filterOf(asked: ListAsked, timeZone: string): ConversationFilter {
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
    ...(asked.state === 'recorded' ? { recorded: true } : {}),
    ...(asked.state === 'consent-unknown' ? { consentUnknown: true } : {}),
    ...(sortedAt && id ? { after: { sortedAt, id } } : {}),
  }
}

export function shownFilters(asked: ListAsked): Filters {
  const { search = '', customer = '', rep = '', channel = '', from = '', to = '', state = '' } = asked
  return { search, customer, rep, channel, from, to, state }
}
