import { parseArgs } from 'node:util'
import { isZone } from '../readers/instant.ts'
import { threadsForAll } from '../threads.ts'
import { inputsOf } from './inputs.ts'
import { measuredInOrder } from './measured-in-order.ts'
import type { Telling } from './measured-piece.ts'
import { type Piece, piecesOf } from './pieces.ts'

const help = `Measure conversations: who spoke, how much, what was asked, promised and learnt.

Usage: heard measure [--json] [--now INSTANT] [--zone ZONE] [--threads N] PATH...

  PATH            a file, a folder (everything in it), or - for standard input (Heard's JSON or NDJSON)
  --json          one JSON object for each conversation and each refusal, one a line
  --now INSTANT   the instant to read "by Friday" from where a file carries no date: 2026-11-21T09:00:00Z
  --zone ZONE     the zone of clocks without one: Europe/Berlin
  --threads N     so many threads where much is to be measured, 0 for none; without it one for each processor

Ends with 0 when every input was read, with 2 when one was refused, with 1 when the command itself failed.
`

/** What was asked for on the command line. */
interface Wanted {
  readonly paths: readonly string[]
  readonly telling: Telling
  readonly threads: number
}

/** `heard measure`: reads what the paths hold and prints what Heard would say. Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return printed(help, 0)
  const wanted = wantedIn(args)
  if ('mistake' in wanted) {
    process.stderr.write(`heard measure: ${wanted.mistake}\n\n${help}`)
    return 1
  }
  let anyRefused = false
  for await (const { bytes, refused } of measuredInOrder(
    piecesIn(wanted.paths),
    wanted.telling,
    wanted.threads,
  )) {
    anyRefused ||= refused
    await print(bytes)
  }
  return anyRefused ? 2 : 0
}

async function* piecesIn(paths: readonly string[]): AsyncGenerator<Piece> {
  for await (const input of inputsOf(paths)) yield* piecesOf(input)
}

function wantedIn(args: readonly string[]): Wanted | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        now: { type: 'string' },
        zone: { type: 'string' },
        threads: { type: 'string' },
      },
    })
    const { json = false, now = null, zone = null, threads = String(threadsForAll()) } = values
    if (positionals.length === 0)
      return { mistake: 'name at least one file or folder, or - for standard input.' }
    if (now !== null && !isInstant(now))
      return { mistake: `--now ${now} is no instant such as 2026-11-21T09:00:00Z.` }
    if (zone !== null && !isZone(zone))
      return { mistake: `--zone ${zone} is no time zone such as Europe/Berlin.` }
    if (!/^\d{1,2}$/.test(threads)) return { mistake: `--threads ${threads} is no number from 0 to 99.` }
    return { paths: positionals, telling: { json, now, zone }, threads: Number(threads) }
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

/** Waits where the other end is slow. */
async function print(bytes: Uint8Array): Promise<void> {
  const { buffer, byteOffset, byteLength } = bytes
  if (!process.stdout.write(Buffer.from(buffer, byteOffset, byteLength)))
    await new Promise((go) => process.stdout.once('drain', go))
}
