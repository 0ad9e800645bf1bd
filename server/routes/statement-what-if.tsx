import type { Context } from 'hono'
import { findGrades, type KeptStatement } from '../../db/queries/statements.ts'
import { words } from '../../views/messages/words.ts'
import { shadowTotal } from '../../views/statements/summary.ts'
import { type TriedLine, WhatIfPage } from '../../views/statements/what-if-page.tsx'
import type { Grade } from '../grading/grade.ts'
import type { StatementLine } from '../pay/line.ts'
import { type WhatIfRange, whatIfRange } from '../pay/what-if-range.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'

/** What a statement would have paid, had more gone well: worked out again each time, and kept nowhere. */
export async function whatIfPage(c: Context<AppEnv>, { id, periodId, repId, statement }: KeptStatement) {
  const { reader, viewer } = c.var
  const { currency, lines } = statement
  const grades = (await findGrades(reader, viewer, periodId, repId))?.grades ?? {}
  const isStale = lines.some(
    (line) => line.grade !== null && line.behaviour !== null && !isSame(line, grades[line.behaviour]),
  )
  const tried = lines.flatMap((line): readonly TriedLine[] => {
    const { behaviour, number, rule } = line
    if (behaviour === null) return []
    const title = words.grading.title(line)
    const range = isStale ? null : rangeOf(c, line, grades[behaviour], currency)
    return [{ number, behaviour, title, goal: rule?.target ?? null, grade: line.grade?.grade ?? null, range }]
  })
  const paid = shadowTotal(statement) ?? statement.totalMinor
  const whole = (which: 'lowest' | 'likely' | 'highest') =>
    lines.reduce((sum, line) => sum + gainOf(line, tried, which), paid)
  return c.html(
    <WhatIfPage
      frame={await frameOf(c)}
      statementId={id}
      currency={currency}
      isTrial={shadowTotal(statement) !== null}
      isStale={isStale}
      lines={isStale ? [] : tried}
      total={{ lowest: whole('lowest'), likely: whole('likely'), highest: whole('highest'), paid }}
    />,
  )
}

function isSame({ grade }: StatementLine, kept: Grade | undefined): boolean {
  return kept?.measurable === true && kept.grade === grade?.grade && kept.upper === grade.upper
}

function rangeOf(
  c: Context<AppEnv>,
  { number, rule, atTargetMinor, grade }: StatementLine,
  kept: Grade | undefined,
  currency: string,
): WhatIfRange | null {
  if (!grade || !rule || !kept?.measurable) return null
  const wanted = Number(c.req.query(`more-${number}`) ?? 0)
  return whatIfRange(kept, rule, { minor: atTargetMinor, currency }, Number.isFinite(wanted) ? wanted : 0)
}

/** Against what the line is, or in a trial would have been. */
function gainOf(
  line: StatementLine,
  tried: readonly TriedLine[],
  which: 'lowest' | 'likely' | 'highest',
): number {
  const range = tried.find((one) => one.number === line.number)?.range
  if (!range) return 0
  return range[which].amountMinor - (line.wouldHaveBeen?.amountMinor ?? line.amountMinor)
}
