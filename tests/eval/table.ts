import type { Evaluation, Score, Tally } from './scores.ts'

const head = ['', 'n', 'found', 'precision', 'recall', 'F1', '95%', 'gap']

/** The evaluation as lines of text: a row for each detector, then owner, days and kinds. */
export function tableOf({ scores, owner, due, undated, insightKind }: Evaluation): string {
  const rows = [head, ...scores.map(rowOf)]
  return [
    ...rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(11))).join('')),
    '',
    `owner of a promise right      ${shareOf(owner)}`,
    `stated day right              ${shareOf(due)}`,
    `no day where none was stated  ${shareOf(undated)}`,
    `kind of an insight right      ${shareOf(insightKind)}`,
  ].join('\n')
}

function rowOf({ name, there, found, precision, recall, f1, f1Low, f1High, gap }: Score): readonly string[] {
  const interval = `${round(f1Low)}-${round(f1High)}`
  return [name, `${there}`, `${found}`, round(precision), round(recall), round(f1), interval, round(gap)]
}

function shareOf({ right, all }: Tally): string {
  return `${round(right / all)} (${right} of ${all})`
}

function round(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(2)
}
