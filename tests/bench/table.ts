import type { Part } from './parts.ts'
import { type Row, verdictOf } from './row.ts'

/** The rows of a part as they are printed. */
export function tableOf({ title, name, about }: Part, rows: readonly Row[] | null, quick: boolean): string {
  const head = `\n${title} (${name}): ${about}`
  if (rows === null) return `${head}\n  failed`
  return [head, ...rows.map((row) => lineOf(row, quick))].join('\n')
}

function lineOf(row: Row, quick: boolean): string {
  const { name, unit, measured, baseline, ratio } = row
  const verdict = verdictOf(row, quick)
  return [
    `  ${name.padEnd(62)}`,
    `${shown(measured).padStart(9)} ${unit.padEnd(8)}`,
    ratio === undefined ? ''.padEnd(8) : `${ratio.toFixed(2)}x`.padStart(8),
    ` ${promised(row).padEnd(8)}`,
    row.must ? ` ${verdict}` : '',
    baseline ? `  (${baseline.name}: ${shown(baseline.value)})` : '',
  ].join('')
}

/** What was promised, as it is read. */
export function promised({ must, ratio }: Row): string {
  if (!must) return ''
  const value = 'atLeast' in must ? must.atLeast : must.atMost
  return `${'atLeast' in must ? '≥' : '≤'} ${shown(value)}${ratio === undefined ? '' : 'x'}`
}

export function shown(value: number): string {
  if (Number.isNaN(value)) return 'unknown'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number(value.toFixed(digits)).toLocaleString('en')
}
