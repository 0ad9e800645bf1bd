import { parseArgs } from 'node:util'
import { commitmentTo, drawnBy, isSeed } from '../grading/draw.ts'

const usage = `heard draw: check the draw of a period by hand

  heard draw verify SEED RATE ID...

  SEED     the 64 hexadecimal digits that were shown when the period was closed
  RATE     the share of conversations to be drawn, such as 0.1
  ID       the id of a conversation, the last part of its address

  --commitment HASH   what was published before the period: fails unless the seed fits it
  --json              one line of JSON

Needs no database and no server. A conversation is drawn when the first four bytes of SHA-256 of the seed's
bytes and its id, as a number, are smaller than RATE times 4294967296.
`

export async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    const [what, seed = '', rate = '', ...ids] = positionals
    if (values.help || what === undefined) {
      process.stdout.write(usage)
      return 0
    }
    if (what !== 'verify') throw new Error(`There is no "draw ${what}".`)
    const answer = answerOf(seed, rate, ids)
    process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : inWords(answer))
    if (values.commitment === undefined || values.commitment.toLowerCase() === answer.commitment) return 0
    process.stderr.write('The seed does not fit the commitment: it is not the one that was promised.\n')
    return 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  commitment: { type: 'string' },
} as const

function answerOf(seed: string, rate: string, ids: readonly string[]) {
  if (!isSeed(seed)) throw new Error('SEED must be 64 hexadecimal digits.')
  if (!/^\d*\.?\d+$/.test(rate) || Number(rate) <= 0 || Number(rate) > 1)
    throw new Error(`RATE must be a number above 0, and 1 at most, not "${rate}".`)
  if (ids.length === 0) throw new Error('ID is missing: say which conversations.')
  const draw = { seed, rate: Number(rate) }
  return {
    commitment: commitmentTo(seed),
    rate: draw.rate,
    conversations: ids.map((id) => drawnBy(draw, id)),
  }
}

function inWords({ commitment, conversations }: ReturnType<typeof answerOf>): string {
  const lines = conversations.map(
    ({ id, value, isIn }) => `${isIn ? 'drawn    ' : 'not drawn'}  ${String(value).padStart(10)}  ${id}`,
  )
  return `${[`commitment ${commitment}`, ...lines].join('\n')}\n`
}
