import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { countLongest, longestOwnDays, ownTimeDays, saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { countPrivateMarks } from '../../db/queries/private-marks.ts'
import { words } from '../../views/messages/words.ts'
import { OwnTimePage } from '../../views/own/own-time-page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { forAll } from '../web/session.ts'

/** How long a conversation is its rep's alone: told to everybody, set by HR and the admin. */
export const ownTimePolicy = new Hono<AppEnv>()

const LONGEST_DAYS = 10
const COUNTED_MS = 90 * 24 * 60 * 60 * 1000
const setters = ['hr', 'admin']

ownTimePolicy.get('/', forAll, (c) => policyPage(c, null))

const policy = z.object({
  days: wholeNumber.pipe(z.int().max(LONGEST_DAYS, { error: () => words.ownTime.policy.badDays })),
})

ownTimePolicy.post('/', async (c) => {
  if (!setters.includes(c.var.viewer.role)) throw new HTTPException(403)
  const filled = await readForm(c, policy)
  if (!filled.ok) return policyPage(c, { days: filled.typed.days ?? '' }, 422)
  await saveOwnTimeDays(c.var.db, filled.value.days)
  return c.redirect(paths.ownTime, 303)
})

async function policyPage(
  c: Context<AppEnv>,
  wrong: { readonly days: string } | null,
  status: 200 | 422 = 200,
) {
  const { reader, viewer } = c.var
  const days = await ownTimeDays(reader)
  const maySet = setters.includes(viewer.role)
  return c.html(
    <OwnTimePage
      frame={await frameOf(c)}
      days={days}
      longest={longestOwnDays}
      form={
        maySet
          ? { days: wrong?.days ?? String(days), error: wrong ? words.ownTime.policy.badDays : null }
          : null
      }
      marks={await marksFor(c)}
    />,
    status,
  )
}

/** How many each rep marked as private, by name: for themselves, their manager and HR. */
async function marksFor(c: Context<AppEnv>) {
  const { reader, viewer, now } = c.var
  if (viewer.role === 'admin') return null
  const reps = (await peopleFor(reader, viewer)).filter((one) => one.role === 'rep')
  const shown = viewer.role === 'rep' ? reps.filter((one) => one.id === viewer.id) : reps
  const before = now().toISOString()
  const from = new Date(Date.parse(before) - COUNTED_MS).toISOString()
  const ids = shown.map((one) => one.id)
  const counts = await countPrivateMarks(reader, ids, { from, before })
  const longest = await countLongest(reader, ids, { from, before })
  return shown.map(({ id, name }) => ({
    rep: { id, name },
    count: counts.get(id) ?? 0,
    longest: longest.get(id) ?? 0,
  }))
}
