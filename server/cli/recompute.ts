import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import { differenceSays, type Recomputed, recomputePeriod } from '../actions/ledger/recompute.ts'
import { type Config, readConfig } from '../config.ts'
import { exits, mustBeThere } from './verify.ts'

const help = `heard recompute PERIOD [--json]
heard recompute --all [--json]

  Works out every frozen statement of a period again, from the evidence that was frozen with it and nothing else,
  and compares it byte by byte with the statement that was paid by. PERIOD is the id or the name of the period.

  --all   every period that is closed
  --json  one line of JSON for each statement

  Evidence says by which arithmetic its statement was made; an earlier one is run as it was. Changes nothing.

  Ends with 0 when all are the same, 2 when the command was not understood, 3 when one is another (it says which
  line), 4 when one could not be worked out again: no evidence to do it from, or an arithmetic this program lacks.
`

const options = {
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  let asked: { readonly period: string | null; readonly json: boolean }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    if (values.help) {
      process.stdout.write(help)
      return exits.intact
    }
    const [period = null, ...others] = positionals
    if (others.length > 0 || (period === null) !== (values.all ?? false))
      throw new Error('Say one period, or --all.')
    asked = { period, json: values.json ?? false }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return exits.notUnderstood
  }
  try {
    return await recompute(readConfig(process.env), asked.period, asked.json)
  } catch (error) {
    process.stderr.write(
      `It could not be worked out again. ${error instanceof Error ? error.message : error}\n`,
    )
    return exits.unchecked
  }
}

async function recompute(config: Config, wanted: string | null, json: boolean): Promise<number> {
  mustBeThere(config)
  const { reader, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  try {
    const closed = (await allPeriods(reader)).filter((one) => one.frozenAt !== null)
    const periods = closed.filter((one) => wanted === null || one.id === wanted || one.name === wanted)
    if (wanted !== null && periods.length !== 1) throw new Error(whichOf(wanted, periods, closed))
    const counts = { same: 0, different: 0, unknown: 0 }
    for (const period of periods)
      for await (const one of recomputePeriod(reader, period)) {
        counts[one.is] += 1
        if (json) process.stdout.write(`${JSON.stringify({ period: period.name, ...one })}\n`)
        else if (one.is !== 'same') process.stdout.write(`${inWords(period, one)}\n`)
      }
    if (!json)
      process.stdout.write(
        `${counts.same} the same to the last byte, ${counts.different} different, ${counts.unknown} that could not be worked out again.\n`,
      )
    if (counts.different > 0) return exits.tampered
    return counts.unknown > 0 ? exits.unchecked : exits.intact
  } finally {
    await close()
  }
}

function inWords({ name }: KeptPeriod, one: Recomputed): string {
  return `${name}, employee ${one.employee}, statement ${one.statement}: ${one.differences.map(differenceSays).join('; ')}`
}

function whichOf(wanted: string, found: readonly KeptPeriod[], closed: readonly KeptPeriod[]): string {
  const known = (found.length > 0 ? found : closed).map(({ id, name }) => `${id} (${name})`).join(', ')
  if (found.length > 0) return `More than one closed period is called "${wanted}". Say its id: ${known}.`
  return `There is no closed period "${wanted}". ${known === '' ? 'No period is closed yet.' : `Closed are: ${known}.`}`
}
