import { parseArgs } from 'node:util'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { type Replayed, replayScores } from '../actions/reach-out/replay.ts'
import { readConfig } from '../config.ts'

const help = `heard replay-scores [--since INSTANT] [--json]

  Works out again, from the log of events alone, what every visitor was scored with when they were offered to
  somebody, and compares it with what was shown then.

  --since INSTANT  from when on, such as 2026-11-01T00:00:00Z (default: everything)
  --json           one JSON a line

  Ends with 0 when all are the same, 1 when one is not, or its events have been forgotten; 2 when it was not understood.`

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      since: { type: 'string', default: '2000-01-01T00:00:00Z' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  if (Number.isNaN(Date.parse(values.since))) {
    console.error('--since must be an instant such as 2026-11-01T00:00:00Z.')
    return 2
  }
  const { db, close } = connect({ ...readConfig(process.env), busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const replayed = await replayScores(db, new Date(values.since).toISOString())
    for (const one of replayed) if (values.json) console.log(JSON.stringify(one))
    const others = replayed.filter((one) => !one.isSame)
    if (!values.json) console.log([...others.map(inWords), summary(replayed, others)].join('\n'))
    return others.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

function inWords({ approach, at, shown, again }: Replayed): string {
  const chance = again === null ? 'its events have been forgotten' : `${again.chance} now`
  return `${approach}  ${at}  chance ${shown.chance} then, ${chance}`
}

function summary(all: readonly Replayed[], others: readonly Replayed[]): string {
  return `${all.length} offers worked out again: ${all.length - others.length} the same, ${others.length} not.`
}
