import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPlace } from '../../db/queries/conversations.ts'
import { type Customer, findCustomer } from '../../db/queries/customers.ts'
import { dropDraft, saveDraft } from '../../db/queries/drafts.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import { findPhoto } from '../../db/queries/visits.ts'
import { paths } from '../../views/paths.ts'
import { keepVisit } from '../actions/keep-visit.ts'
import { keepVisitFiles } from '../actions/keep-visit-files.ts'
import { sayOutcome } from '../actions/say-outcome.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { readPhoto } from '../recordings/photos.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { onlyFor } from '../web/session.ts'
import { draftAbout, drafted, visitAsLeft } from './visit-draft.ts'
import { materialOf, sentVisit } from './visit-form.ts'
import { visitPage } from './visit-page.tsx'

/** Before and after a visit, and the photos that came with one. */
export const visits = new Hono<AppEnv>()

visits.get('/customers/:id/visit', onlyFor('rep'), async (c) => {
  const customer = await theCustomer(c)
  return visitPage(c, customer, await visitAsLeft(c, customer.id))
})

visits.post('/customers/:id/visit', onlyFor('rep'), async (c) => {
  const { db, viewer, config } = c.var
  const customer = await theCustomer(c)
  const sent = await sentVisit(c)
  const read = materialOf(c, sent)
  const errors = { ...sent.errors, ...('errors' in read ? read.errors : {}) }
  if ('errors' in read || Object.keys(errors).length > 0) {
    if (sent.recording) await removeRecordingFiles(config.dataDir, [sent.recording.kept.path])
    return visitPage(c, customer, { typed: sent.typed, errors, draft: null, problem: null }, 422)
  }
  const visit = await keepVisit(c.var, viewer, customer, read.material)
  await keepVisitFiles(c.var, viewer, visit, sent)
  await sayOutcome(c.var, viewer, customer.id, { visit, ...sent.typed })
  await dropDraft(db, viewer.id, draftAbout(customer.id))
  c.var.grades.wake()
  const path = visit.conversationId ? paths.conversation(visit.conversationId) : paths.visit(customer.id)
  if (!wantsNoPage(c)) return c.redirect(path, 303)
  c.header('Location', path)
  return c.body(null, 201)
})

visits.post('/customers/:id/visit/draft', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const { id } = await theCustomer(c)
  const typed = await formValues(c, drafted)
  const { insightKind: _kind, ...written } = typed
  const isEmpty = Object.values(written).every((value) => value.trim() === '')
  if (isEmpty) await dropDraft(db, viewer.id, draftAbout(id))
  else
    await saveDraft(db, {
      personId: viewer.id,
      about: draftAbout(id),
      text: JSON.stringify(typed),
      now: now().toISOString(),
    })
  return c.body(null, 204)
})

visits.get('/visits/photos/:id', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer, config } = c.var
  const photo = await findPhoto(reader, c.req.param('id'))
  const maySee = photo?.conversationId && (await findPlace(reader, viewer, photo.conversationId))
  const bytes = maySee ? await readPhoto(config.dataDir, photo.path) : undefined
  if (!photo || !bytes) throw new HTTPException(404)
  c.header('Content-Type', photo.mime)
  c.header('Content-Disposition', 'inline')
  return c.body(new Uint8Array(bytes))
})

async function theCustomer(c: Context<AppEnv>): Promise<Customer> {
  const { db, viewer } = c.var
  const customer = await findCustomer(db, c.req.param('id') ?? '')
  if (!customer || !(await mayWorkWith(db, viewer, customer.id))) throw new HTTPException(404)
  return customer
}

/** The outbox of the page asks this way; a plain form goes to the visit. */
function wantsNoPage(c: Context<AppEnv>): boolean {
  return c.req.header('X-Outbox') === 'yes'
}
