import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { countInLedger, ledgerPage } from '../../db/queries/ledger-page.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { silenceOf } from '../../server/actions/silences.ts'
import { moveIn } from '../cast.ts'
import { oneHouse } from './one-house.ts'

const TIMES = 15
const MOST_SLOWER = 1.3
const EACH_CUSTOMER = 5
const now = '2026-11-22T00:00:00Z'

const ours = { owner: 'ours', now } as const

/** What a page asks of one customer's promises, among a thousand conversations and among ten thousand. */
const few = await year(1_000)
const many = await year(10_000)
const asked: Readonly<Record<string, (of: typeof few) => Promise<unknown>>> = {
  'promises of a customer': ({ db, rosa }) => ledgerOf(db, rosa, { customerIds: ['c7'], now }),
  'page of the ledger': ({ db, rosa }) => ledgerPage(db, rosa, { ...ours, limit: 50 }),
  'page of what is overdue': ({ db, rosa }) =>
    ledgerPage(db, rosa, { ...ours, only: 'open', to: '2026-11-21', limit: 50 }),
  'count of the ledger': ({ db, rosa }) => countInLedger(db, rosa, ours, 200),
  'proofs of a promise': ({ db, rosa }) => proofsFor(db, rosa, 'p7'),
  'silence of a customer': ({ db, rosa }) => silenceOf(db, rosa, ['c7'], now),
}
for (const [name, ask] of Object.entries(asked)) {
  const took = { few: [] as number[], many: [] as number[] }
  for (let time = 0; time < TIMES; time += 1) {
    took.few.push(await timeOf(() => ask(few)))
    took.many.push(await timeOf(() => ask(many)))
  }
  const [small, big] = [median(took.few), median(took.many)]
  console.log(
    `${name.padEnd(24)} ${small.toFixed(2)} ms, ${big.toFixed(2)} ms, ${(big / small).toFixed(2)} times`,
  )
  if (big / small > MOST_SLOWER) process.exitCode = 1
}
const { each, once, again } = await oneHouse(few.db, few.rosa)
for (const [name, { queries, ms, found }] of Object.entries({ each, once, again }))
  console.log(
    `page of one house, ${name.padEnd(5)} ${queries} queries, ${ms.toFixed(0)} ms, ${(ms / each.ms).toFixed(3)} of each, ${found} proofs`,
  )
const isSame = once.found === each.found && again.found === each.found
if (!isSame || once.queries >= each.queries / 10 || once.ms > each.ms / 2 || again.ms > once.ms / 2)
  process.exitCode = 1
for (const { end } of [few, many]) await end()

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN
}

async function year(conversations: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  const { db, close } = connect({ databaseUrl: null, dataDir })
  await migrate(db)
  const { rosa } = await moveIn(db)
  await db.transaction().execute(async (trx) => {
    for (let nth = 0; nth < conversations; nth += 1) {
      const customer = `c${Math.floor(nth / EACH_CUSTOMER)}`
      const at = new Date(Date.UTC(2026, 0, 1) + (nth * 2.6e10) / conversations).toISOString()
      if (nth % EACH_CUSTOMER === 0)
        await trx
          .insertInto('customers')
          .values({ id: customer, name: customer, account: null, created_at: at })
          .execute()
      await trx
        .insertInto('conversations')
        .values({
          ...{ id: `k${nth}`, source: 'upload', external_id: null, channel: 'email', kind: null },
          ...{ language: 'en', started_at: at, ended_at: at, sorted_at: at, time_zone: 'UTC' },
          ...{ reference_zone: null, title: null, customer_id: customer, rep_id: rosa.id },
          ...{ team_id: rosa.teamId, brought_by: null, format: 'eml', report: '{}', voicemail: 0 },
          ...{ chosen: 'all', ungradable: '[]', revision: 1, imported_at: at },
        })
        .execute()
      await trx
        .insertInto('parties')
        .values({
          ...{ conversation_id: `k${nth}`, key: 'r', seq: 0, name: 'Rosa', role: 'rep', role_how: 'given' },
          ...{ role_confidence: 1, email: null, person_id: null, said: '{}' },
        })
        .execute()
      const text = 'I will send you the price for the ovens by Friday.'
      await trx
        .insertInto('utterances')
        .values({
          ...{ conversation_id: `k${nth}`, seq: 0, id: 'u1', party: 'r', start_ms: null, end_ms: null },
          ...{ at, text, words: null, confidence: null },
        })
        .execute()
      await trx
        .insertInto('commitments')
        .values({
          ...{ id: `p${nth}`, conversation_id: `k${nth}`, seq: 0, utterance: 'u1', owner: 'rep' },
          ...{ class: 'promise', action: 'send them the price for the ovens', due_on: at.slice(0, 10) },
          ...{ due_words: null, due_how: 'stated', words: text, confidence: 0.9, said_at: at },
          ...{ detector: '1', by_id: null },
        })
        .execute()
    }
  })
  const end = async () => {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db, rosa, end }
}
