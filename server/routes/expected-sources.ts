import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import {
  agreeToSource,
  type ExpectedSource,
  expectedSources,
  removeSource,
} from '../../db/queries/expected-sources.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'

/** Calendars and logs of calls that were brought in: agreed to by somebody else, or taken away by whoever brought them. */
export const sourceActs = new Hono<AppEnv>()

sourceActs.post('/:id/agreement', async (c) => {
  const { db, viewer, now } = c.var
  const source = await sourceOf(c)
  if (viewer.role === 'rep' || source.by?.id === viewer.id) throw new HTTPException(403)
  await agreeToSource(db, source.id, viewer.id, now().toISOString())
  return c.redirect(paths.coverage, 303)
})

sourceActs.post('/:id/removal', async (c) => {
  const { db, viewer } = c.var
  const source = await sourceOf(c)
  if (source.by?.id !== viewer.id) throw new HTTPException(403)
  await removeSource(db, source.id)
  return c.redirect(paths.coverage, 303)
})

async function sourceOf(c: Context<AppEnv>): Promise<ExpectedSource> {
  const { db, viewer } = c.var
  const seen = new Set((await peopleFor(db, viewer)).map((person) => person.id))
  const source = (await expectedSources(db)).find((one) => one.id === c.req.param('id'))
  if (!source?.reps.some((rep) => seen.has(rep))) throw new HTTPException(404)
  return source
}
