import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { findPersonByEmail } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { importAhead } from '../actions/import-ahead.ts'
import type { FileToImport, ImportAnswer, ImportedFile } from '../actions/import-files.ts'
import { joinedWithCalls, transcriptsOf } from '../actions/join-gong.ts'
import { MOST_READING, ReadingThreads } from '../actions/reading-threads.ts'
import { readConfig } from '../config.ts'
import { threadsForAll } from '../threads.ts'
import { type Input, inputsOf, isStandardInput, reasonOf } from './inputs.ts'

const help = `heard import PATH... [--rep EMAIL] [--zone ZONE] [--json]

  Takes conversations in. PATH is a file or a folder, which is read with everything in it.
  Whose conversation it is comes out of the file where our people can be known in it, else --rep says so;
  otherwise it is nobody's yet, and graded for nobody. --zone is the zone of clocks that name none, such as
  Europe/Berlin. What is here already is not taken in twice. With --json, one line of JSON for each file.
  Ends with 0 when everything was taken in, 2 when something was refused.`

interface Settings {
  readonly repId: string | null
  readonly zone: string | null
  readonly json: boolean
}

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rep: { type: 'string' },
      zone: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help || positionals.length === 0) {
    console.log(help)
    return values.help ? 0 : 2
  }

  const config = readConfig({
    ...process.env,
    ...(values.zone === undefined ? {} : { TIME_ZONE: values.zone }),
  })
  const { db, close } = connect({ ...config, busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const rep = values.rep === undefined ? null : await findPersonByEmail(db, values.rep)
    if (rep === undefined) {
      console.error(`Nobody here has the address ${values.rep}. heard user add makes somebody.`)
      return 2
    }
    const settings = { repId: rep?.id ?? null, zone: config.timeZone, json: values.json ?? false }
    return await importAll(db, positionals, settings)
  } finally {
    await close()
  }
}

async function importAll(
  db: Kysely<Database>,
  paths: readonly string[],
  settings: Settings,
): Promise<number> {
  let refused = 0
  const threads = new ReadingThreads({ threads: threadsForAll(MOST_READING) })
  const request = { ...settings, viewer: null, now: () => new Date().toISOString() }
  for await (const [given, answer] of importAhead(db, givenIn(paths), request, threads)) {
    const file = given.came ?? whatCame(given, answer)
    if (file.refused.length > 0) refused += 1
    console.log(settings.json ? JSON.stringify(file) : inWords(file))
  }
  await threads.close()
  return refused > 0 ? 2 : 0
}

/** A file to take in, or what came of its path without. */
interface Given {
  readonly path: string
  readonly file: FileToImport | null
  readonly came?: ImportedFile
  readonly joinedWith?: readonly string[]
}

async function* givenIn(paths: readonly string[]): AsyncGenerator<Given> {
  for await (const input of inputsOf(paths)) yield await givenAt(input)
}

async function givenAt(input: Input): Promise<Given> {
  if (isStandardInput(input)) return unread('-', 'Standard input has no bytes to keep: name a file.')
  const path = input.file
  if ('unreadable' in input) return unread(path, input.unreadable)
  const bytes = await readFile(path).catch(reasonOf)
  if (typeof bytes === 'string') return unread(path, bytes)
  const file = { name: basename(path), bytes }
  const belongsTo = await transcriptsOf(file, () => besides(path))
  if (belongsTo !== null) {
    const came = { ...unreadable(path, ''), outcome: 'joined', refused: [], joinedWith: [belongsTo] } as const
    return { path, file: null, came }
  }
  const joined = await joinedWithCalls(file, () => besides(path))
  if (!joined) return { path, file }
  return { path, file: joined.file, joinedWith: joined.lists.map((list) => list.name) }
}

function unread(path: string, why: string): Given {
  return { path, file: null, came: unreadable(path, why) }
}

function whatCame({ path, joinedWith }: Given, answer: ImportAnswer | null): ImportedFile {
  if (answer && 'problem' in answer) return unreadable(path, 'Its rep has left.')
  const file = answer?.files[0]
  if (!file) return unreadable(path, 'Nothing came of it.')
  return { ...file, name: path, ...(joinedWith ? { joinedWith } : {}) }
}

/** The other JSON files of the same folder, where something more may be said of what is in this one. */
async function* besides(path: string): AsyncGenerator<FileToImport> {
  const folder = dirname(path)
  for (const name of (await readdir(folder).catch(() => [])).toSorted()) {
    if (name === basename(path) || !name.toLowerCase().endsWith('.json')) continue
    const bytes = await readFile(join(folder, name)).catch(() => null)
    if (bytes) yield { name, bytes }
  }
}

function unreadable(name: string, message: string): ImportedFile {
  return {
    name,
    sha256: '',
    format: null,
    recognised: null,
    outcome: 'refused',
    conversations: [],
    refused: [{ code: 'unreadable', message }],
  }
}

function inWords({ name, outcome, conversations, refused, joinedWith = [] }: ImportedFile): string {
  const why = refused.map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`))
  const open = new Set(conversations.flatMap((one) => [...(one.note ? [one.note] : []), ...one.ungradable]))
  const parts = {
    imported: [`${conversations.length} taken in`, ...open],
    'already-here': [`already here as ${conversations.map((one) => one.id).join(', ')}`, ...open],
    refused: ['refused'],
    joined: [`says who took part in ${joinedWith.join(', ')}`],
  }[outcome]
  return `${name}: ${[...parts, ...why].map((part) => part.replace(/\.$/, '')).join('. ')}.`
}
