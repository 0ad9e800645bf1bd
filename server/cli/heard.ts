#!/usr/bin/env node

interface Command {
  readonly words: string
  readonly does: string
  readonly load: () => Promise<{ run(args: readonly string[]): Promise<number> }>
}

const commands: Readonly<Record<string, Command>> = {
  work: {
    words: 'work',
    does: 'Do the work behind the pages, beside web processes that serve them.',
    load: () => import('./work.ts'),
  },
  measure: {
    words: 'measure [--json] PATH...',
    does: 'Measure conversations in files, folders or standard input. No database, no server.',
    load: () => import('./measure.ts'),
  },
  'pay-rule': {
    words: 'pay-rule --help',
    does: 'Work out what grades pay under a plan, line by line.',
    load: () => import('./pay-rule.ts'),
  },
  draw: {
    words: 'draw verify SEED RATE ID...',
    does: 'Work out which conversations a revealed draw took. No database, no server.',
    load: () => import('./draw.ts'),
  },
  import: {
    words: 'import PATH...',
    does: 'Read conversations into the database. The same file twice changes nothing.',
    load: () => import('./import.ts'),
  },
  expect: {
    words: 'expect FILE [--json]',
    does: 'Print which conversations a calendar or a log of calls says to expect.',
    load: () => import('./expect.ts'),
  },
  export: {
    words: 'export ID --vcon | --format csv',
    does: 'Print a conversation as a vCon, or a closed period as a file for payroll.',
    load: () => import('./export.ts'),
  },
  user: {
    words: 'user add --email ...',
    does: 'Add a person: rep, manager, HR or admin.',
    load: () => import('./user.ts'),
  },
  people: {
    words: 'people import FILE',
    does: 'Take our people in from a table; --dry-run says what it would change.',
    load: () => import('./people.ts'),
  },
  token: {
    words: 'token add --email ...',
    does: 'Make a token for a program, list tokens, take one back.',
    load: () => import('./token.ts'),
  },
  'signin-link': {
    words: 'signin-link EMAIL',
    does: 'Print a link that signs a person in once, on this machine.',
    load: () => import('./signin-link.ts'),
  },
  'simulate-visitors': {
    words: 'simulate-visitors --token TOKEN',
    does: 'Send events of made-up visitors to a running Heard.',
    load: () => import('./simulate-visitors.ts'),
  },
  'replay-scores': {
    words: 'replay-scores',
    does: 'Work out again from the log what visitors were offered by.',
    load: () => import('./replay-scores.ts'),
  },
  backup: {
    words: 'backup TARGET',
    does: 'Write everything into a new folder, while the server goes on.',
    load: () => import('./backup.ts'),
  },
  restore: {
    words: 'restore SOURCE',
    does: 'Put a backup back, into an empty folder or database alone.',
    load: () => import('./restore.ts'),
  },
  move: {
    words: 'move --to postgres://...',
    does: 'Move everything from SQLite to an empty PostgreSQL database.',
    load: () => import('./move.ts'),
  },
  verify: {
    words: 'verify [--checkpoint FILE]',
    does: 'Hold everything kept against its hashes: database, files, ledger; or a backup.',
    load: () => import('./verify.ts'),
  },
  recompute: {
    words: 'recompute PERIOD | --all',
    does: 'Work out frozen statements again from their evidence, and compare.',
    load: () => import('./recompute.ts'),
  },
  remeasure: {
    words: 'remeasure [--start|--status|--compare|--switch|--drop]',
    does: 'Measure everything again after the rules changed, and decide on it.',
    load: () => import('./remeasure.ts'),
  },
  ledger: {
    words: 'ledger checkpoint',
    does: 'Print where the ledger ends, to be kept outside.',
    load: () => import('./ledger.ts'),
  },
  routes: {
    words: 'routes [--json]',
    does: 'Print every address and who may go there. No database, no server.',
    load: () => import('./routes.ts'),
  },
  generate: {
    words: 'generate [--conversations N]',
    does: 'Fill an empty database with a believable company, or with as many conversations as wanted.',
    load: () => import('./generate.ts'),
  },
  demo: {
    words: 'demo',
    does: 'Fill an empty database with the demonstration team.',
    load: () => import('./demo.ts'),
  },
}

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ words }) => words.length)) + 2
  const lines = Object.values(commands).map(({ words, does }) => `  ${words.padEnd(width)}${does}`)
  return [
    'Was the customer heard? Heard measures sales conversations, with evidence fit to pay people by.',
    '',
    'Usage: heard COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    'heard COMMAND --help says more about one command.',
    '',
    'Try: heard measure call.vtt',
    '',
  ].join('\n')
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return (await command.load()).run(args)
  process.stderr.write(`heard: there is no command "${name}".\n\n${help()}`)
  return 2
}

// A reader that goes away early (head, a closed pager) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`heard: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
