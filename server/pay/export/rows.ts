import type { StatementLine } from '../line.ts'
import type { Statement } from '../statement.ts'
import { type Earning, isEarningCode, isPayrollNumber, type PayrollSettings } from './earning-codes.ts'
import { inOrder, type OwedRow } from './pay-row.ts'

/** A frozen statement, whose it is, and under which number payroll knows them: `null` where nobody has said. */
export interface PaidStatement {
  readonly person: string
  readonly employee: string | null
  readonly statement: Statement
}

/** Why nothing can be sent. */
export type RowProblem =
  | { readonly is: 'no-number'; readonly person: string }
  | { readonly is: 'number'; readonly person: string; readonly value: string }
  | { readonly is: 'same-number'; readonly person: string; readonly other: string; readonly value: string }
  | { readonly is: 'no-code'; readonly earning: Earning; readonly plan: string }
  | { readonly is: 'code'; readonly earning: Earning; readonly value: string }
  | { readonly is: 'too-large'; readonly person: string }
  | { readonly is: 'sum'; readonly value: string }

/** All rows of a currency together stay well below what can be counted without error, so that every sum of them does. */
const mostTogether = 2n ** 51n

/**
 * What frozen statements owe, as rows for payroll: one a line or one a statement, by setting, and each correction by
 * itself. The rows of a statement add up to its total. A line of nothing is no row.
 *
 * Nothing is sent while anything is wrong: all problems are named together.
 */
export function rowsOf(
  paid: readonly PaidStatement[],
  settings: PayrollSettings,
): { readonly rows: readonly OwedRow[] } | { readonly problems: readonly RowProblem[] } {
  const owed = paid.map((one) => ({ one, parts: partsOf(one.statement, settings) }))
  const problems = problemsOf(owed, settings)
  if (problems.length > 0) return { problems }
  return { rows: inOrder(owed.flatMap(({ one, parts }) => parts.map((part) => rowOf(part, one, settings)))) }
}

interface Part {
  readonly earning: Earning
  readonly line: string
  readonly minor: number
  readonly from: string
  readonly to: string
}

/** A correction is earned when what it corrects was earned. */
function partsOf(statement: Statement, { rowsPer }: PayrollSettings): readonly Part[] {
  const { from, to } = statement.period
  const lines = statement.lines.map((line) => ({
    earning: earningFor(line),
    line: String(line.number),
    minor: line.amountMinor,
    ...{ from, to },
  }))
  const corrections = (statement.adjustments ?? []).map((one) => ({
    earning: 'adjustment' as const,
    line: `correction ${one.id}`,
    minor: one.minor,
    ...{ from: one.from, to: one.to },
  }))
  const whole = { earning: 'whole', line: 'whole', minor: sumOf(lines), from, to } as const
  return [...(rowsPer === 'line' ? lines : [whole]), ...corrections].filter(({ minor }) => minor !== 0)
}

function earningFor({ behaviour }: StatementLine): Earning {
  return behaviour ?? 'base'
}

function sumOf(parts: readonly Pick<Part, 'minor'>[]): number {
  return Number(parts.reduce((sum, { minor }) => sum + BigInt(minor), 0n))
}

function rowOf(
  { earning, line, minor, from, to }: Part,
  { person, employee, statement }: PaidStatement,
  settings: PayrollSettings,
): OwedRow {
  const { code, isNonDiscretionary } = settings.codes[earning] ?? { code: '', isNonDiscretionary: true }
  return {
    ...{ person, line, minor, isNonDiscretionary, from, to },
    employee: employee ?? '',
    earningCode: code,
    currency: statement.currency,
    plan: planOf(statement),
    statement: statement.seal,
  }
}

function planOf({ plan: { id, version } }: Statement): string {
  return `${id} v${version}`
}

interface Parted {
  readonly one: PaidStatement
  readonly parts: readonly Part[]
}

function problemsOf(owed: readonly Parted[], settings: PayrollSettings): readonly RowProblem[] {
  const paid = owed.map(({ one }) => one)
  const codes = owed.flatMap(({ one, parts }) =>
    parts.flatMap(({ earning }) => codeProblem(earning, one, settings)),
  )
  return [
    ...paid.flatMap(numberProblem),
    ...sameNumbers(paid),
    ...distinct(codes),
    ...owed.flatMap(sizeProblem),
    ...sumProblems(owed),
  ]
}

function numberProblem({ person, employee }: PaidStatement): readonly RowProblem[] {
  if (employee === null || employee === '') return [{ is: 'no-number', person }]
  return isPayrollNumber(employee) ? [] : [{ is: 'number', person, value: employee }]
}

function sameNumbers(paid: readonly PaidStatement[]): readonly RowProblem[] {
  const known = new Map<string, string>()
  return paid.flatMap(({ person, employee }) => {
    if (employee === null || employee === '') return []
    const other = known.get(employee)
    known.set(employee, other ?? person)
    return other === undefined || other === person
      ? []
      : [{ is: 'same-number', person, other, value: employee } as const]
  })
}

function codeProblem(
  earning: Earning,
  { statement }: PaidStatement,
  { codes }: PayrollSettings,
): readonly RowProblem[] {
  const told = codes[earning]
  if (told === undefined || told.code === '')
    return [{ is: 'no-code', earning, plan: `${statement.plan.name}, version ${statement.plan.version}` }]
  return isEarningCode(told.code) ? [] : [{ is: 'code', earning, value: told.code }]
}

function sizeProblem({ one: { person }, parts }: Parted): readonly RowProblem[] {
  return parts.every(({ minor }) => Number.isSafeInteger(minor)) ? [] : [{ is: 'too-large', person }]
}

function sumProblems(owed: readonly Parted[]): readonly RowProblem[] {
  const currencies = Map.groupBy(owed, ({ one }) => one.statement.currency)
  return [...currencies].flatMap(([value, of]) => {
    const amounts = of.flatMap(({ parts }) => parts.map(({ minor }) => BigInt(Math.abs(minor))))
    return amounts.reduce((sum, one) => sum + one, 0n) > mostTogether ? [{ is: 'sum', value } as const] : []
  })
}

function distinct(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
}
