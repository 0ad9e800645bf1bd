import type { StatementLine } from '../../server/pay/line.ts'
import { type PackName, policyOf } from '../../server/pay/policy-packs.ts'
import type { LetterPaper } from '../../server/writers/letter-pdf.ts'
import { civilDate, money } from '../format.ts'
import { words } from '../messages/words.ts'
import { paperOf } from './paper.ts'
import { paperLine } from './paper-lines.ts'
import type { Statement, StatementStanding } from './records.ts'

/** Who looked at a statement below target before it was approved, and which rules its plan follows. */
export interface LetterFacts {
  readonly openedBy: readonly string[]
  readonly packs: readonly PackName[]
}

/** Facts, reasons, who decided and how to appeal, for somebody who is paid below target. */
export function letterOf(statement: Statement, standing: StatementStanding, facts: LetterFacts): LetterPaper {
  const say = words.letter
  const paper = paperOf(statement, standing)
  const { plan } = statement
  return {
    language: paper.language,
    organisation: standing.organisation,
    title: say.title,
    name: standing.name,
    facts: paper.facts,
    draft: standing.frozenOn === null ? say.draft : null,
    sections: [
      { title: say.result.title, says: [resultSays(statement)] },
      { title: say.reasons.title, says: reasonsOf(statement) },
      ...(paper.changed ? [{ title: say.changed, says: paper.changed.says }] : []),
      {
        title: say.decided.title,
        says: decidedSays(standing, facts, words.pay.planVersion(plan.name, String(plan.version))),
      },
      {
        title: say.appeal.title,
        says: [paper.wrong.says, say.appeal.where, say.appeal.hear, say.appeal.copy],
      },
      { title: say.law.title, says: lawSays(facts.packs) },
    ],
    page: paper.page,
  }
}

function resultSays({ period, lines, targetMinor, currency }: Statement): string {
  const paid = lines.reduce((sum, line) => sum + line.amountMinor, 0)
  return words.letter.result.says(
    civilDate(period.from),
    civilDate(period.to),
    money(paid, currency),
    money(targetMinor, currency),
    money(targetMinor - paid, currency),
  )
}

function reasonsOf({ lines, currency }: Statement): readonly string[] {
  const say = words.letter.reasons
  const fell = lines.filter((line) => line.amountMinor < line.atTargetMinor)
  const rest = lines.filter((line) => line.behaviour !== null && line.amountMinor === line.atTargetMinor)
  return [
    ...fell.map((line) => reasonSays(line, currency)),
    ...(rest.length > 0 ? [say.rest(rest.map((line) => words.grading.title(line)))] : []),
    say.evidence,
  ]
}

function reasonSays(line: StatementLine, currency: string): string {
  const { title, counted, why } = paperLine(line, currency, true)
  const less = money(line.atTargetMinor - line.amountMinor, currency)
  return words.letter.reasons.line(title, less, counted ?? '', why)
}

function decidedSays(
  { signedOn, approvedBy, frozenOn }: StatementStanding,
  { openedBy }: LetterFacts,
  plan: string,
): readonly string[] {
  const say = words.letter.decided
  return [
    say.rule(plan, signedOn && civilDate(signedOn)),
    ...(openedBy.length > 0 ? [say.opened(openedBy)] : []),
    ...(frozenOn === null ? [say.open] : []),
    ...(frozenOn !== null && approvedBy.length > 0 ? [say.approved(approvedBy, civilDate(frozenOn))] : []),
  ]
}

function lawSays(packs: readonly PackName[]): readonly string[] {
  const say = words.letter.law
  const asking = packs.filter((name) => policyOf([name])?.letters.includes('adverse-outcome'))
  const policy = policyOf(asking)
  return [
    policy ? say.asked(asking.map((name) => words.plans.law.pack[name])) : say.notAsked,
    ...(policy ? [say.sources(policy.sources)] : []),
    say.noAdvice,
  ]
}
