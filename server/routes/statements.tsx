import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type CountedUnit, unitsBehind } from '../../db/queries/evidence.ts'
import { lookersOfStatement, saveStatementView } from '../../db/queries/lookers.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import {
  findStatement,
  type KeptStatement,
  statementsOfPeriod,
  statementsOfRep,
} from '../../db/queries/statements.ts'
import { paths } from '../../views/paths.ts'
import { EvidencePage } from '../../views/statements/evidence-page.tsx'
import { StatementIndexPage } from '../../views/statements/index-page.tsx'
import { StatementPage } from '../../views/statements/page.tsx'
import type { PeriodSummary } from '../../views/statements/period-list.tsx'
import type { StatementSummary } from '../../views/statements/statement-table.tsx'
import { keepOpening } from '../actions/close/openings.ts'
import type { StatementLine } from '../pay/line.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { thingOf } from './counted-things.ts'
import { linkedOf } from './statement-linked.ts'
import { statementPapers } from './statement-papers.tsx'
import { readingOf, standingOf, stateOf, waysOf } from './statement-shown.ts'

export const statements = new Hono<AppEnv>()

statements.use(onlyFor('rep', 'hr', 'payroll', 'auditor'))

const readers = onlyFor('rep', 'hr', 'auditor')

statements.get('/', async (c) => {
  const { reader, viewer } = c.var
  const isPayrolls = viewer.role === 'payroll'
  const periods = (await allPeriods(reader)).filter((one) => !isPayrolls || one.frozenAt !== null)
  const kept =
    viewer.role === 'rep'
      ? await statementsOfRep(reader, viewer, viewer.id)
      : await statementsOfAll(c, periods)
  return c.html(
    <StatementIndexPage
      frame={await frameOf(c)}
      statements={kept.map((one) => summaryOf(one, periods))}
      periods={viewer.role === 'rep' ? null : periods.map((period) => periodSummary(c, period, kept))}
    />,
  )
})

statements.route('/', statementPapers)

statements.get('/:id', readers, async (c) => {
  const { db, reader, viewer, now } = c.var
  const kept = await findStatement(reader, viewer, c.req.param('id'))
  if (!kept) throw new HTTPException(404)
  const { statement } = kept
  const isOwn = kept.repId === viewer.id
  const looked = { periodId: kept.periodId, repId: kept.repId, viewerId: viewer.id }
  if (!isOwn) await saveStatementView(db, { ...looked, now: now().toISOString() })
  await keepOpening(db, viewer, kept, now().toISOString())
  return c.html(
    <StatementPage
      frame={await frameOf(c)}
      statement={statement}
      standing={await standingOf(c, kept)}
      reading={await readingOf(c, kept)}
      ways={await waysOf(c, kept)}
      linked={await linkedOf(c, kept)}
      contesting={(line) => paths.appealing('line', `${kept.id}.${line}`)}
      lookers={await lookersOfStatement(reader, kept.periodId, kept.repId)}
      links={statement.lines.flatMap((line) => linkOf(kept, line))}
    />,
  )
})

statements.get('/:id/lines/:line', readers, async (c) => {
  const { reader, viewer } = c.var
  const kept = await findStatement(reader, viewer, c.req.param('id'))
  const line = kept?.statement.lines.find((one) => String(one.number) === c.req.param('line'))
  const units = line?.behaviour
    ? await unitsBehind(reader, viewer, kept?.id ?? '', line.behaviour)
    : undefined
  if (!kept || !line || !units) throw new HTTPException(404)
  const isOwn = kept.repId === viewer.id
  return c.html(
    <EvidencePage
      frame={await frameOf(c)}
      statementId={kept.id}
      line={line}
      name={kept.repName}
      things={units.map((unit) => ({
        ...thingOf(c, kept, line, unit),
        href: isOwn ? wayTo(unit, line) : null,
        appealHref: isOwn ? appealOf(unit, line) : null,
      }))}
    />,
  )
})

/** A promise by itself; what else stands in an encounter is contested as a whole, a case as the line it stands in. */
function appealOf({ id, conversationId }: CountedUnit, { behaviour }: StatementLine): string | null {
  if (behaviour === 'follow-up') return paths.appealing('commitment', id)
  if (behaviour === null || behaviour === 'advocacy' || conversationId === null) return null
  return paths.appealing('encounter', conversationId)
}

function wayTo({ conversationId, utterance }: CountedUnit, { behaviour }: StatementLine): string | null {
  if (conversationId === null) return null
  if (behaviour === 'note-taking') return `${paths.conversation(conversationId)}#note`
  return utterance === null ? paths.conversation(conversationId) : paths.said(conversationId, utterance)
}

export async function statementsOfAll(c: Context<AppEnv>, periods: readonly KeptPeriod[]) {
  const { reader, viewer } = c.var
  const all: KeptStatement[] = []
  for (const period of periods) all.push(...(await statementsOfPeriod(reader, viewer, period.id)))
  return all
}

export function summaryOf(kept: KeptStatement, periods: readonly KeptPeriod[]): StatementSummary {
  const { statement } = kept
  const period = periods.find(({ id }) => id === kept.periodId)
  const state = stateOf(kept)
  return {
    id: kept.id,
    person: { id: kept.repId, name: kept.repName },
    from: statement.period.from,
    to: statement.period.to,
    periodName: period?.name ?? '',
    state: state === 'preview' && period?.state === 'open' ? 'running' : state,
    targetMinor: statement.targetMinor,
    totalMinor: statement.totalMinor,
    currency: statement.currency,
  }
}

export function periodSummary(
  c: Context<AppEnv>,
  period: KeptPeriod,
  kept: readonly KeptStatement[],
): PeriodSummary {
  return {
    name: period.name,
    from: period.from,
    to: period.to,
    closedOn: period.frozenAt && civilToday(new Date(period.frozenAt), zoneOf(c)),
    statements: kept.filter((one) => one.periodId === period.id).length,
  }
}

function linkOf({ id }: KeptStatement, { number, evidence }: StatementLine) {
  return evidence.length === 0 ? [] : [{ line: number, href: paths.statementLine(id, number) }]
}
