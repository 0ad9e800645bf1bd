import { checkStatement } from '../../server/pay/statement.ts'
import type { StatementPaper } from '../../server/writers/statement-paper.ts'
import { amount, civilDate, firstName, money, symbolOf } from '../format.ts'
import { languageNow } from '../messages/language.ts'
import { words } from '../messages/words.ts'
import { adjustmentsOf, paperLine } from './paper-lines.ts'
import { changedOf, tapesOf } from './paper-tapes.ts'
import type { Statement, StatementStanding } from './records.ts'
import { summaryOf } from './summary.ts'

/** A statement in the words of whoever reads it now. Throws rather than show lines that do not add up. */
export function paperOf(statement: Statement, standing: StatementStanding): StatementPaper {
  checkStatement(statement)
  const say = words.pay
  const { currency, lines } = statement
  const tapes = tapesOf(statement)
  const isClosed = standing.state === 'frozen'
  return {
    language: languageNow(),
    organisation: standing.organisation,
    kind: say.kind,
    name: standing.name,
    facts: factsOf(statement, standing),
    total: money(statement.totalMinor, currency),
    sentence: summaryOf(statement, standing.isOwn),
    columns: { ...say.columns, amount: say.columns.amount(symbolOf(currency)) },
    lines: lines.map((line) => paperLine(line, currency, standing.isOwn)),
    adjustments: adjustmentsOf(statement),
    sum: {
      title: say.total,
      target: amount(statement.targetMinor, currency),
      amount: amount(statement.totalMinor, currency),
    },
    tapes,
    changed: changedOf(lines, currency),
    wrong: {
      title: words.statement.wrong.title,
      says: [wrongSays(standing), ratesSay(standing)].join(' ').trim(),
    },
    seal: isClosed ? { name: say.hash, hash: statement.seal } : null,
    notes: notesOf(standing, tapes.length > 0),
    page: words.statement.page,
  }
}

function factsOf(statement: Statement, standing: StatementStanding): StatementPaper['facts'] {
  const say = words.pay
  const { plan, period, employee } = statement
  const signed = standing.signedOn ? `, ${say.signed(civilDate(standing.signedOn))}` : ''
  return [
    [say.for, '', `${standing.name}, ${say.employee(employee)}`],
    [say.period, '', say.to(civilDate(period.from), civilDate(period.to))],
    [say.plan, '', `${say.planVersion(plan.name, String(plan.version))}${signed}`],
    [say.state, ...stateOf(standing)],
  ]
}

function stateOf(standing: StatementStanding) {
  const { state, period, frozenOn, previewUntil, isOwn, name } = standing
  const { states, stateSays: says, trial, replaced } = words.statement
  if (standing.isReplaced) return [replaced, says.replaced] as const
  const strong = state === 'shadow' ? trial : states[state === 'frozen' ? 'frozen' : period]
  if (state === 'frozen') return [strong, frozenOn ? says.frozen(civilDate(frozenOn)) : ''] as const
  if (state === 'shadow') return [strong, says.trial] as const
  if (period === 'preview')
    return [strong, says.preview(isOwn ? null : firstName(name), previewUntil)] as const
  if (period === 'measured') return [strong, says.measured()] as const
  if (period === 'appeals') return [strong, says.appeals()] as const
  return [strong, period === 'open' ? says.open(isOwn) : says.approved()] as const
}

function wrongSays({ state, period, previewUntil, isReplaced = false }: StatementStanding): string {
  const say = words.statement.wrong
  if (isReplaced) return say.replaced
  if (state === 'frozen') return say.closed
  if (period === 'preview' && previewUntil !== null) return say.preview(previewUntil)
  return period === 'appeals' || period === 'approved' ? say.review : say.open
}

function ratesSay({ appeals }: StatementStanding): string {
  return appeals ? words.statement.rates(appeals.upheld, appeals.decided) : ''
}

function notesOf(standing: StatementStanding, hasTapes: boolean): readonly string[] {
  const say = words.pay
  const { frozenOn, approvedBy, receipt } = standing
  const isClosed = standing.state === 'frozen'
  return [
    frozenOn && approvedBy.length > 0
      ? say.approved(words.numbers.list(approvedBy), civilDate(frozenOn))
      : '',
    isClosed ? `${say.seal} ${say.correction}` : say.notYet,
    isClosed && receipt ? say.receipt(receipt) : '',
    hasTapes ? say.rounded : '',
  ].filter((one) => one !== '')
}
