import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Kysely } from 'kysely'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { rowsOf } from '../../db/queries/conversation-rows.ts'
import { openRemeasuring, type Remeasuring } from '../../db/queries/remeasurings.ts'
import { writeConversations } from '../../db/queries/save-conversation.ts'
import type { Database } from '../../db/schema.ts'
import { measureConversation } from '../../server/actions/measure-conversation.ts'
import { askToMove, beginAgain, workOn } from '../../server/actions/remeasure/remeasure.ts'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { version } from '../../server/measures/version.ts'
import { otherVersion } from '../actions/other-rules-version.ts'
import { moveIn } from '../cast.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const CONVERSATIONS = 1_000
/** So many are measured in memory, before, between and after. */
const ALONE = 200
const UTTERANCES = 200
const PROMISED = 100_000
const CORES = 2
/** Of what measuring alone takes, where it comes out alike, and where it does not. */
const MOST_TIMES_ALIKE = 1.5
const MOST_TIMES = 2.4
const MOST_SECONDS = 600
const now = '2026-12-01T09:00:00Z'
const around = { zone: 'Europe/London', repId: 'rosa' }

/** Measures conversations of 200 utterances again, by the same rules and by others: processor time of each. */
export async function rows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-remeasure-'))
  try {
    return await bench(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bench(folder: string): Promise<readonly Row[]> {
  const { db, close } = connect({ dataDir: folder, databaseUrl: null, busyTimeoutMs: 10_000 })
  await migrate(db)
  await moveIn(db)
  const calls = callsOf(CONVERSATIONS)
  for (let at = 0; at < calls.length; at += 100)
    await db.transaction().execute(async (trx) => {
      for (const call of calls.slice(at, at + 100)) await writeConversations(trx, rowsIn(call))
    })
  const some = calls.slice(0, ALONE)
  const alone = () => worked(() => some.map((call) => measureConversation(call, around))) / ALONE
  alone()
  const before = alone()
  const alike = await again(db)
  const between = alone()
  const others = resolve(import.meta.dirname, '../actions/other-rules.ts')
  const different = await again(db, others)
  const afterwards = alone()
  const began = performance.now()
  const run = (await openRemeasuring(db))?.run ?? ''
  await askToMove(db, run, 'after', 'ada')
  await workOn(db, { ...working, first: others })
  const movedMs = performance.now() - began
  await close()
  const baseline = {
    name: 'measured in memory, and nothing else',
    value: (before + between + afterwards) / 3,
  }
  const forMany = (ms: number) => (ms * PROMISED) / CORES / 1000
  return [
    {
      ...{ name: 'a conversation measured again and found alike', unit: 'ms', measured: alike },
      ...{ baseline, ratio: baseline.value / alike, must: { atLeast: 1 / MOST_TIMES_ALIKE } },
    },
    {
      ...{
        name: 'a conversation that comes out otherwise, with what differs',
        unit: 'ms',
        measured: different,
      },
      ...{ baseline, ratio: baseline.value / different, must: { atLeast: 1 / MOST_TIMES } },
    },
    {
      ...{ name: '100,000 of them found alike, on two cores', unit: 's', measured: forMany(alike) },
      must: { atMost: MOST_SECONDS },
    },
    {
      ...{ name: '100,000 of them that all come out otherwise, on two cores', unit: 's' },
      ...{ measured: forMany(different), must: { atMost: MOST_SECONDS } },
    },
    {
      ...{
        name: `pages moved to other figures of ${CONVERSATIONS}, with the start of a thread and the way back compared`,
      },
      ...{ unit: 'ms', measured: movedMs },
    },
  ]
}

const working = {
  now: () => new Date(now),
  stopping: new AbortController().signal,
  threads: CORES,
  givesWay: false,
}

/** What each takes once a thread’s first hundreds are done, which run slower: there are 100,000. */
async function again(db: Kysely<Database>, first?: string): Promise<number> {
  const by = first === undefined ? version.measures : otherVersion
  await beginAgain(db, by, { byId: 'ada', now })
  let warm: Remeasuring | undefined
  const looking = setInterval(async () => {
    const open = await openRemeasuring(db)
    if (open && open.done >= CONVERSATIONS / 2) warm ??= open
  }, 20)
  await workOn(db, { ...working, ...(first === undefined ? {} : { first }) })
  clearInterval(looking)
  const open = await openRemeasuring(db)
  if (!open || !warm) throw new Error('Nothing was measured again')
  return (open.processorMs - warm.processorMs) / (open.done - warm.done)
}

function worked(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Each begins somewhere else in what the demo’s people say. */
export function callsOf(conversations: number): readonly Conversation[] {
  const long = longCall(40_000)
  const length = long.utterances.length
  return Array.from({ length: conversations }, (_, nth) => {
    let clockMs = 0
    const utterances = Array.from({ length: UTTERANCES }, (__, at): Utterance => {
      const said = long.utterances[(nth * 37 + at) % length] as Utterance
      const startMs = clockMs
      const endMs = startMs + ((said.endMs ?? 0) - (said.startMs ?? 0))
      clockMs = endMs + 400
      return { ...said, id: `u${at + 1}`, startMs, endMs }
    })
    return { ...long, id: `call-${String(nth).padStart(6, '0')}`, utterances }
  })
}

export function rowsIn(call: Conversation) {
  return rowsOf({
    ...measureConversation(call, around),
    id: call.id,
    source: 'bench',
    externalId: call.id,
    format: 'heard-json',
    report: { accepted: UTTERANCES, dropped: [], guessed: [] },
    file: null,
    referenceZone: around.zone,
    endedAt: null,
    sortedAt: now,
    title: null,
    customerId: null,
    repId: around.repId,
    teamId: null,
    broughtBy: null,
    consentKnown: true,
    people: new Map(),
    now,
  })
}
