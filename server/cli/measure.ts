import { parseArgs } from 'node:util'
import { isZone } from '../readers/instant.ts'
import type { ReadResult } from '../readers/reading.ts'
import { type Input, inputsOf, isStandardInput } from './inputs.ts'
import { asJson } from './measured-json.ts'
import { asText } from './measured-text.ts'
import { readInput } from './read-input.ts'

const help = `Measure conversations: who spoke, how much, what was asked, promised and learnt.

Usage: heard measure [--json] [--now INSTANT] [--zone ZONE] PATH...

  PATH            a file, a folder (everything in it), or - for standard input (Heard's JSON or NDJSON)
  --json          one JSON object for each conversation and each refusal, one a line
  --now INSTANT   the instant to read "by Friday" from where a file carries no date: 2026-11-21T09:00:00Z
  --zone ZONE     the zone of clocks without one: Europe/Berlin

Ends with 0 when every input was read, with 2 when one was refused, with 1 when the command itself failed.
`

/** What was asked for on the command line. */
interface Wanted {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly now: string | null
  readonly zone: string | null
}

/** `heard measure`: reads what the paths hold and prints what Heard would say. Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return printed(help, 0)
  const wanted = wantedIn(args)
  if ('mistake' in wanted) {
    process.stderr.write(`heard measure: ${wanted.mistake}\n\n${help}`)
    return 1
  }
  let refused = false
  const output = writer()
  for await (const input of inputsOf(wanted.paths)) {
    for await (const result of readInput(input, wanted.zone)) {
      refused ||= 'refused' in result
      await output.write(lineFor(input, result, wanted))
    }
  }
  await output.end()
  return refused ? 2 : 0
}

function lineFor(input: Input, result: ReadResult, wanted: Wanted): string {
  const file = isStandardInput(input) ? '-' : input.file
  return wanted.json ? `${asJson(file, result, wanted)}\n` : `${asText(file, result, wanted)}\n`
}

function wantedIn(args: readonly string[]): Wanted | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, now: { type: 'string' }, zone: { type: 'string' } },
    })
    const { json = false, now = null, zone = null } = values
    if (positionals.length === 0)
      return { mistake: 'name at least one file or folder, or - for standard input.' }
    if (now !== null && !isInstant(now))
      return { mistake: `--now ${now} is no instant such as 2026-11-21T09:00:00Z.` }
    if (zone !== null && !isZone(zone))
      return { mistake: `--zone ${zone} is no time zone such as Europe/Berlin.` }
    return { paths: positionals, json, now, zone }
  } catch (error) {
    return { mistake: (error as Error).message }
  }
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  )
}

async function printed(text: string, code: number): Promise<number> {
  process.stdout.write(text)
  return code
}

const BATCH = 64 * 1024

/** Standard output in large pieces, waiting where the other end is slow. */
function writer() {
  let waiting = ''
  const flush = async () => {
    const text = waiting
    waiting = ''
    if (text !== '' && !process.stdout.write(text))
      await new Promise((go) => process.stdout.once('drain', go))
  }
  return {
    async write(text: string) {
      waiting += text
      if (waiting.length >= BATCH) await flush()
    },
    end: flush,
  }
}
