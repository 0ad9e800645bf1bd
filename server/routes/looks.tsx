import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Look, lookKinds, looksFor } from '../../db/queries/looks.ts'
import { allPeople } from '../../db/queries/people.ts'
import { LooksPage } from '../../views/desks/looks-page.tsx'
import type { ShownLook } from '../../views/desks/records.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { dayAfter, frameOf, isCivilDate, startOfDay, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { tableFile } from '../web/table-file.ts'

/** Who opened what: for HR, who answers for it, and the auditor, who checks it. */
export const looks = new Hono<AppEnv>()

looks.use(onlyFor('hr', 'auditor'))

const ON_A_PAGE = 100
const IN_A_FILE = 50_000

const civilDate = z.string().refine(isCivilDate, 'is no day such as 2026-11-24')
const query = z.object({
  kind: z.enum(lookKinds, 'is nothing that can be opened').optional(),
  who: z.string().max(64).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  before: z.iso.datetime('is no instant').optional(),
})
type Asked = z.infer<typeof query>

looks.get('/', async (c) => {
  const asked = readQuery(c, query)
  const found = await looksFor(c.var.reader, { ...wantedBy(c, asked), limit: ON_A_PAGE + 1 })
  const { before: _, ...filter } = asked
  const last = found.length > ON_A_PAGE ? found[ON_A_PAGE - 1] : undefined
  return c.html(
    <LooksPage
      frame={await frameOf(c)}
      looks={found.slice(0, ON_A_PAGE).map((one) => shownLook(c, one))}
      asked={{ kind: asked.kind ?? '', who: asked.who ?? '', from: asked.from ?? '', to: asked.to ?? '' }}
      people={(await allPeople(c.var.reader)).map(({ id, name }) => ({ id, name }))}
      older={last ? addressOf(paths.looks, { ...filter, before: last.at }) : null}
      newest={asked.before === undefined ? null : addressOf(paths.looks, filter)}
      table={addressOf(paths.looksTable, filter)}
    />,
  )
})

looks.get('/table.csv', async (c) => {
  const asked = readQuery(c, query)
  const found = await looksFor(c.var.reader, { ...wantedBy(c, asked), limit: IN_A_FILE })
  const { columns } = words.looks
  const titles = [columns.at, columns.who, columns.did, columns.what, columns.of]
  const rows = found.map((one) => {
    const { who, did, what, of } = shownLook(c, one)
    return [one.at, who, did, what, of]
  })
  return tableFile(c, 'looks', 'csv', [titles, ...rows])
})

function wantedBy(c: Context<AppEnv>, { kind, who, from, to, before }: Asked) {
  const until = to === undefined ? undefined : startOfDay(dayAfter(to), zoneOf(c))
  const ends = [before, until].filter((one) => one !== undefined).toSorted()
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(who === undefined ? {} : { personId: who }),
    ...(from === undefined ? {} : { from: startOfDay(from, zoneOf(c)) }),
    ...(ends[0] === undefined ? {} : { before: ends[0] }),
  }
}

function shownLook(c: Context<AppEnv>, { at, kind, by, of, conversation, period }: Look): ShownLook {
  const say = words.looks
  const when = (instant: string) => `${day(instant, zoneOf(c))}, ${timeOfDay(instant, zoneOf(c))}`
  const began = conversation?.startedAt ?? null
  const talk = conversation && [
    conversation.channel === null ? say.conversation : words.conversation.channels[conversation.channel],
    began === null ? words.conversation.noDate : day(began, zoneOf(c)),
  ]
  const maySee = c.var.viewer.role === 'auditor' && conversation !== null
  return {
    when: when(at),
    who: by.name,
    did: say.kinds[kind],
    what: talk?.join(', ') ?? period ?? '',
    of: of ?? '',
    href: maySee ? paths.conversation(conversation.id) : null,
  }
}

function addressOf(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return search.size === 0 ? path : `${path}?${search}`
}
