import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type AdvocacyCase, advocacyCasesFor, caseAsked, openCases } from '../../db/queries/advocacy-cases.ts'
import { askingsTo } from '../../db/queries/case-askings.ts'
import { saveCaseNeed } from '../../db/queries/case-needs.ts'
import { allDepartments } from '../../db/queries/departments.ts'
import { BoardPage } from '../../views/advocacy/board-page.tsx'
import type { Asked } from '../../views/advocacy/records.ts'
import { dateIn } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { proposedNeeds } from '../actions/advocacy/case-needs.ts'
import { departmentRows } from '../actions/advocacy/departments.ts'
import { caseState, caseStates, daysToAnswer, isOpenCase } from '../conversation/advocacy-case.ts'
import { csvOf } from '../web/csv.ts'
import { decimalOf } from '../web/decimal.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { cases } from './cases.tsx'
import { shownCase, shownDepartment } from './cases-shown.ts'
import { departments } from './departments.tsx'

/** What the company was asked for on customers' behalf. */
export const advocacy = new Hono<AppEnv>()

const PER_PAGE = 50
const filters = z.object({
  q: z.string().trim().max(200).optional(),
  state: z.enum(caseStates).optional(),
  department: z.string().max(64).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

const needAnswer = z.object({
  conversation: z.string().max(64),
  utterance: z.string().max(200),
  answer: z.enum(['need', 'none'], 'must be a need or none'),
})

advocacy.post('/needs', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now, grades } = c.var
  const { conversation: conversationId, utterance, answer } = await formValues(c, needAnswer)
  const at = now().toISOString()
  const needs = await proposedNeeds(db, viewer, { now: at })
  if (!needs.some((one) => one.conversationId === conversationId && one.utterance === utterance))
    throw new HTTPException(409, { message: words.advocacy.needs.gone })
  await saveCaseNeed(db, { conversationId, utterance, answer, byId: viewer.id, at })
  grades.wake()
  return c.redirect(paths.advocacy, 303)
})

async function needsShown(c: Context<AppEnv>) {
  const { reader, viewer, now } = c.var
  const maySee = viewer.role === 'rep' || viewer.role === 'manager'
  return maySee ? proposedNeeds(reader, viewer, { now: now().toISOString() }) : []
}

advocacy.get('/', async (c) => {
  const { reader, viewer, now } = c.var
  const { page = 1, ...wanted } = readQuery(c, filters)
  const found = await casesFound(c, wanted)
  const from = (page - 1) * PER_PAGE
  const asked = { q: wanted.q ?? '', state: wanted.state ?? '', department: wanted.department ?? '' }
  const at = now().toISOString()
  return c.html(
    <BoardPage
      frame={await frameOf(c)}
      departments={departmentRows(await openCases(reader), at).map(shownDepartment)}
      departmentNames={await allDepartments(reader)}
      toAnswer={await toAnswer(c)}
      needs={await needsShown(c)}
      asked={asked}
      cases={found.slice(from, from + PER_PAGE).map((one) => shownCase(c, one))}
      page={{
        from: from + 1,
        to: Math.min(found.length, from + PER_PAGE),
        all: found.length,
        newer: page > 1 ? addressOf(paths.advocacy, asked, page - 1) : null,
        older: from + PER_PAGE < found.length ? addressOf(paths.advocacy, asked, page + 1) : null,
      }}
      seesCases={viewer.role === 'rep' || viewer.role === 'manager'}
      mayEdit={viewer.role === 'manager' || viewer.role === 'admin'}
      exportHref={addressOf(paths.advocacyTable, asked)}
    />,
  )
})

advocacy.get('/cases.csv', async (c) => {
  const found = await casesFound(c, readQuery(c, filters))
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="cases.csv"')
  return c.body(csvOf([words.advocacy.csv, ...found.map((one) => rowOf(c, one))]))
})

advocacy.route('/departments', departments)
advocacy.route('/', cases)

async function casesFound(
  c: Context<AppEnv>,
  { q, state, department }: Pick<z.infer<typeof filters>, 'q' | 'state' | 'department'>,
): Promise<readonly AdvocacyCase[]> {
  const now = c.var.now().toISOString()
  const wanted = q?.toLowerCase()
  return (await advocacyCasesFor(c.var.reader, c.var.viewer)).filter(
    (one) =>
      (state === undefined || caseState(one, now) === state) &&
      (department === undefined || one.department?.id === department) &&
      (wanted === undefined || textOf(one).includes(wanted)),
  )
}

function textOf({ need, quote, answer, customerName, account, askedWhom, repName }: AdvocacyCase): string {
  return [need, quote, answer, customerName, account, askedWhom, repName].join('\n').toLowerCase()
}

/** What the reader is asked themselves, and has not answered. */
async function toAnswer(c: Context<AppEnv>) {
  const asked = (await askingsTo(c.var.reader, c.var.viewer.id)).filter(({ endedAt }) => endedAt === null)
  const found = await Promise.all(asked.map(({ caseId }) => caseAsked(c.var.reader, caseId)))
  return found.flatMap((one) =>
    one && isOpenCase(one)
      ? [{ id: one.id, need: one.need, says: words.advocacy.list.whose(one.repName, one.customerName) }]
      : [],
  )
}

function addressOf(path: string, asked: Asked, page?: number): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  if (page !== undefined && page > 1) query.set('page', String(page))
  return query.size === 0 ? path : `${path}?${query}`
}

function rowOf(c: Context<AppEnv>, one: AdvocacyCase): readonly (string | number | null)[] {
  const zone = zoneOf(c)
  const days = daysToAnswer(one)
  return [
    dateIn(one.raisedAt, zone),
    one.customerName,
    one.account,
    one.need,
    one.askedWhom,
    one.department?.name ?? null,
    words.advocacy.states[caseState(one, c.var.now().toISOString())],
    one.answeredAt === null ? null : dateIn(one.answeredAt, zone),
    days === null ? null : Number(days.toFixed(1)),
    one.toldCustomerAt?.slice(0, 10) ?? null,
    one.repName,
    one.value && decimalOf(one.value.amountMinor, one.value.currency),
    one.value?.currency ?? null,
  ]
}
