import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  type Appeal,
  appealsFor,
  findAppeal,
  findUpheld,
  outcomesOfAppeals,
} from '../../db/queries/appeals.ts'
import { AppealFormPage } from '../../views/appeals/form-page.tsx'
import { AppealListPage } from '../../views/appeals/list-page.tsx'
import { AppealPage } from '../../views/appeals/page.tsx'
import { SamePage } from '../../views/appeals/same-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { decideAppeal } from '../actions/appeals/decide.ts'
import { type AppealAnswer, fileAppeal, withdrawAppeal } from '../actions/appeals/file.ts'
import { sameFaults } from '../actions/appeals/same-fault.ts'
import { type Subject, subjectOf } from '../actions/appeals/subject.ts'
import { appealKinds, appealReasons, isFinding, reasonsFor, upholdRates } from '../grading/appeal.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm, readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { appealHanding, handingFor } from './appeal-handing.tsx'
import { appealRow, appealShown, contestedBy, hrefOf, subjectShown } from './appeals-shown.ts'
import { sayingOf } from './say-forms.ts'

export const appeals = new Hono<AppEnv>()

const say = words.appeals
const MOST_WORDS = 2000

appeals.use(onlyFor('rep', 'manager', 'hr', 'auditor'))

appeals.get('/', async (c) => {
  const { reader, viewer } = c.var
  const all = await appealsFor(reader, viewer)
  const isOpen = (one: Appeal) => one.outcome === null
  const isTheirs = (one: Appeal) => isOpen(one) && one.decider?.id === viewer.id
  const isMine = (one: Appeal) => isOpen(one) && one.rep.id === viewer.id
  const groups = [
    { title: say.toDecide, rows: all.filter(isTheirs) },
    { title: say.mine, rows: all.filter(isMine) },
    { title: say.others, rows: all.filter((one) => isOpen(one) && !isTheirs(one) && !isMine(one)) },
    { title: say.decided, rows: all.filter((one) => !isOpen(one)) },
  ]
  return c.html(
    <AppealListPage
      frame={await frameOf(c)}
      groups={groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => ({ title, rows: rows.map((one) => appealRow(c, one)) }))}
      rates={upholdRates(await outcomesOfAppeals(reader))}
    />,
  )
})

const what = z.object({
  kind: z.enum(appealKinds, 'is nothing that can be appealed'),
  about: z.string().max(200),
})

appeals.get('/new', async (c) => {
  const { kind, about } = readQuery(c, what)
  return formPage(c, await ownSubject(c, kind, about), {}, {})
})

const form = what.extend({
  reason: z.enum(appealReasons, { error: () => say.problems.reason }),
  words: z
    .string()
    .trim()
    .max(MOST_WORDS, { error: () => say.problems.tooLong })
    .default(''),
  what: z.string().max(64).optional(),
  due: z.string().max(64).optional(),
  text: z.string().trim().max(500).optional(),
})

appeals.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, form)
  if (!filled.ok) {
    const { typed, errors } = filled
    const known = what.safeParse(typed)
    if (!known.success) throw new HTTPException(422, { message: say.problems.reason })
    return formPage(c, await ownSubject(c, known.data.kind, known.data.about), typed, errors)
  }
  const { kind, about, reason, words: typedWords, ...rest } = filled.value
  const errors = wrongIn(filled.value)
  if (errors) {
    const typed = { reason, words: typedWords, ...(rest as Record<string, string>) }
    return formPage(c, await ownSubject(c, kind, about), typed, errors)
  }
  const proposed = isFinding(kind)
    ? { what: rest.what ?? 'nothing', due: rest.due ?? '' }
    : { text: rest.text ?? '' }
  const answer = await fileAppeal(
    db,
    viewer,
    { kind, about, reason, words: typedWords, proposed },
    now().toISOString(),
  )
  return led(c, answer)
})

appeals.get('/:id', async (c) => appealPage(c, await found(c)))

const decision = z.object({
  version: wholeNumber,
  outcome: z.enum(['upheld', 'refused'], 'say which'),
  words: z
    .string()
    .trim()
    .max(MOST_WORDS, { error: () => say.problems.tooLong })
    .default(''),
})

appeals.post('/:id/decision', async (c) => {
  const { db, viewer, now } = c.var
  const appeal = await found(c)
  if (appeal.decider?.id !== viewer.id) throw new HTTPException(403)
  const typed = await formValues(c, decision)
  if (typed.words === '') return appealPage(c, appeal, say.problems.outcomeWords)
  return led(c, await decideAppeal(db, viewer, { id: appeal.id, ...typed }, now().toISOString()))
})

appeals.post('/:id/withdrawal', async (c) => {
  const { db, viewer, now } = c.var
  const { version } = await formValues(c, z.object({ version: wholeNumber }))
  const { id } = await found(c)
  return led(c, await withdrawAppeal(db, viewer, { id, version }, now().toISOString()))
})

appeals.route('/', appealHanding)

appeals.get('/:id/same', async (c) => {
  const { reader, viewer } = c.var
  const upheld = viewer.role === 'manager' && (await findUpheld(reader, c.req.param('id')))
  if (!upheld) throw new HTTPException(404)
  return c.html(<SamePage frame={await frameOf(c)} found={await sameFaults(reader, viewer, upheld)} />)
})

async function found(c: Context<AppEnv>): Promise<Appeal> {
  const appeal = await findAppeal(c.var.reader, c.var.viewer, c.req.param('id') ?? '')
  if (!appeal) throw new HTTPException(404)
  return appeal
}

async function ownSubject(c: Context<AppEnv>, kind: Subject['kind'], about: string): Promise<Subject> {
  const { reader, viewer } = c.var
  const subject = viewer.role === 'rep' ? await subjectOf(reader, viewer, kind, about) : undefined
  if (!subject) throw new HTTPException(404)
  return subject
}

function wrongIn(typed: z.infer<typeof form>): Readonly<Record<string, string>> | undefined {
  const { kind, reason, words: given } = typed
  if (!reasonsFor[kind].includes(reason)) return { reason: say.problems.reason }
  if (reason === 'other' && given === '') return { words: say.problems.words }
  if (!isFinding(kind)) return undefined
  const saying = sayingOf({ what: typed.what ?? 'nothing', due: typed.due })
  if (saying === 'refused' || !('error' in saying)) return undefined
  return saying.error.field === 'due' ? { due: say.problems.due } : { what: say.problems.what }
}

async function formPage(
  c: Context<AppEnv>,
  subject: Subject,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
) {
  const shown = subjectShown(subject, hrefOf(subject, true, true))
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return c.html(
    <AppealFormPage frame={await frameOf(c)} subject={shown} typed={typed} errors={errors} />,
    status,
  )
}

async function appealPage(c: Context<AppEnv>, appeal: Appeal, error?: string) {
  const { subject, mayRead } = await contestedBy(c, appeal)
  return c.html(
    <AppealPage
      frame={await frameOf(c)}
      appeal={await appealShown(c, appeal)}
      subject={subject}
      mayRead={mayRead}
      handing={await handingFor(c, appeal)}
      {...(error ? { error } : {})}
    />,
    error ? 422 : 200,
  )
}

function led(c: Context<AppEnv>, answer: AppealAnswer) {
  if (!('problem' in answer)) return c.redirect(paths.appeal(answer.id), 303)
  if (answer.problem === 'stale') throw new HTTPException(409, { message: say.problems.stale })
  throw new HTTPException(answer.problem === 'forbidden' ? 403 : 404)
}
