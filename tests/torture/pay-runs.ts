import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { everythingFrozen } from '../actions/everything-frozen.ts'
import { moveTwelveIn, numbers, plan, work } from '../actions/twelve-reps.ts'

const now = '2026-12-23T09:00:00.000Z'
const span = { from: '2026-09-28', to: '2026-12-20' }
/** Before this share of a run the program has only started. */
const EARLIEST = 0.1
const there = resolve(import.meta.dirname, '../actions/frozen-there.ts')

/** Kills a program while it closes a period, so many times at an instant nobody chose: every statement is there afterwards, or none; closed again they are the same. Answers what was found. */
export async function killPayRuns(times: number): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'heard-pay-runs-'))
  try {
    return await killed(home, times)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function killed(home: string, times: number): Promise<readonly string[]> {
  const before = join(home, 'before')
  const { db, close } = connect({ dataDir: before, databaseUrl: null })
  await migrate(db)
  await moveTwelveIn(db, '2026-07-01T09:00:00Z')
  await work(db, span, (number) => 2 * number)
  await createPeriod(db, { planId: plan.id, name: 'Autumn', ...span })
  await close()

  const whole = join(home, 'whole')
  await cp(before, whole, { recursive: true })
  const began = performance.now()
  await once(closing(whole), 'exit')
  const tookMs = performance.now() - began
  const expected = await kept(whole)
  const found: string[] = []
  let [none, all] = [0, 0]
  for (let at = 0; at < times; at += 1) {
    const copy = join(home, `killed-${at}`)
    await cp(before, copy, { recursive: true })
    const child = closing(copy)
    await Promise.race([
      setTimeout(tookMs * (EARLIEST + (1 - EARLIEST) * Math.random())),
      once(child, 'exit'),
    ])
    if (child.exitCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const left = await kept(copy)
    if (left.statements === 0 && !left.isFrozen) none += 1
    else if (left.bytes === expected.bytes && left.isFrozen) all += 1
    else
      found.push(
        `Killed at ${at} of ${times}: ${left.statements} of ${numbers.length} statements were frozen.`,
      )
    if (!left.isFrozen) await once(closing(copy), 'exit')
    if ((await kept(copy)).bytes !== expected.bytes)
      found.push(`Killed at ${at} of ${times}: closed again it is not the same.`)
    await rm(copy, { recursive: true })
  }
  console.log(`${times} pay runs killed: ${none} left nothing, ${all} had written everything.`)
  return found
}

function closing(dataDir: string) {
  return spawn(process.execPath, [there, dataDir, now], { stdio: 'ignore' })
}

async function kept(dataDir: string) {
  const { reader, close } = connect({ dataDir, databaseUrl: null, busyTimeoutMs: 10_000 })
  const everything = await everythingFrozen(reader)
  const { state } = await reader.selectFrom('periods').select('state').executeTakeFirstOrThrow()
  await close()
  return {
    statements: everything.statements.filter((row) => row.frozen_at !== null).length,
    isFrozen: state === 'frozen',
    bytes: JSON.stringify(everything),
  }
}
