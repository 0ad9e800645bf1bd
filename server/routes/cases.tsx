import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { type AdvocacyCase, caseAsked, findCase } from '../../db/queries/advocacy-cases.ts'
import { askingsOf } from '../../db/queries/case-askings.ts'
import { CasePage } from '../../views/advocacy/case-page.tsx'
import { CaseFormPage, currencies } from '../../views/advocacy/form-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { answerCase } from '../actions/advocacy/answer-case.ts'
import {
  askAnother,
  type Changed,
  confirmCase,
  revokeLink,
  withdrawCase,
} from '../actions/advocacy/change-case.ts'
import { type CaseSource, type OpenProblem, openCase, sourceOfCase } from '../actions/advocacy/open-case.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm, readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { answerForm, type Errors, hangingOn, whomChoices, whomForm, whomOf } from './case-forms.ts'
import { shownCasePage } from './cases-shown.ts'
import { once } from './clip-page.tsx'

/** One case: opened from a customer's line, asked, answered, taken elsewhere. */
export const cases = new Hono<AppEnv>()

const place = z.object({ conversation: z.string().max(64), utterance: z.string().max(200) })
const form = place.extend({
  ...whomForm.shape,
  once,
  quote: z.string().max(4000).default(''),
  need: z.string().trim().max(4000).default(''),
  value: z.string().trim().max(20).default(''),
  currency: z.enum(currencies).or(z.literal('')).default(''),
})

cases.get('/new', onlyFor('rep'), async (c) => {
  const at = readQuery(c, place)
  const source = await usableSource(c, at)
  return formPage(c, source, { ...at, quote: source.utterance.text }, {})
})

cases.post('/', onlyFor('rep'), async (c) => {
  const { db, viewer, now, config, clocks } = c.var
  const typed = await formValues(c, form)
  const source = await usableSource(c, typed)
  const { problems } = words.advocacy
  const whom = await whomOf(c, typed)
  const value = hangingOn(typed.value, typed.currency)
  const errors = {
    ...(typed.need === '' ? { need: problems.need } : {}),
    ...(value === undefined ? { value: problems.value } : {}),
    ...('errors' in whom ? whom.errors : {}),
  }
  if ('errors' in whom || value === undefined || typed.need === '') return formPage(c, source, typed, errors)
  const { conversation: conversationId, utterance, quote, need } = typed
  const opened = await openCase(
    db,
    viewer,
    { conversationId, utterance, quote, need, whom, value, once: typed.once },
    { now: now().toISOString(), canMail: config.mail !== null },
  )
  if ('problem' in opened) return formPage(c, source, typed, { quote: saysOfProblem(opened.problem) })
  clocks.wake()
  return c.redirect(paths.advocacyCase(opened.id), 303)
})

cases.get('/:id', async (c) => casePage(c, await seen(c)))

cases.post('/:id/askings', async (c) => {
  const { db, viewer, now, config, clocks } = c.var
  const one = await own(c)
  const typed = await formValues(c, whomForm.extend({ version: wholeNumber }))
  const whom = await whomOf(c, typed)
  if ('errors' in whom) return casePage(c, one, textsOf(typed), whom.errors)
  const as = { viewer, now: now().toISOString(), canMail: config.mail !== null }
  const changed = await askAnother(db, { id: one.id, version: typed.version }, whom, as)
  clocks.wake()
  return led(c, changed)
})

const versioned = z.object({ version: wholeNumber })

cases.post('/:id/withdrawal', async (c) => {
  const { id } = await own(c)
  const { version } = await formValues(c, versioned)
  return led(c, await withdrawCase(c.var.db, { id, version }, asNow(c)))
})

cases.post('/:id/revocation', async (c) => {
  const { id } = await own(c)
  const { version } = await formValues(c, versioned)
  return led(c, await revokeLink(c.var.db, { id, version }, asNow(c)))
})

