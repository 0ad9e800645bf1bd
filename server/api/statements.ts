import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { receiptFor } from '../../db/queries/ledger.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import {
  findStatement,
  type KeptStatement,
  statementsOfPeriod,
  statementsOfRep,
} from '../../db/queries/statements.ts'
import { paths } from '../../views/paths.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { AppEnv } from '../web/env.ts'
import { onlyFor } from '../web/session.ts'
import { aPageOf, idParam, missing, theOne } from './answers.ts'
import { needs } from './caller.ts'
import { periodSchema, shownPeriod } from './grades.ts'
import { after, limit, linked, pageOf } from './paging.ts'
import { apiRouter } from './router.ts'

export const statements = apiRouter()

const money = z.number().int().openapi({ description: 'In the smallest unit of the currency.' })

const summary = {
  id: z.string(),
  url: z.url(),
  person: z.object({ id: z.string(), name: z.string() }),
  period: periodSchema,
  version: z.number().int(),
  currency: z.string(),
  targetMinor: money,
  totalMinor: money,
  madeAt: z.string(),
  frozenAt: z.string().nullable().openapi({ description: 'Since when it can never change; null before.' }),
}

const summarySchema = z.object(summary).openapi('StatementSummary')

const lineSchema = z
  .object({
    number: z.number().int(),
    behaviour: z.enum(behaviourNames).nullable(),
    title: z.string(),
    share: z.number(),
    atTargetMinor: money,
    multiplier: z.number(),
    amountMinor: money,
    wouldHaveBeen: z
      .object({ multiplier: z.number(), amountMinor: money })
      .nullable()
      .openapi({ description: 'What it would have come to, in a period that only tries the plan out.' }),
    why: z.string(),
    steps: z
      .array(
        z.object({ label: z.string(), expression: z.string(), result: z.string(), isResult: z.boolean() }),
      )
      .readonly()
      .openapi({ description: 'The arithmetic, as the statement prints it.' }),
    evidence: z.array(z.object({ unit: z.string(), value: z.number() })).readonly(),
  })
  .openapi('StatementLine')

const statementSchema = z
  .object({
    ...summary,
    plan: z.object({ id: z.string(), name: z.string(), version: z.number().int() }),
    composite: z.number(),
    receipt: z.string().nullable().openapi({
      description: 'Where the ledger ended when the period was closed: entry and hash; null before.',
    }),
    seal: z.string().openapi({ description: 'SHA-256 of the statement: what it says cannot change unseen.' }),
    lines: z.array(lineSchema).readonly(),
  })
  .openapi('Statement')

/** Pay is a matter between a rep and HR, here as on the pages. */
statements.use(onlyFor('rep', 'hr'))

const list = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listStatements',
  summary: 'The statements you may see: your own, or everybody’s for HR',
  ...needs('pay'),
  request: { query: z.strictObject({ limit, after }) },
  responses: { ...aPageOf({ statements: z.array(summarySchema).readonly() }), ...missing },
})

statements.openapi(list, async (c) => {
  const periods = await allPeriods(c.var.reader)
  const { page, cursor } = pageOf(await statementsFor(c, periods), c.req.valid('query'))
  const shown = page.flatMap((kept) => shownSummary(c, kept, periods))
  return c.json({ statements: shown, next: linked(c, cursor) }, 200)
})

const read = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readStatement',
  summary: 'One statement, line by line',
  ...needs('pay'),
  request: { params: idParam },
  responses: theOne('The statement.', { 'application/json': { schema: statementSchema } }),
})

statements.openapi(read, async (c) => {
  const { reader, viewer } = c.var
  const kept = await findStatement(reader, viewer, c.req.valid('param').id)
  const [about] = kept ? shownSummary(c, kept, await allPeriods(reader)) : []
  if (!kept || !about) throw new HTTPException(404)
  const { plan, composite, seal, lines } = kept.statement
  const shown = lines.map(({ rule: _rule, grade: _grade, counterfactual: _told, ...line }) => line)
  const receipt = await receiptFor(reader, kept)
  return c.json({ ...about, plan, composite, receipt, seal, lines: shown }, 200)
})

async function statementsFor(
  { var: { reader, viewer } }: Context<AppEnv>,
  periods: readonly KeptPeriod[],
): Promise<readonly KeptStatement[]> {
  if (viewer.role !== 'hr') return statementsOfRep(reader, viewer, viewer.id)
  const all: KeptStatement[] = []
  for (const period of periods) all.push(...(await statementsOfPeriod(reader, viewer, period.id)))
  return all
}

function shownSummary(c: Context<AppEnv>, kept: KeptStatement, periods: readonly KeptPeriod[]) {
  const period = periods.find((one) => one.id === kept.periodId)
  if (!period) return []
  const { id, version, madeAt, frozenAt, statement } = kept
  return [
    {
      id,
      url: `${c.var.config.baseUrl}${paths.statement(id)}`,
      person: { id: kept.repId, name: kept.repName },
      period: shownPeriod(period),
      version,
      currency: statement.currency,
      targetMinor: statement.targetMinor,
      totalMinor: statement.totalMinor,
      madeAt,
      frozenAt,
    },
  ]
}
