import { checkMinor } from '../money.ts'
import { earningOf, inOrder, type OwedRow } from './pay-row.ts'

/**
 * What is owed and not yet sent: new earnings whole, changed ones by the difference, and what is owed no more as a
 * negative row under the number and code it was sent with. All that was sent and this together is what is owed now.
 * Throws where an amount cannot be counted without error.
 */
export function deltaOf(owed: readonly OwedRow[], sent: readonly OwedRow[]): readonly OwedRow[] {
  const open = new Map<string, { readonly row: OwedRow; readonly minor: bigint }>()
  const add = (row: OwedRow, minor: bigint) => {
    const before = open.get(earningOf(row))
    open.set(earningOf(row), { row, minor: (before?.minor ?? 0n) + minor })
  }
  for (const row of sent) add(row, -BigInt(checkMinor(row.minor)))
  for (const row of owed) add(row, BigInt(checkMinor(row.minor)))
  const left = [...open.values()].filter(({ minor }) => minor !== 0n)
  return inOrder(left.map(({ row, minor }) => ({ ...row, minor: checkMinor(Number(minor)) })))
}