cases.post('/:id/confirmation', async (c) => {
  const { viewer, db } = c.var
  const one = await seen(c)
  if (viewer.role !== 'manager') throw new HTTPException(403)
  const changed = await confirmCase(db, one, asNow(c))
  c.var.grades.wake()
  return led(c, changed)
})

cases.post('/:id/answer', async (c) => {
  const { db, viewer, now, grades } = c.var
  const one = await seen(c)
  const [asking] = await askingsOf(db, one.id)
  if (asking?.personId !== viewer.id) throw new HTTPException(403)
  const filled = await readForm(c, answerForm())
  if (!filled.ok) return casePage(c, one, filled.typed, filled.errors)
  const answering = { answerIs: filled.value.answer, words: filled.value.words, how: 'app' } as const
  const answer = await answerCase(
    db,
    { caseId: one.id },
    { ...answering, by: { id: viewer.id, name: viewer.name } },
    now().toISOString(),
  )
  if ('problem' in answer) throw new HTTPException(409, { message: words.advocacy.problems.over })
  grades.wake()
  return c.redirect(paths.advocacyCase(one.id), 303)
})

/** A case for whoever may see it, and for the colleague it was taken to. */
async function seen(c: Context<AppEnv>): Promise<AdvocacyCase> {
  const { reader, viewer } = c.var
  const id = c.req.param('id') ?? ''
  const one = await findCase(reader, viewer, id)
  if (one) return one
  const isAsked = (await askingsOf(reader, id)).some(({ personId }) => personId === viewer.id)
  const asked = isAsked ? await caseAsked(reader, id) : undefined
  if (!asked) throw new HTTPException(404)
  return asked
}

async function own(c: Context<AppEnv>): Promise<AdvocacyCase> {
  const one = await seen(c)
  if (one.repId !== c.var.viewer.id) throw new HTTPException(403)
  return one
}

function asNow(c: Context<AppEnv>) {
  return { viewer: c.var.viewer, now: c.var.now().toISOString() }
}

async function usableSource(c: Context<AppEnv>, at: z.infer<typeof place>): Promise<CaseSource> {
  const { conversation: conversationId, utterance } = at
  const source = await sourceOfCase(c.var.reader, c.var.viewer, { conversationId, utterance })
  if (!('problem' in source)) return source
  if (source.problem === 'missing') throw new HTTPException(404)
  if (source.problem === 'forbidden') throw new HTTPException(403)
  throw new HTTPException(422, { message: saysOfProblem(source.problem) })
}

function saysOfProblem(problem: OpenProblem): string {
  const { own, nobody, notCustomers, quote } = words.advocacy.problems
  const says = { own, nobody, 'not-customers': notCustomers, words: quote, missing: quote, forbidden: quote }
  return says[problem]
}

async function formPage(
  c: Context<AppEnv>,
  source: CaseSource,
  typed: Readonly<Record<string, unknown>>,
  errors: Errors,
) {
  const given = textsOf(typed)
  return c.html(
    <CaseFormPage
      frame={await frameOf(c)}
      customer={source.customer.name}
      conversation={source.full.id}
      utterance={source.utterance.id}
      once={given.once ?? newId()}
      choices={await whomChoices(c)}
      typed={given}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function casePage(
  c: Context<AppEnv>,
  one: AdvocacyCase,
  typed: Readonly<Record<string, string>> = {},
  errors: Errors = {},
) {
  return c.html(
    <CasePage
      frame={await frameOf(c)}
      shown={await shownCasePage(c, one)}
      choices={await whomChoices(c)}
      typed={typed}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

function textsOf(typed: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(typed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function led(c: Context<AppEnv>, changed: Changed) {
  if (!('problem' in changed)) return c.redirect(paths.advocacyCase(changed.id), 303)
  const { stale, over } = words.advocacy.problems
  throw new HTTPException(409, { message: changed.problem === 'stale' ? stale : over })
}
