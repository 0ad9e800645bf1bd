import type { BehaviourName } from '../grading/behaviours.ts'
import type { Statement } from './statement.ts'

/** Why an earlier statement is corrected: an appeal was upheld, nobody decided it in time, or somebody committed fraud. */
export type AdjustmentReason = 'upheld' | 'lapsed' | 'fraud'

/**
 * A correction of one line of an earlier, frozen statement, as a later statement pays it. Ids and figures alone, as
 * everything a statement holds. `minor` is signed: above zero is paid, below is taken back.
 */
export interface StatementAdjustment {
  readonly id: string
  /** The period it corrects: civil dates. */
  readonly from: string
  readonly to: string
  /** The frozen statement, and the number of its line. */
  readonly statement: string
  readonly line: number
  readonly behaviour: BehaviourName | null
  readonly minor: number
  /** Below zero: what this statement had nothing left to take back from, and a later one will; absent where it took all. */
  readonly leftMinor?: number
  readonly reason: AdjustmentReason
  /** The appeal it comes from; `null` where it comes from none. */
  readonly appeal: string | null
}

/** By how much a line was too low, in minor units. */
export interface Owed {
  readonly line: number
  readonly behaviour: BehaviourName | null
  readonly minor: number
}

/**
 * What a frozen statement still owes its rep, line by line, once it was worked out again with a fault put right:
 * the line as it is now, less what it paid and what was given back before. Above zero only: putting a fault right
 * never takes anything from a rep. Minor units. `given` is what earlier adjustments brought, by line.
 * Source: pay.md, "Freeze": up freely; down only for fraud.
 */
export function owedBy(
  frozen: Pick<Statement, 'lines'>,
  corrected: Pick<Statement, 'lines'>,
  given: ReadonlyMap<number, number>,
): readonly Owed[] {
  return frozen.lines.flatMap(({ number, behaviour, amountMinor }) => {
    const now = corrected.lines.find((line) => line.number === number)
    const minor = (now?.amountMinor ?? amountMinor) - amountMinor - (given.get(number) ?? 0)
    return minor > 0 ? [{ line: number, behaviour, minor }] : []
  })
}

/** How many people have to approve an adjustment before it is paid: none where it gives, two where it takes. */
export function approvalsNeeded({ minor }: Pick<StatementAdjustment, 'minor'>): number {
  return minor < 0 ? 2 : 0
}

/** Adjustments in the order a statement lists them: by the period they correct, then by line, then by id. */
export function inOrder(all: readonly StatementAdjustment[]): readonly StatementAdjustment[] {
  const key = ({ from, line, id }: StatementAdjustment) => `${from} ${String(line).padStart(3, '0')} ${id}`
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/**
 * What a statement pays of corrections that wait, in the order it lists them: all that gives, and of what takes back
 * no more than there is, so that no total is ever below zero. The rest stays for later statements; what finds nothing
 * at all waits unlisted. `linesMinor` is the sum of the statement's lines. Source: D-73; nobody pays us back.
 */
export function payable(
  due: readonly StatementAdjustment[],
  linesMinor: number,
): readonly StatementAdjustment[] {
  let left = due.reduce((sum, { minor }) => sum + BigInt(Math.max(0, minor)), BigInt(linesMinor))
  return inOrder(due).flatMap((one): readonly StatementAdjustment[] => {
    if (one.minor > 0) return [one]
    const taken = BigInt(-one.minor) < left ? BigInt(-one.minor) : left
    left -= taken
    const leftMinor = one.minor + Number(taken)
    if (taken <= 0n) return []
    return [leftMinor === 0 ? one : { ...one, minor: -Number(taken), leftMinor }]
  })
}

/** All adjustments together, in minor units. */
export function sumOfAdjustments(all: readonly StatementAdjustment[] = []): number {
  return Number(all.reduce((sum, { minor }) => sum + BigInt(minor), 0n))
}
