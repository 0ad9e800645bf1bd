import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type KnownCustomer, knownCustomersFor } from '../../db/queries/known-customers.ts'
import { tellApart } from '../../db/queries/told-apart.ts'
import { MergePage } from '../../views/customers/merge-page.tsx'
import { MergingPage } from '../../views/customers/merging-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { customersOn, merge, mergeProblem } from '../actions/merge-customers.ts'
import { mergeFor, undoMerge } from '../actions/undo-merge.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { shownSide, since } from './merge-sides.ts'

/** Two made one, told apart, and let stand alone again. */
export const customerMerges = new Hono<AppEnv>()

const MOST_TICKED = 2_000
const side = z.string().min(1).max(1_000)
const kind = z.enum(['customer', 'account'])
const two = z.object({ kind, one: side, other: side })

for (const path of ['/merging', '/merges', '/merges/*', '/differences'])
  customerMerges.use(path, onlyFor('manager', 'hr', 'admin'))

customerMerges.get('/merging', async (c) => {
  const { searchParams } = new URL(c.req.url)
  const asked = z.object({ kind, picked: z.array(side).length(2) }).safeParse({
    kind: searchParams.get('kind'),
    picked: searchParams.getAll('pick'),
  })
  if (!asked.success) throw new HTTPException(422, { message: words.customers.merging.pickTwo })
  const [one = '', other = ''] = asked.data.picked
  return mergingPage(c, { kind: asked.data.kind, one, other }, null)
})

customerMerges.post('/merges', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, two.extend({ kept: side.optional() }))
  if (!filled.ok) throw new HTTPException(422, { message: words.customers.merging.pickTwo })
  const { kept, ...pair } = filled.value
  if (kept !== pair.one && kept !== pair.other) return mergingPage(c, pair, words.customers.problems.kept)
  const gone = kept === pair.one ? pair.other : pair.one
  const answer = await merge(db, viewer, { kind: pair.kind, kept, gone }, now().toISOString())
  if ('id' in answer) return c.redirect(paths.customerMerge(answer.id), 303)
  if (answer.problem === 'missing') throw new HTTPException(404)
  if (answer.problem === 'forbidden')
    throw new HTTPException(403, { message: words.customers.merging.forbidden })
  return mergingPage(c, pair, words.customers.problems.same)
})

customerMerges.post('/differences', async (c) => {
  const { db, viewer, now } = c.var
  const { kind, one, other } = await formValues(c, two)
  const known = await knownCustomersFor(db, viewer)
  const problem = mergeProblem(known, { kind, kept: one, gone: other })
  if (problem === 'missing') throw new HTTPException(404)
  if (problem === 'forbidden') throw new HTTPException(403, { message: words.customers.merging.forbidden })
  if (problem === 'same') throw new HTTPException(422, { message: words.customers.problems.same })
  await tellApart(db, { kind, one, other }, { byId: viewer.id, now: now().toISOString() })
  return c.redirect(paths.customers, 303)
})

customerMerges.get('/merges/:id', (c) => mergePage(c, c.req.param('id'), null))

customerMerges.post('/merges/:id/undoing', async (c) => {
  const { db, viewer, now } = c.var
  const mergeId = c.req.param('id')
  const form = await formData(c)
  const also = form.getAll('also').filter((one) => typeof one === 'string')
  if (also.length > MOST_TICKED) throw new HTTPException(422, { message: words.customers.merging.pickTwo })
  const answer = await undoMerge(db, viewer, { mergeId, also }, now().toISOString())
  if (answer === 'missing') throw new HTTPException(404)
  if (answer === 'forbidden') throw new HTTPException(403, { message: words.customers.merged.forbidden })
  if (answer === 'over') return mergePage(c, mergeId, words.customers.merged.over)
  return c.redirect(paths.customerMerge(mergeId), 303)
})

async function mergingPage(c: Context<AppEnv>, pair: z.infer<typeof two>, error: string | null) {
  const { reader, viewer } = c.var
  const known = await knownCustomersFor(reader, viewer)
  const problem = mergeProblem(known, { kind: pair.kind, kept: pair.one, gone: pair.other })
  if (problem === 'missing') throw new HTTPException(404)
  if (problem === 'same') throw new HTTPException(422, { message: words.customers.problems.same })
  const sides = [pair.one, pair.other]
    .map((id) => ({ id, customers: customersOn(known, pair.kind, id) }))
    .toSorted((one, other) => conversationsOf(other.customers) - conversationsOf(one.customers))
  return c.html(
    <MergingPage
      frame={await frameOf(c)}
      kind={pair.kind}
      sides={sides}
      mayMerge={problem === null}
      error={error}
    />,
    error ? 422 : 200,
  )
}

function conversationsOf(customers: readonly KnownCustomer[]): number {
  return customers.reduce((sum, one) => sum + one.conversations, 0)
}

async function mergePage(c: Context<AppEnv>, id: string, error: string | null) {
  const { reader, viewer } = c.var
  const found = await mergeFor(reader, viewer, id)
  if (!found) throw new HTTPException(404)
  const { merge: one, stands } = found
  return c.html(
    <MergePage
      frame={await frameOf(c)}
      merge={one}
      kept={await shownSide(reader, one.kind, one.kept)}
      gone={await shownSide(reader, one.kind, one.gone)}
      stands={await shownSide(reader, one.kind, stands)}
      since={await since(reader, found)}
      error={error}
    />,
    error ? 409 : 200,
  )
}
