import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { begin, openOrExit, settingsOrExit } from '../start.ts'

const help = `heard work

  Does the work behind the pages and serves none: reads uploads, listens to recordings, works out grades, sends
  messages and mails. As many as you like may run beside as many web processes as you like, all on one PostgreSQL.
  Web processes that are to do none of it are started with WORK=elsewhere.
  Ends at SIGTERM or Ctrl-C after the step in hand; what waits goes on in the others, or at the next start.`

const DRAIN_MS = 10_000

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const services = await openOrExit({ ...settingsOrExit(), work: 'here' })
  const work = await begin(services)
  console.log('Heard works. Ctrl-C ends it.')
  const stay = setInterval(() => {}, DRAIN_MS)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
  clearInterval(stay)
  await work.close()
  await services.close()
  return 0
}
