import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  changeView,
  createView,
  deletedViews,
  dropAlert,
  findView,
  saveLook,
} from '../../db/queries/saved-views.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { SavedViewsPage } from '../../views/saved/page.tsx'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { filtersQuery, readFilters } from './list-filters.ts'
import { savedViews, viewPath } from './saved-views.ts'

export const views = new Hono<AppEnv>()

const DAY_MS = 86_400_000
const say = words.views.problems
const ticked = z.literal('yes').optional()

views.use(onlyFor('rep', 'manager'))

views.get('/', async (c) =>
  c.html(
    <SavedViewsPage
      frame={await frameOf(c)}
      views={await savedViews(c)}
      gone={await goneOf(c)}
      mayShare={c.var.viewer.teamId !== null}
    />,
  ),
)

const saving = z.object({
  once: z.string().regex(/^[0-9a-f]{32}$/, 'is missing: open the page again'),
  name: z
    .string()
    .trim()
    .min(1, { error: () => say.name })
    .max(100, { error: () => say.name }),
  query: z
    .string()
    .max(2000)
    .refine((text) => readFilters(text) !== undefined, { error: () => say.query }),
  shared: ticked,
  alert: ticked,
})

views.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const { once, name, query, shared, alert } = await formValues(c, saving)
  const kept = filtersQuery(readFilters(query) ?? {})
  const one = { owner: viewer, name, query: kept, isShared: shared === 'yes', isAlert: alert === 'yes', once }
  await createView(db, { ...one, now: now().toISOString() })
  return c.redirect(viewPath({ query: kept }), 303)
})

views.post('/:id/looks', async (c) => {
  const view = await seen(c)
  if (view.newSince !== null) await saveLook(c.var.db, view.id, c.var.viewer.id, c.var.now().toISOString())
  return c.redirect(viewPath(view), 303)
})

views.post('/:id/alert', async (c) => {
  const { db, viewer, now } = c.var
  const view = await seen(c)
  const { told } = await formValues(c, z.object({ told: z.enum(['yes', 'no'], 'say yes or no') }))
  if (told === 'no') await dropAlert(db, view.id, viewer.id)
  else if (view.newSince === null) await saveLook(db, view.id, viewer.id, now().toISOString())
  return c.redirect(paths.views, 303)
})

views.post('/:id/names', async (c) => {
  const view = await own(c)
  const { name } = await formValues(c, saving.pick({ name: true }))
  await changeView(c.var.db, view.id, { name })
  return c.redirect(paths.views, 303)
})

views.post('/:id/sharing', async (c) => {
  const view = await own(c)
  const { shared } = await formValues(c, z.object({ shared: z.enum(['yes', 'no'], 'say yes or no') }))
  await changeView(c.var.db, view.id, { teamId: shared === 'yes' ? c.var.viewer.teamId : null })
  return c.redirect(paths.views, 303)
})

views.post('/:id/removal', async (c) => {
  const view = await own(c)
  await changeView(c.var.db, view.id, { deletedAt: c.var.now().toISOString() })
  return c.redirect(paths.views, 303)
})

views.post('/:id/restoration', async (c) => {
  const gone = (await goneOf(c)).find((one) => one.id === c.req.param('id'))
  if (!gone) throw new HTTPException(404)
  await changeView(c.var.db, gone.id, { deletedAt: null })
  return c.redirect(paths.views, 303)
})

async function own(c: Context<AppEnv>) {
  const view = await seen(c)
  if (view.owner.id !== c.var.viewer.id) throw new HTTPException(403)
  return view
}

function goneOf(c: Context<AppEnv>) {
  const { db, viewer, now } = c.var
  return deletedViews(db, viewer, new Date(now().getTime() - DAY_MS).toISOString())
}

async function seen(c: Context<AppEnv>) {
  const view = await findView(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!view) throw new HTTPException(404)
  return view
}
