import { sql } from 'kysely'
import { type Program, programOf } from '../api/program.ts'
import { printedIn } from '../writers/printed.ts'
import type { PersonName, TestApp } from './app.ts'
import { missingId } from './brought.ts'

/** Every id there is, by the table it stands in. */
export type Ids = ReadonlyMap<string, ReadonlySet<string>>

export async function idsIn(app: TestApp): Promise<Ids> {
  const { db } = app.services
  const tables = await db.introspection.getTables()
  const ids = new Map<string, ReadonlySet<string>>()
  for (const { name, columns } of tables) {
    if (/^(sqlite|kysely|auth|utterances|utterance)/.test(name)) continue
    const keys = columns.map((one) => one.name).filter((one) => one === 'id' || one === 'conversation_id')
    const [key] = keys
    if (key === undefined) continue
    const { rows } = await sql<{
      id: string | null
    }>`select ${sql.ref(key)} as id from ${sql.table(name)}`.execute(db)
    ids.set(name, new Set(rows.flatMap((row) => row.id ?? [])))
  }
  return ids
}

/** What is there now and was not before. */
export function newIds(before: Ids, now: Ids): Ids {
  return new Map(
    [...now].map(([table, ids]) => [table, ids.difference(before.get(table) ?? new Set())] as const),
  )
}

/** The columns in which these words stand, whatever the table. */
export async function whereStands(app: TestApp, words: string): Promise<readonly string[]> {
  const { db } = app.services
  const found: string[] = []
  for (const { name, columns } of await db.introspection.getTables())
    for (const column of columns) {
      const at = sql`cast(${sql.ref(column.name)} as text)`
      const { rows } =
        await sql`select 1 from ${sql.table(name)} where ${at} like ${`%${words}%`} limit 1`.execute(db)
      if (rows.length > 0) found.push(`${name}.${column.name}`)
    }
  return found
}

/** So many of each noun are asked for: one more than one, so that two are not taken for all. */
const EACH = 2

/** What says of itself that somebody asked, too: looks are listed, and asking for everything makes new ones. */
const leftAside = [
  /^\/looks/,
  /^\/static\//,
  /^\/(healthz|readyz|metrics|how-we-measure|api\/?$|api\/openapi)/,
  /\*/,
]

/** Every route of a method, straight from the table of routes: a new one is in it by itself. */
function pathsOf(app: TestApp, wanted: 'GET' | 'POST'): readonly string[] {
  const all = app.routes.flatMap(({ method, path }) => (method === wanted ? [path] : []))
  return [...new Set(all)].filter((path) => !leftAside.some((one) => one.test(path)))
}

/** Every page and answer that can be asked for with these ids: those of the noun before each gap, else `otherwise`. */
export function addressesWith(app: TestApp, ids: Ids, otherwise: readonly string[]): readonly string[] {
  return pathsOf(app, 'GET').flatMap((path) => filled(path, ids, otherwise))
}

/** The same of everything that can be done. */
export function actsWith(app: TestApp, ids: Ids, otherwise: readonly string[]): readonly string[] {
  return pathsOf(app, 'POST').flatMap((path) => filled(path, ids, otherwise))
}

function filled(path: string, ids: Ids, otherwise: readonly string[]): readonly string[] {
  const gap = /^(.*?)\/:\w+(\{[^}]*\})?\??/.exec(path)
  if (!gap) return [path]
  const [whole, before = ''] = gap
  const noun = before.split('/').findLast((part) => /^[a-z]/.test(part)) ?? ''
  const [room = ''] = before.split('/').filter((part) => /^[a-z]/.test(part) && part !== 'api')
  const tables = [`${room.replace(/s$/, '')}_${noun}`, noun.replaceAll('-', '_')]
  const known = tables.map((table) => [...(ids.get(table) ?? [])]).find((some) => some.length > 0)
  const fits = known?.slice(0, EACH) ?? otherwise
  return fits.flatMap((id) => filled(`${before}/${id}${path.slice(whole.length)}`, ids, otherwise))
}

/** The same, with what there is as if it were not there. */
export function asMissing(text: string, ids: Ids): string {
  const all = [...ids.values()].flatMap((some) => [...some])
  return all.reduce((path, id) => path.replaceAll(id, missingId), text)
}

/** What somebody is answered at each address, without what is never twice the same, nor who looked before. */
export async function crawl(
  app: TestApp,
  who: PersonName,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const browser = await app.as(who)
  const program = await programOnce(app, who)
  for (const table of ['views', 'customer_views'])
    await sql`delete from ${sql.table(table)}`.execute(app.services.db)
  // The first look at a statement stands in the ledger for good: the second is made to look like it.
  await sql`delete from statement_views where id not in
    (select min(id) from statement_views group by period_id, rep_id, viewer_id)`.execute(app.services.db)
  const answers = new Map<string, string>()
  for (const address of addresses) {
    const answer = await (address.startsWith('/api') ? program : browser).get(address)
    answers.set(
      address,
      `${answer.status} ${answer.headers.get('location') ?? ''} ${settled(await saidIn(answer))}`,
    )
  }
  return answers
}

const ownLooks =
  /Whoseconversationsyouopenedorplayed.*?(?=Tokensofyour|Whatyousaid,|Otherentries|Whatyoudid|Whereyouare)/s

/** What an answer says; of a file to print, its words but for the looks of this very crawl. */
async function saidIn(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'application/pdf') return answer.text()
  const { text } = printedIn(new Uint8Array(await answer.arrayBuffer()))
  return text.replace(ownLooks, '')
}

/** What somebody is answered who sends an empty form to each address. */
export async function tryEach(
  app: TestApp,
  who: PersonName,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const browser = await app.as(who)
  const answers = new Map<string, string>()
  for (const address of addresses) {
    const answer = await browser.post(address, {})
    answers.set(address, `${answer.status} ${settled(await answer.text())}`)
  }
  return answers
}

const programs = new WeakMap<TestApp, Map<PersonName, Promise<Program>>>()

function programOnce(app: TestApp, who: PersonName): Promise<Program> {
  const own = programs.get(app) ?? new Map<PersonName, Promise<Program>>()
  programs.set(app, own)
  const program = own.get(who) ?? programOf(app, who)
  own.set(who, program)
  return program
}

/** Where two crawls answer differently, with what stands around the first difference. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...before].flatMap(([address, was]) => {
    const is = after.get(address) ?? ''
    if (is === was) return []
    const at = [...was].findIndex((sign, place) => sign !== is[place])
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
    return [`${address}: …${around(was)}… became …${around(is)}…`]
  })
}

function settled(body: string): string {
  return body
    .replaceAll(/nonce="[^"]*"|name="(once|id)"[^>]*|"requestId":"[^"]*"/g, '')
    .replaceAll(/"looks":\[[^\]]*\]/g, '')
    .replaceAll(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z?/g, '(now)')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '(once)')
}
