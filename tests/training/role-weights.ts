/**
 * Learns how much each idea of `lexicons/role-cues.ts` tells about who is the rep.
 *
 *   node tests/training/role-weights.ts < dialogues.jsonl > server/measures/lexicons/role-weights.ts
 *
 * Each line: { "source": "corpus", "turns": [{ "speaker", "text" }], "roles": { speaker: "rep" | "customer" } }.
 * Logistic regression on the difference between the two sides, drawn towards the side the idea is meant
 * for, every corpus counting the same. The figures it prints leave one corpus out at a time.
 */
import { cueCounts, cueNames } from '../../server/measures/role-score.ts'
import { tokensOf } from '../../server/measures/tokens.ts'

type Turn = { readonly speaker: string; readonly text: string }
type Dialogue = {
  readonly source: string
  readonly turns: readonly Turn[]
  readonly roles: Record<string, string>
}
type Row = { readonly source: string; readonly difference: readonly number[] }

const OURS = cueNames.indexOf('needs something')
const PRIOR = 1.0
const HOLD = 6
const STEPS = 400

function rowOf({ source, turns, roles }: Dialogue): Row {
  const said = (role: string) =>
    cueCounts(turns.filter((turn) => roles[turn.speaker] === role).map((turn) => tokensOf(turn.text)))
  const customer = said('customer')
  return { source, difference: said('rep').map((count, at) => count - (customer[at] ?? 0)) }
}

function meant(): number[] {
  return cueNames.map((name, at) => {
    if (name === 'says you') return PRIOR
    return at < OURS ? PRIOR : -PRIOR
  })
}

function learn(rows: readonly Row[]): readonly number[] {
  const weights = meant()
  const sizes = new Map(
    [...Map.groupBy(rows, (row) => row.source)].map(([source, own]) => [source, own.length]),
  )
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (HOLD * (weight - (meant()[at] ?? 0))) / 60)
    for (const row of rows) {
      const short = 1 - chance(weights, row)
      const share = Math.min(1, 60 / (sizes.get(row.source) ?? 1)) / 60
      row.difference.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) - share * short * value
      })
    }
    slope.forEach((value, at) => {
      weights[at] = (weights[at] ?? 0) - 0.3 * value
    })
  }
  return weights
}

function chance(weights: readonly number[], row: Row): number {
  const sum = row.difference.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

function report(rows: readonly Row[], weights: readonly number[], name: string): string {
  const chances = rows.map((row) => chance(weights, row))
  const right = chances.filter((one) => one >= 0.9).length
  const wrong = chances.filter((one) => one <= 0.1).length
  const share = (part: number) => (part / rows.length).toFixed(3)
  const better = share(chances.filter((one) => one > 0.5).length)
  return ` *   ${name} (${rows.length}): more likely right ${better}; at 0.9: right ${share(right)}, wrong ${share(wrong)}`
}

let text = ''
process.stdin.setEncoding('utf8')
for await (const chunk of process.stdin) text += chunk
const rows = text
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => rowOf(JSON.parse(line)))
const left = [...Map.groupBy(rows, (row) => row.source)].map(([source, own]) =>
  report(own, learn(rows.filter((row) => row.source !== source)), `${source}, never seen`),
)
const weights = learn(rows)
process.stdout.write(`/**
 * How much each idea of \`role-cues.ts\` tells about who is the rep: log-odds, above 0 for the rep.
 * Made by \`training/role-weights.ts\` from labelled dialogues (PersuasionForGood, Schema-Guided Dialogue, ABCD), whole
 * and with their first turns cut off. Cross-validated by leaving a whole corpus out:
${left.join('\n')}
 */
export const roleWeights: Readonly<Record<string, number>> = {
${cueNames.map((name, at) => `  '${name}': ${weights[at]?.toFixed(2)},`).join('\n')}
}
`)
