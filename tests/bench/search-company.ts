import { type Kysely, sql } from 'kysely'
import { insertAll } from '../../db/batches.ts'
import { easeBulk, fillSearch, isSqlite } from '../../db/dialect.ts'
import { createPerson } from '../../db/queries/people.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import { fillBlocks } from '../../db/said/blocks.ts'
import type { Database } from '../../db/schema.ts'
import { diceOf, said } from './search-words.ts'

export const UTTERANCES = 100
const REPS = 100
const IN_TEAM = 4
/** Of so many conversations one is held by the rep who has few. */
const OF_FEW = 4000
const AT_ONCE = 200
export const begins = Date.parse('2024-01-01T08:00:00Z')
export const lasts = 690 * 24 * 60 * 60_000
const LATE_MS = 60 * 24 * 60 * 60_000
const channels = ['phone', 'video', 'in-person', 'chat', 'email'] as const

/** A company of a hundred reps whose conversations hold what is searched, and nothing else; one in ten came in late. */
export async function fillCompany(db: Kysely<Database>, conversations: number): Promise<void> {
  await easeBulk(db)
  await moveIn(db)
  const dice = diceOf(12_345)
  if (!isSqlite(db)) await sql`drop index utterance_search_words`.execute(db)
  for (let from = 0; from < conversations; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, conversations - from) }, (_, at) => from + at)
    const calls = some.map((nth) => callOf(nth, conversations, dice))
    await db.transaction().execute((trx) => keep(trx, calls, dice))
    if (from % 10_000 === 0) console.error(`  ${(from * UTTERANCES).toLocaleString('en')} utterances`)
  }
  if (isSqlite(db)) return void (await sql`analyze`.execute(db))
  await fillBlocks(db)
  await db.connection().execute(async (one) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(one)
    await sql`create index utterance_search_words on utterance_search using gin (words)`.execute(one)
    await sql`vacuum analyze`.execute(one)
  })
}

async function moveIn(db: Kysely<Database>): Promise<void> {
  const now = new Date(begins).toISOString()
  const join = (id: string, role: 'rep' | 'manager' | 'auditor', teamId: string | null) =>
    createPerson(db, { id, email: `${id}@loomworks.example`, name: id, role, teamId, now })
  for (let team = 0; team * IN_TEAM < REPS; team += 1) {
    const { id } = await teamNamed(db, `Team ${team}`, now)
    await join(`manager${team}`, 'manager', id)
    for (let seat = 0; seat < IN_TEAM; seat += 1) await join(`rep${team * IN_TEAM + seat}`, 'rep', id)
    if (team === 0) await join('few', 'rep', id)
  }
  await join('audrey', 'auditor', null)
}

interface Call {
  readonly id: string
  readonly rep: string
  readonly at: string
  readonly channel: string
}

function callOf(nth: number, of: number, dice: () => number): Call {
  const late = nth % 10 === 0 ? dice() * LATE_MS : 0
  return {
    id: `call${String(nth).padStart(7, '0')}`,
    rep: nth % OF_FEW === 7 ? 'few' : `rep${Math.floor(dice() * REPS)}`,
    at: new Date(Math.round(begins + (nth / of) * lasts - late)).toISOString(),
    channel: channels[Math.floor(dice() * channels.length)] ?? 'phone',
  }
}

async function keep(trx: Kysely<Database>, calls: readonly Call[], dice: () => number): Promise<void> {
  const teams = new Map(
    (await trx.selectFrom('people').select(['id', 'team_id']).execute()).map((one) => [one.id, one.team_id]),
  )
  const conversations = calls.map(({ id, rep, at, channel }) => ({
    ...{
      id,
      source: 'bench',
      channel,
      started_at: at,
      sorted_at: at,
      rep_id: rep,
      team_id: teams.get(rep) ?? null,
    },
    ...{ format: 'bench', report: '{}', voicemail: 0 as const, chosen: 'all', ungradable: '[]', revision: 1 },
    ...{ imported_at: at, consent_known: 1 as const },
  }))
  await insertAll(trx, conversations, (some) => trx.insertInto('conversations').values(some))
  const stats = calls.map(({ id }) => ({
    ...{ conversation_id: id, customer_words: 0, our_words: 0, ego: 0, pressure: 0, version: 'bench' },
  }))
  await insertAll(trx, stats, (some) => trx.insertInto('conversation_stats').values(some))
  const parties = calls.flatMap(({ id }) =>
    ['rep', 'customer'].map((role, seq) => ({
      ...{ conversation_id: id, key: role, seq, name: role, role, role_how: 'file' },
      ...{ role_confidence: 1, email: null, person_id: null, said: '{}' },
    })),
  )
  await insertAll(trx, parties, (some) => trx.insertInto('parties').values(some))
  const utterances = calls.flatMap(({ id }) =>
    Array.from({ length: UTTERANCES }, (_, seq) => ({
      ...{ conversation_id: id, seq, id: `u${seq + 1}`, party: seq % 2 === 0 ? 'rep' : 'customer' },
      ...{ start_ms: seq * 5000, end_ms: seq * 5000 + 4000, at: null, text: said(dice) },
      ...{ words: null, confidence: null },
    })),
  )
  await insertAll(trx, utterances, (some) => trx.insertInto('utterances').values(some))
  await fillSearch(trx, ...calls.map(({ id }) => id))
}
