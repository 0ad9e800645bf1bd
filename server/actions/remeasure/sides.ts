import {
  type Derived,
  derived,
  derivedTables,
  type Row,
  type Sides,
  type Stem,
} from '../../../db/queries/remeasured.ts'
import type { StandingRows } from '../../../db/queries/remeasured-rows.ts'

/** The rows of a conversation that differ: how they are before, and how they are after. */
export function sidesOf(before: StandingRows, after: StandingRows): Sides {
  const rows = Object.fromEntries(
    derivedTables.map((table) => [table, differing(table, before.rows[table], after.rows[table])]),
  ) as unknown as Sides['rows']
  return { rows, stems: stemsOf(rows, before.stems, after.stems) }
}

function differing(table: Derived, before: readonly Row[], after: readonly Row[]) {
  const { key, columns } = derived[table]
  const name = (row: Row) => (key.length === 1 ? row[key[0]] : row.key) ?? null
  const goes = new Map(before.map((row) => [name(row), row]))
  const comes: Row[] = []
  for (const row of after) {
    const earlier = goes.get(name(row))
    if (earlier && columns.every((column) => (earlier[column] ?? null) === (row[column] ?? null)))
      goes.delete(name(row))
    else comes.push(row)
  }
  const inColumns = (row: Row): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
  return { before: [...goes.values()].map(inColumns), after: comes.map(inColumns) }
}

/** With an insight its stems go and come. */
function stemsOf(rows: Sides['rows'], before: readonly Stem[], after: readonly Stem[]): Sides['stems'] {
  const idsOf = (side: readonly Row[]) => new Set(side.map(({ id }) => id))
  const [goes, comes] = [idsOf(rows.insights.before), idsOf(rows.insights.after)]
  return {
    before: before.filter((one) => goes.has(one.insight_id)),
    after: after.filter((one) => comes.has(one.insight_id)),
  }
}
