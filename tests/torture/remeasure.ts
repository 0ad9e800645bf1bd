import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { writeConversations } from '../../db/queries/save-conversation.ts'
import { beginAgain } from '../../server/actions/remeasure/remeasure.ts'
import { otherVersion } from '../actions/other-rules-version.ts'
import { callsOf, rowsIn } from '../bench/remeasure.ts'
import { moveIn } from '../cast.ts'

const CONVERSATIONS = 60
const now = '2026-12-01T09:00:00Z'
const there = resolve(import.meta.dirname, 'remeasured-there.ts')

/**
 * Kills a program that measures everything again and moves pages to the new figures, so many times at another instant:
 * pages show the figures before or those after, never some of both, and started again it comes to the same end.
 */
export async function killRemeasuring(times: number): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'heard-remeasured-'))
  try {
    return await killed(home, times)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function killed(home: string, times: number): Promise<readonly string[]> {
  const before = join(home, 'before')
  await fill(before)
  const whole = join(home, 'whole')
  await cp(before, whole, { recursive: true })
  const began = performance.now()
  await once(measuring(whole), 'exit')
  const tookMs = performance.now() - began
  const [old, expected] = [await figures(before), await figures(whole)]
  const found: string[] = []
  if (old === expected) found.push('The other rules came to the same figures.')
  let went = 0
  for (let at = 0; at < times; at += 1) {
    const copy = join(home, `killed-${at}`)
    await cp(before, copy, { recursive: true })
    const child = measuring(copy)
    await Promise.race([setTimeout(tookMs * (0.2 + (0.9 * at) / times)), once(child, 'exit')])
    if (child.exitCode === null) {
      went += 1
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const left = await figures(copy)
    if (left !== old && left !== expected)
      found.push(`Killed at ${at} of ${times}: pages would show some of both figures.`)
    await once(measuring(copy), 'exit')
    if ((await figures(copy)) !== expected)
      found.push(`Killed at ${at} of ${times}: started again it did not come to the same figures.`)
    await rm(copy, { recursive: true })
  }
  console.log(`${times} times measured again, ${went} killed on the way: each came to the same figures.`)
  return found
}

async function fill(dataDir: string): Promise<void> {
  const { db, close } = connect({ dataDir, databaseUrl: null })
  await migrate(db)
  await moveIn(db)
  await db.transaction().execute(async (trx) => {
    for (const call of callsOf(CONVERSATIONS)) await writeConversations(trx, rowsIn(call))
  })
  await beginAgain(db, otherVersion, { byId: 'ada', now })
  await close()
}

function measuring(dataDir: string) {
  return spawn(process.execPath, [there, dataDir, now], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function figures(dataDir: string): Promise<string> {
  const { reader, close } = connect({ dataDir, databaseUrl: null, busyTimeoutMs: 10_000 })
  const all: unknown[] = []
  for (const table of ['moments', 'commitments', 'insights', 'conversation_stats'] as const)
    all.push(await reader.selectFrom(table).selectAll().orderBy('conversation_id').execute())
  all.push(await reader.selectFrom('conversations').select(['id', 'revision']).orderBy('id').execute())
  await close()
  return all
    .flat()
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n')
}
