import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { peopleFor } from '../../db/queries/people.ts'
import type { SearchFilter } from '../../db/queries/search.ts'
import type { Frame } from '../../views/frame.ts'
import { paths } from '../../views/paths.ts'
import { FoundInBox } from '../../views/search/found.tsx'
import { SearchPage } from '../../views/search/page.tsx'
import type { AppEnv } from '../web/env.ts'
import { readQuery, wholeNumber } from '../web/forms.ts'
import { dayAfter, frameOf, isCivilDate, startOfDay, zoneOf } from '../web/frame.ts'
import { isHtmx, pageAsking } from '../web/htmx.ts'
import { forAll } from '../web/session.ts'
import { foundFor } from './search-found.ts'

export const search = new Hono<AppEnv>()

const ON_A_PAGE = 20
const IN_THE_BOX = 6
const FARTHEST = 1000
const channels = ['phone', 'video', 'in-person', 'chat', 'email'] as const
const civilDate = z.string().refine(isCivilDate, 'must be a day of the calendar such as 2026-11-24')

const query = z.object({
  q: z.string().optional(),
  rep: z.string().max(64).optional(),
  channel: z.enum(channels, `must be one of ${channels.join(', ')}`).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  by: z.enum(['customer', 'ours'], 'must be customer or ours').optional(),
  order: z.enum(['newest', 'fit'], 'must be newest or fit').optional(),
  skip: wholeNumber.refine((skip) => skip <= FARTHEST, `goes no farther than ${FARTHEST}`).optional(),
})
type Asked = z.infer<typeof query>

search.get('/', forAll, async (c) => {
  const { reader, viewer } = c.var
  const asked = readQuery(c, query)
  const frame = await frameOf(c)
  c.header('Vary', 'HX-Request', { append: true })
  if (isHtmx(c)) return c.html(await inTheBox(c, frame, asked.q ?? ''))
  const found = await foundFor(c, frame, asked.q ?? '', filterOf(asked, zoneOf(c)), ON_A_PAGE)
  const hasWords = viewer.role === 'rep' || viewer.role === 'manager'
  const people = viewer.role === 'manager' ? await peopleFor(reader, viewer) : []
  const { q = '', rep = '', channel = '', from = '', to = '', by = '', order = '', skip = 0 } = asked
  return c.html(
    <SearchPage
      frame={frame}
      asked={{ q, rep, channel, from, to, by, order }}
      found={
        skip === 0 ? found : { ...found, pages: [], acts: [], people: [], customers: [], conversations: [] }
      }
      hasWords={hasWords}
      reps={people.filter((person) => person.role === 'rep')}
      channels={channels}
      before={skip > 0 ? address(asked, skip - ON_A_PAGE) : null}
      more={found.hasMore && skip + ON_A_PAGE <= FARTHEST ? address(asked, skip + ON_A_PAGE) : null}
    />,
  )
})

/** What the box over a page shows: a few of each, and the way to all. */
async function inTheBox(c: Context<AppEnv>, frame: Frame, typed: string) {
  const back = pageAsking(c)
  const found = await foundFor(c, { ...frame, path: back }, typed, { limit: IN_THE_BOX }, IN_THE_BOX)
  return <FoundInBox found={found} typed={typed} />
}

function filterOf(asked: Asked, timeZone: string): SearchFilter {
  return {
    ...(asked.rep ? { repId: asked.rep } : {}),
    ...(asked.channel ? { channel: asked.channel } : {}),
    ...(asked.from ? { from: startOfDay(asked.from, timeZone) } : {}),
    ...(asked.to ? { before: startOfDay(dayAfter(asked.to), timeZone) } : {}),
    ...(asked.by ? { by: asked.by } : {}),
    ...(asked.order ? { order: asked.order } : {}),
    skip: asked.skip ?? 0,
    limit: ON_A_PAGE,
  }
}

function address({ skip: _skip, ...asked }: Asked, skip: number): string {
  const given = Object.entries({ ...asked, ...(skip > 0 ? { skip: String(skip) } : {}) })
  const stated = given.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return `${paths.search}?${new URLSearchParams(stated)}`
}
