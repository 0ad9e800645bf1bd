import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findLeave, leavesOf, removeLeave, saveLeave } from '../../db/queries/leaves.ts'
import { activePeople, type Person } from '../../db/queries/people.ts'
import { civilDay } from '../../views/format.ts'
import { LeavesPage } from '../../views/leaves/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { clocksAgain } from '../actions/clocks-again.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { civilToday, frameOf, isCivilDate, zoneOf } from '../web/frame.ts'

export const leaves = new Hono<AppEnv>()

const say = words.leaves
const LONGEST_MS = 366 * 86_400_000
type Fields = Readonly<Record<string, string>>

leaves.get('/', (c) => leavesPage(c, {}, {}))

const date = z
  .string()
  .trim()
  .refine(isCivilDate, { error: () => say.problems.date })
const form = z
  .object({ person: z.string().max(64).optional(), from: date, to: date })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: () => say.problems.order })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_MS, {
    path: ['to'],
    error: () => say.problems.far,
  })

leaves.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, form)
  if (!filled.ok) return leavesPage(c, filled.typed, filled.errors)
  const { person = viewer.id, from, to } = filled.value
  const errors = await wrongIn(c, { person, from, to })
  if (errors) return leavesPage(c, { person, from, to }, errors)
  const at = now().toISOString()
  await db.transaction().execute(async (trx) => {
    await saveLeave(trx, { personId: person, from, to, byId: viewer.id, now: at })
    await clocksAgain(trx, person, at)
  })
  return c.redirect(paths.leaves, 303)
})

leaves.post('/:id/removal', async (c) => {
  const { db, now } = c.var
  const leave = await findLeave(db, c.req.param('id'))
  if (!leave || !(await answeredFor(c)).some((one) => one.id === leave.personId)) throw new HTTPException(404)
  await db.transaction().execute(async (trx) => {
    await removeLeave(trx, leave.id)
    await clocksAgain(trx, leave.personId, now().toISOString())
  })
  return c.redirect(paths.leaves, 303)
})

/** Oneself first; a manager's own people, and everybody for HR. */
async function answeredFor(c: Context<AppEnv>): Promise<readonly Person[]> {
  const { reader, viewer } = c.var
  const others = (await activePeople(reader)).filter(
    (one) =>
      one.id !== viewer.id &&
      (viewer.role === 'hr' ||
        (viewer.role === 'manager' && viewer.teamId !== null && one.teamId === viewer.teamId)),
  )
  return [viewer, ...others]
}

async function wrongIn(
  c: Context<AppEnv>,
  { person, from, to }: { readonly person: string; readonly from: string; readonly to: string },
): Promise<Fields | undefined> {
  if (!(await answeredFor(c)).some((one) => one.id === person)) return { person: say.problems.person }
  const today = civilToday(c.var.now(), zoneOf(c))
  if (to < today) return { to: say.problems.over }
  const known = (await leavesOf(c.var.reader, person, from)).find((one) => one.from <= to && from <= one.to)
  if (!known) return undefined
  const days = say.days(civilDay(known.from, today), civilDay(known.to, today))
  return { from: say.problems.overlap(days) }
}

async function leavesPage(c: Context<AppEnv>, typed: Fields, errors: Fields) {
  const today = civilToday(c.var.now(), zoneOf(c))
  const people = await answeredFor(c)
  const shown = await Promise.all(
    people.map(async (person) => ({ person, leaves: await leavesOf(c.var.reader, person.id, today) })),
  )
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return c.html(<LeavesPage frame={await frameOf(c)} people={shown} typed={typed} errors={errors} />, status)
}
