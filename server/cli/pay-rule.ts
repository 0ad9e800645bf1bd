import { parseArgs } from 'node:util'
import { gateRules } from '../grading/gates.ts'
import { problemsOfRule } from '../pay/multiplier.ts'
import { type RuleAnswer, ruleAnswer } from '../pay/rule-answer.ts'

const usage = `heard pay-rule: check the pay rule of a statement by hand

  heard pay-rule --successes 27 --units 30 --prior-mean .78 --prior-strength 20
                 --target .75 --stretch .90 --floor .50

  --successes      what counted, such as promises kept; a late one is half
  --units          what it was counted of
  --prior-mean     what colleagues in the same role reach, 0 to 1
  --prior-strength how many units of its own that weighs
  --target         from here on pay rises, and below it falls
  --stretch        where it rises no more
  --floor          where it falls no more
  --up, --down     how much it can add and deduct (.10)
  --alpha          error allowed on one side: 0.10 divided by the paid behaviours (.05)
  --least-units    fewer are not measurable (${gateRules.effective})
  --json           one line of JSON
`

const flags = [
  'successes',
  'units',
  'prior-mean',
  'prior-strength',
  'target',
  'stretch',
  'floor',
  'up',
  'down',
  'alpha',
  'least-units',
] as const
type Numbers = Readonly<Record<(typeof flags)[number], number>>

const defaults: Partial<Record<(typeof flags)[number], string>> = {
  up: '.10',
  down: '.10',
  alpha: '.05',
  'least-units': String(gateRules.effective),
}
const mostUnits = 1_000_000

export async function run(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    if (values.help) {
      process.stdout.write(usage)
      return 0
    }
    const numbers = numbersOf(values)
    const answer = ruleAnswer({
      ...numbers,
      priorMean: numbers['prior-mean'],
      priorStrength: numbers['prior-strength'],
      leastUnits: numbers['least-units'],
    })
    process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : inWords(answer, numbers))
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }])),
} as const

function numbersOf(values: Readonly<Record<string, unknown>>): Numbers {
  const numbers = Object.fromEntries(
    flags.map((flag) => {
      const given = values[flag] ?? defaults[flag]
      if (given === undefined) throw new Error(`--${flag} is missing.`)
      if (typeof given !== 'string' || !/^\d*\.?\d+$/.test(given))
        throw new Error(`--${flag} must be a number of zero or more, not "${given}".`)
      return [flag, Number(given)]
    }),
  ) as Numbers
  const problem = problemOf(numbers)
  if (problem) throw new Error(problem)
  return numbers
}

function problemOf(numbers: Numbers): string | undefined {
  if (numbers.units > mostUnits) return `--units can be ${mostUnits} at most.`
  if (numbers.successes > numbers.units) return '--successes cannot be more than --units.'
  if (numbers['prior-mean'] > 1) return '--prior-mean must lie between 0 and 1.'
  if (numbers['prior-strength'] <= 0) return '--prior-strength must be above 0.'
  if (numbers.alpha <= 0 || numbers.alpha >= 0.5) return '--alpha must lie between 0 and 0.5.'
  return problemsOfRule(numbers)[0]
}

function inWords({ grade, interval, upper, multiplier }: RuleAnswer, numbers: Numbers): string {
  const { successes, units, target } = numbers
  if (grade === null || interval === null || upper === null)
    return `Not measurable: ${units} of ${numbers['least-units']} units. Paid at target, times 1.0000.\n`
  const why =
    multiplier > 1
      ? `The grade is above the target of ${four(target)}, so it adds.`
      : multiplier < 1
        ? `Even the best it may plausibly be stays below the target of ${four(target)}, so it deducts.`
        : grade >= target
          ? `The grade is at the target of ${four(target)}, so it is paid in full.`
          : `The target of ${four(target)} may plausibly be reached, so nothing is deducted.`
  return [
    `${successes} of ${units}`,
    `grade        ${four(grade)}`,
    `between      ${four(interval[0])} and ${four(interval[1])}`,
    `at best (U)  ${four(upper)}`,
    `times        ${four(multiplier)}`,
    why,
    '',
  ].join('\n')
}

function four(value: number): string {
  return value.toFixed(4)
}
