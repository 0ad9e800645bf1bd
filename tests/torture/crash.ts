import { createHash, randomInt } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../db/connect.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { keptWhole } from '../../server/actions/ledger/kept-whole.ts'
import { readConfig } from '../../server/config.ts'
import { openServices } from '../../server/web/services.ts'
import { makeDatabase, startPostgres } from '../postgres-server.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { type Killable, killableServer } from './killable-server.ts'

interface Loop {
  readonly kills: number
  readonly conversations: number
}

const CLIENTS = 8
const STARTS_WITHIN_MS = 5_000

/**
 * Brings conversations in from several programs at once while the server is killed so many times without a word, and
 * then counts: whatever was acknowledged is there once, whole and measured. Ends the last server politely, under load.
 */
export async function crashLoop(database: 'sqlite' | 'postgres', loop: Loop): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'heard-crash-'))
  await chmod(home, 0o755)
  const postgres = database === 'postgres' ? await startPostgres(home) : null
  try {
    if (postgres) await makeDatabase(postgres.url, 'heard')
    const settings = {
      DATA_DIR: join(home, 'heard'),
      SECRET: 's'.repeat(32),
      NODE_ENV: 'production',
      API_REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'error',
      ...(postgres ? { DATABASE_URL: `${postgres.url}/heard` } : {}),
    }
    return await killed(database, settings, loop)
  } finally {
    await postgres?.stop()
    await rm(home, { recursive: true, force: true })
  }
}

export type Settings = Readonly<Record<string, string>>

async function killed(database: string, settings: Settings, loop: Loop): Promise<readonly string[]> {
  const server = await killableServer(settings)
  const token = await moveIn({ ...settings, BASE_URL: server.url })
  await server.start()
  const acknowledged = new Map<number, string>()
  let next = 0
  const bringing = async () => {
    for (let number = next++; number < loop.conversations; number = next++)
      acknowledged.set(number, await brought(server, token, number))
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, bringing))
  for (let nth = 1; nth <= loop.kills; nth += 1) {
    await until(() => acknowledged.size >= (nth * loop.conversations) / (loop.kills + 1))
    await new Promise((done) => setTimeout(done, randomInt(40)))
    await server.kill()
    await server.start()
  }
  await clients
  const code = await server.endPolitely()
  const found = await counted(settings, acknowledged)
  if (code !== 0) found.push(`Told to end, it ended with ${code}.`)
  if (server.slowestMs > STARTS_WITHIN_MS)
    found.push(`A start took ${Math.round(server.slowestMs)} ms; ${STARTS_WITHIN_MS} is the most.`)
  console.log(
    `crash, ${database}: ${loop.kills} kills, ${acknowledged.size} of ${loop.conversations} conversations acknowledged and there once, whole; slowest start ${Math.round(server.slowestMs)} ms; ${found.length} findings.`,
  )
  return found
}

export async function moveIn(settings: Settings): Promise<string> {
  const services = await openServices(readConfig(settings), { asCommand: true })
  const { db, now } = services
  const person = { email: 'rosa@mina.example', name: 'Rosa Diaz', role: 'rep', team: 'North' } as const
  const personId = (await addPerson(services, person)) ?? ''
  const at = now().toISOString()
  const token = await createToken(db, { personId, name: 'crash', scopes: ['read', 'import'], now: at })
  await services.close()
  return token
}

/** Tries as a careful program does, under the same id, until it is told yes. */
export async function brought(server: Pick<Killable, 'url'>, token: string, number: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`${server.url}/api/conversations?name=call.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: fileOf(number) as Uint8Array<ArrayBuffer>,
    }).catch(() => null)
    const told = answer?.ok ? ((await answer.json().catch(() => null)) as Told | null) : null
    const id = told?.conversations?.[0]?.id
    if (id) return id
    if (answer && answer.status < 500 && !answer.ok)
      throw new Error(`${answer.status} ${await answer.text()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

interface Told {
  readonly conversations?: readonly { readonly id: string }[]
}

export function fileOf(number: number): Uint8Array {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
  return heardFile(fairCall, { id: `crash-${number}`, startedAt })
}

/** Whatever is not there, there twice, or there in part. */
export async function counted(
  settings: Settings,
  acknowledged: ReadonlyMap<number, string>,
): Promise<string[]> {
  const dataDir = settings.DATA_DIR ?? ''
  const { db, close } = connect({
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    busyTimeoutMs: 10_000,
  })
  const found: string[] = []
  try {
    const conversations = await db.selectFrom('conversations').select(['id', 'external_id']).execute()
    const ids = new Set(conversations.map((one) => one.id))
    if (new Set(conversations.map((one) => one.external_id)).size !== conversations.length)
      found.push('A conversation is there twice.')
    for (const [number, id] of acknowledged) if (!ids.has(id)) found.push(`Number ${number} is lost.`)
    for (const table of ['conversation_files', 'measurements', 'conversation_stats'] as const) {
      const rows = await db.selectFrom(table).select('conversation_id').execute()
      if (rows.length !== conversations.length || rows.some((row) => !ids.has(row.conversation_id)))
        found.push(`${rows.length} rows of ${table} for ${conversations.length} conversations.`)
    }
    const said = await db.selectFrom('utterances').select('conversation_id').execute()
    if (said.length !== conversations.length * fairCall.length) found.push('A conversation is there in part.')
    const files = new Set((await db.selectFrom('files').select('sha256').execute()).map((one) => one.sha256))
    for (const number of acknowledged.keys())
      if (!files.has(createHash('sha256').update(fileOf(number)).digest('hex')))
        found.push(`The file of number ${number} is lost.`)
    for (const one of await keptWhole(db, dataDir)) found.push(`${one.what} ${one.id}`)
  } finally {
    await close()
  }
  return found
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5))
}
