import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { benchImports } from './imports.ts'
import { longCall } from './long-call.ts'
import { benchRecordings } from './recordings.ts'

const RUNS = 101
/** A server measures call after call, so both are timed once they run as they will. */
const WARM_UP = 300
const reference = { now: '2026-11-18T15:00:00Z', zone: 'Europe/London' }
const nlp = winkNLP(model, ['sbd', 'pos'])

const call = longCall(9_000)
const measuring = { name: 'heard measure, all measures', call, run: measured }
const inferring = {
  name: 'roles inferred, then all measures',
  call: withoutRoles(call),
  run: (one: Conversation) => measured(inferRoles(one)),
}
const tagging = { name: 'wink-nlp, parts of speech (baseline)', call, run: tagPartsOfSpeech }

console.log(
  `A call of ${wordsIn(call).toLocaleString('en')} words, median of ${RUNS} runs in turn after ${WARM_UP} to warm up, in one process.\n`,
)
const [ours = 0, withRoles = 0, theirs = 0] = inTurn([measuring, inferring, tagging])
row(measuring.name, ours, ours / theirs)
row(inferring.name, withRoles, withRoles / theirs)
row(tagging.name, theirs, 1)

console.log('\nHow it grows:')
for (const words of [2_250, 4_500, 9_000, 18_000, 36_000]) {
  const [took = 0] = inTurn([{ ...measuring, call: longCall(words) }], 0)
  console.log(
    `  ${String(words).padStart(6)} words ${took.toFixed(2).padStart(8)} ms ${((took / words) * 1000).toFixed(2).padStart(7)} µs a word`,
  )
}

if (ours > theirs) {
  console.error('\nMeasuring took longer than tagging parts of speech.')
  process.exitCode = 1
}

if (!(await benchRecordings())) process.exitCode = 1
if (!(await benchImports(process.argv.includes('--quick') ? 50 : 1000))) process.exitCode = 1

function measured(conversation: Conversation): unknown {
  return measure(conversation, reference)
}

if (!process.argv.includes('--quick') && !benchAlone('review-page.ts')) process.exitCode = 1
if (!process.argv.includes('--quick') && !benchAlone('events.ts')) process.exitCode = 1
if (!process.argv.includes('--quick') && !benchAlone('close.ts')) process.exitCode = 1

/** In a process of its own, which has a server and a browser. */
function benchAlone(name: string): boolean {
  const file = resolve(import.meta.dirname, name)
  return spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' }).status === 0
}

function tagPartsOfSpeech(conversation: Conversation): unknown {
  return conversation.utterances.map((one) => nlp.readDoc(one.text).tokens().out(nlp.its.pos))
}

function withoutRoles(conversation: Conversation): Conversation {
  const nobody = { role: 'unknown', roleHow: 'none', roleConfidence: 0 } as const
  return { ...conversation, parties: conversation.parties.map((party) => ({ ...party, ...nobody })) }
}

interface Work {
  readonly call: Conversation
  run(conversation: Conversation): unknown
}

/**
 * Milliseconds each of these took, the median of many runs in which they took turns. By the clock: processor time is
 * told in steps of four milliseconds on some machines.
 */
function inTurn(works: readonly Work[], warmUp = WARM_UP): readonly number[] {
  const times: number[][] = works.map(() => [])
  for (let run = -warmUp; run < RUNS; run += 1)
    for (const [at, work] of works.entries()) {
      const fresh = structuredClone(work.call)
      const before = performance.now()
      work.run(fresh)
      if (run >= 0) times[at]?.push(performance.now() - before)
    }
  return times.map(median)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function wordsIn(conversation: Conversation): number {
  return conversation.utterances.reduce((sum, one) => sum + one.text.split(' ').length, 0)
}

function row(name: string, ms: number, ratio: number): void {
  console.log(`  ${name.padEnd(40)} ${ms.toFixed(2).padStart(8)} ms   ${ratio.toFixed(2)} of the baseline`)
}
