import type { Kysely } from 'kysely'
import { everythingTold, type Row, signInsTold, type Told } from '../../db/queries/everything.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import type { Database } from '../../db/schema.ts'
import { civilDay, day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { ToldEntry, ToldPart } from '../writers/everything-pdf.ts'

/** Whose it is, when it was told, and in which zone its times are read. */
export interface Asked {
  readonly personId: string
  readonly at: string
  readonly timeZone: string
}

const LOOKS_TOLD = 10_000
const LONGEST = 600

async function* allOf(db: Kysely<Database>, personId: string): AsyncGenerator<Told> {
  yield* everythingTold(db, personId)
  yield* signInsTold(db, personId)
}

/** Everything as JSON, a few rows at a time: lists of rows by kind within their part. */
export async function* everythingJson(
  db: Kysely<Database>,
  { personId, at, timeZone }: Asked,
): AsyncGenerator<string> {
  yield JSON.stringify({ person: personId, toldAt: at, timeZone }).slice(0, -1)
  let part = ''
  let of = ''
  for await (const told of allOf(db, personId)) {
    const isList = told.part === 'conversations' || told.part === 'signIns'
    if (told.part !== part) {
      yield `${part === '' ? '' : closing(part)},${JSON.stringify(told.part)}:${isList ? '[' : `{${JSON.stringify(told.of)}:[`}`
    } else if (told.of !== of) yield `],${JSON.stringify(told.of)}:[`
    else yield ','
    part = told.part
    of = told.of
    yield told.rows.map((row) => JSON.stringify(row)).join(',')
  }
  yield `${part === '' ? '' : closing(part)},"looked":${JSON.stringify(await viewsOfRep(db, personId, LOOKS_TOLD))}}`
}

function closing(part: string): string {
  return part === 'conversations' || part === 'signIns' ? ']' : ']}'
}

/** The same for people to read, in the language of now. */
export async function* everythingParts(db: Kysely<Database>, asked: Asked): AsyncGenerator<ToldPart> {
  const say = words.aboutMe.file
  for await (const { part, of, rows } of allOf(db, asked.personId)) {
    if (part === 'conversations') {
      yield { ...say.conversations, entries: rows.map((row) => conversationEntry(row, asked.timeZone)) }
    } else if (part === 'kept') {
      const { what, seen, kept } = words.aboutMe.kinds[of as keyof typeof words.aboutMe.kinds]
      yield { title: what, hint: say.hint(seen, kept), entries: rows.map((row) => rowEntry('', row)) }
    } else yield { ...say[part], entries: rows.map((row) => rowEntry(part === 'signIns' ? '' : of, row)) }
  }
  const looks = await viewsOfRep(db, asked.personId, LOOKS_TOLD)
  yield {
    title: words.aboutMe.looked,
    hint: words.aboutMe.lookedAside,
    entries: looks.map(({ viewer, how, at }) => ({
      head: '',
      says: [
        `${viewer.name} ${words.aboutMe.how[how]}: ${day(at, asked.timeZone)}, ${timeOfDay(at, asked.timeZone)}`,
      ],
    })),
  }
}

function conversationEntry(row: Row, timeZone: string): ToldEntry {
  const say = words.aboutMe.file
  const said = row.said as readonly { readonly text: string }[]
  const promised = row.promised as readonly { readonly action: string; readonly dueOn: string | null }[]
  const found = row.found as readonly { readonly words: string; readonly why: string }[]
  const started = typeof row.startedAt === 'string' ? day(row.startedAt, timeZone) : say.undated
  return {
    head: `${started} · ${String(row.conversation)}`,
    says: [
      ...said.map(({ text }) => text),
      ...found.map((one) => say.found(one.words, one.why)),
      ...promised.map(({ action, dueOn }) => say.promised(action, dueOn && civilDay(dueOn))),
    ],
  }
}

/** A row as the database has it; what is very long stands in full in the other file. */
function rowEntry(head: string, row: Row): ToldEntry {
  const told = Object.entries(row).filter(([, value]) => value !== null && value !== '')
  return { head, says: [told.map(([name, value]) => `${name}: ${shownValue(value)}`).join(' · ')] }
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} ${words.aboutMe.file.longer}`
}
