import { type Context, Hono } from 'hono'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { filesBehind } from '../../db/queries/nobodys.ts'
import { UndatedPage, type UndatedRow } from '../../views/conversations/undated-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { correctStart } from '../actions/correct-start.ts'
import { dayInName } from '../recordings/day-in-name.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { frameOf, instantOfClock, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { titleOf } from './titles.ts'

/** Says when conversations took place whose files do not, many at once. */
export const undated = new Hono<AppEnv>()

const SHOWN = 50
const NOON = '12:00'
const aTime = /^([01]\d|2[0-3]):[0-5]\d$/

undated.use(onlyFor('rep', 'manager'))

undated.get('/', (c) => page(c, new Map(), 200))

undated.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const said = saidIn(await formData(c))
  const problems = new Map(
    said.flatMap((one) => {
      const problem = problemOf(c, one)
      return problem === null ? [] : [[one.id, { ...one, problem }] as const]
    }),
  )
  if (problems.size > 0)
    return page(
      c,
      new Map(said.map((one) => [one.id, problems.get(one.id) ?? { ...one, problem: null }])),
      422,
    )
  for (const { id, revision, date, time } of said) {
    const startedAt = instantOfClock(date, time, zoneOf(c))
    await correctStart(db, viewer, { conversationId: id, revision, startedAt }, now().toISOString())
  }
  const { next, left } = await waiting(c)
  return c.redirect(left.length > 0 || next ? paths.undated : paths.promisesOf('about-to-break'), 303)
})

interface Said {
  readonly id: string
  readonly revision: number
  readonly date: string
  readonly time: string
}

function saidIn(form: FormData): readonly Said[] {
  const of = (name: string) => String(form.get(name) ?? '')
  return form
    .getAll('id')
    .slice(0, SHOWN)
    .map(String)
    .map((id) => ({
      id,
      revision: Number(of(`revision:${id}`)),
      date: of(`date:${id}`),
      time: of(`time:${id}`),
    }))
    .filter(({ date, revision }) => date !== '' && Number.isSafeInteger(revision))
}

function problemOf(c: Context<AppEnv>, { date, time }: Said): string | null {
  const say = words.speakers.start.problems
  if (!isCivilDate(date)) return say.date
  if (!aTime.test(time)) return say.time
  return Date.parse(instantOfClock(date, time, zoneOf(c))) > c.var.now().getTime() ? say.future : null
}

async function waiting(c: Context<AppEnv>) {
  const { conversations, next } = await listConversations(c.var.db, c.var.viewer, {
    undated: true,
    limit: SHOWN,
  })
  return { left: conversations, next: next !== null }
}

async function page(
  c: Context<AppEnv>,
  typed: ReadonlyMap<string, Said & { readonly problem: string | null }>,
  status: 200 | 422,
) {
  const { left, next } = await waiting(c)
  const files = await filesBehind(
    c.var.reader,
    left.map(({ id }) => id),
  )
  const rows = left.map((one): UndatedRow => {
    const file = files.get(one.id)?.name ?? null
    const again = typed.get(one.id)
    return {
      ...rowOf(c, one, file),
      ...(again ? { date: again.date, time: again.time, problem: again.problem } : {}),
    }
  })
  return c.html(
    <UndatedPage
      frame={await frameOf(c)}
      rows={rows}
      hasMore={next}
      timeZone={zoneOf(c)}
      isWrong={status === 422}
    />,
    status,
  )
}

/** A day to come is nobody’s: whatever took place lies behind us. */
function rowOf(c: Context<AppEnv>, one: ListedConversation, file: string | null): UndatedRow {
  const named = file === null ? null : dayInName(file)
  const proposed = named ? { date: named.date, time: named.time ?? NOON } : null
  const isPast = proposed !== null && problemOf(c, { id: one.id, revision: 0, ...proposed }) === null
  return {
    ...{ id: one.id, revision: one.revision, title: titleOf(one), rep: one.rep?.name ?? null, file },
    ...(proposed && isPast ? proposed : { date: '', time: NOON }),
    problem: null,
  }
}
