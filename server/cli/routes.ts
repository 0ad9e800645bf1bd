import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import type { Entry } from '../web/gates.ts'

const help = `heard routes [--json]

  Prints every address of the program with what lets somebody in and which roles get past its gates:
  anybody     nothing is asked
  session     somebody who is signed in
  token       a program’s token with the scope named, or somebody who is signed in
  address     whoever knows the address itself, which holds a secret
  signature   a message that is signed with a sender’s secret
  site-key    a website of ours by its key, or a token
  directory   the organisation’s directory, by a token the admin made for it

  “again” says that somebody’s password or passkey is asked for once more.

  Which conversations, statements and people somebody then finds there is decided where each is loaded;
  what is not theirs is 404, the same as what is not there.

  --json  one line of JSON for each address

  Needs no database and no server.
`

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help || positionals.length > 0) {
    process.stdout.write(help)
    return values.help ? 0 : 2
  }
  const line = values.json ? (entry: Entry) => JSON.stringify(entry) : inWords
  process.stdout.write(`${(await entries()).map(line).join('\n')}\n`)
  return 0
}

interface RouteList {
  routeList(): readonly Entry[]
}

/** The pages are JSX, which Node does not read by itself. */
async function entries(): Promise<readonly Entry[]> {
  const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url))
  const from = { parentURL: import.meta.url, tsconfig }
  const { routeList } = (await tsImport('../web/route-list.ts', from)) as RouteList
  return routeList()
}

function inWords({ method, path, door, roles, scope, again }: Entry): string {
  const who = [door, ...(scope ? [`(${scope})`] : []), roles.join(' '), again ? 'again' : ''].filter(
    (part) => part !== '',
  )
  return `${method.padEnd(5)} ${path.padEnd(52)} ${who.join(' ')}`
}
