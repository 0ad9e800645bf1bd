import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { insertAll } from '../../db/batches.ts'
import { connect } from '../../db/connect.ts'
import { fillSearch } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { countConversations, listConversations } from '../../db/queries/conversation-list.ts'
import { createPerson, findViewer, type Viewer } from '../../db/queries/people.ts'
import { searchWords } from '../../db/queries/search.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { longCall } from './long-call.ts'

const CALLS = Number(process.argv[2] ?? 10_000)
const UTTERANCES = 100
const REPS = 50
const RUNS = 9
const LIMIT_MS = 200
const START = Date.parse('2026-01-01T08:00:00Z')
const A_CALL_MS = 45 * 60_000

const dataDir = mkdtempSync(join(tmpdir(), 'heard-search-'))
const { db, close } = connect({ dataDir, databaseUrl: process.env.DATABASE_URL ?? null })
try {
  await migrate(db)
  const { mina, rep } = await moveIn()
  const took = await fill()
  console.log(
    `${CALLS.toLocaleString('en')} calls of ${UTTERANCES} utterances, written in ${(took / 1000).toFixed(0)} s. Median of ${RUNS} runs:`,
  )
  for (const [who, viewer] of [
    ['the manager of all', mina],
    ['one rep of fifty', rep],
  ] as const)
    for (const typed of [
      'number4711',
      'oven',
      'the',
      'the ov',
      '"at the"',
      'th',
      'drivers number47',
      'zebra',
    ])
      for (const how of ['newest', 'fit', 'list'] as const) await time(who, viewer, typed, how)
} finally {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
}

/** The list of conversations goes by the same words: its first page, and how many there are. */
async function foundBy(viewer: Viewer, typed: string, how: How): Promise<number> {
  if (how !== 'list') return (await searchWords(db, viewer, typed, { order: how })).found.length
  await listConversations(db, viewer, { saying: typed, limit: 30 })
  return (await countConversations(db, viewer, { saying: typed })).count
}

type How = 'newest' | 'fit' | 'list'

async function time(who: string, viewer: Viewer, typed: string, how: How) {
  const times: number[] = []
  let found = 0
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    found = await foundBy(viewer, typed, how)
    times.push(performance.now() - began)
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN
  if (ms > LIMIT_MS) process.exitCode = 1
  console.log(
    `  ${who.padEnd(20)} ${typed.padEnd(18)} ${how.padEnd(8)} ${ms.toFixed(1).padStart(8)} ms  ${String(found).padStart(6)} found`,
  )
}

async function moveIn() {
  const now = new Date(START).toISOString()
  const { id: teamId } = await teamNamed(db, 'North', now)
  const join = (id: string, role: 'rep' | 'manager') =>
    createPerson(db, { id, email: `${id}@loomworks.example`, name: id, role, teamId, now })
  await join('mina', 'manager')
  for (let at = 0; at < REPS; at += 1) await join(`rep${at}`, 'rep')
  return { mina: (await findViewer(db, 'mina')) as Viewer, rep: (await findViewer(db, 'rep7')) as Viewer }
}

/** Calls of the demo's lines, each call begun at another line; one line of each names its number. */
async function fill(): Promise<number> {
  const began = performance.now()
  const team = await db.selectFrom('teams').select('id').executeTakeFirstOrThrow()
  const lines = longCall(9000).utterances
  for (let from = 0; from < CALLS; from += 100)
    await inTransaction(db, async (trx) => {
      for (let call = from; call < Math.min(CALLS, from + 100); call += 1) {
        const at = new Date(START + ((call * 7919) % CALLS) * A_CALL_MS).toISOString()
        const id = `call${call}`
        const said = (seq: number) => {
          const line = lines[(call * 37 + seq) % lines.length]?.text ?? ''
          return seq === call % UTTERANCES ? `${line} number${call}` : line
        }
        await sql`insert into conversations (id, source, channel, started_at, sorted_at, rep_id, team_id, format,
          report, voicemail, chosen, ungradable, revision, imported_at, consent_known)
          values (${id}, 'bench', 'phone', ${at}, ${at}, ${`rep${call % REPS}`}, ${team.id}, 'bench',
          '{}', 0, 'all', '[]', 1, ${at}, 1)`.execute(trx)
        await sql`insert into conversation_stats (conversation_id, customer_words, our_words, ego, pressure, version)
          values (${id}, 0, 0, 0, 0, 'bench')`.execute(trx)
        const parties = ['rep', 'customer'].map((role, seq) => ({
          ...{ conversation_id: id, key: role, seq, name: role, role, role_how: 'file' },
          ...{ role_confidence: 1, email: null, person_id: null, said: '{}' },
        }))
        await trx.insertInto('parties').values(parties).execute()
        const utterances = Array.from({ length: UTTERANCES }, (_, seq) => ({
          ...{ conversation_id: id, seq, id: `u${seq + 1}`, party: seq % 2 === 0 ? 'rep' : 'customer' },
          ...{ start_ms: seq * 5000, end_ms: seq * 5000 + 4000, at: null, text: said(seq) },
          ...{ words: null, confidence: null },
        }))
        await insertAll(trx, utterances, (some) => trx.insertInto('utterances').values(some))
        await fillSearch(trx, id)
      }
    })
  return performance.now() - began
}
