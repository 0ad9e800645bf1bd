import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { longCall } from './long-call.ts'
import { type Row, timeRow } from './row.ts'

/** A server measures call after call, so both are timed once they run as they will. */
const RUNS = 101
const WARM_UP = 300
const LEAST_OF_WINK = 1
const reference = { now: '2026-11-18T15:00:00Z', zone: 'Europe/London' }
const lengths = [2_250, 4_500, 9_000, 18_000, 36_000]
/** Sixteen times the words take at most so many times as long a word. */
const MOST_GROWTH = 1.6

export async function rows(): Promise<readonly Row[]> {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const call = longCall(9_000)
  const tagged = (one: Conversation) =>
    one.utterances.map(({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos))
  const [ours = 0, withRoles = 0, theirs = 0] = inTurn([
    { call, run: measured },
    { call: withoutRoles(call), run: (one) => measured(inferRoles(one)) },
    { call, run: tagged },
  ])
  const wink = { name: 'wink-nlp, parts of speech', value: theirs }
  const each = lengths.map((words) => {
    const [took = 0] = inTurn([{ call: longCall(words), run: measured }], 0)
    return { words, perWord: (took / words) * 1000 }
  })
  const first = each[0]?.perWord ?? Number.NaN
  return [
    timeRow('every measure of a call of an hour', ours, wink, LEAST_OF_WINK),
    timeRow('roles inferred, then every measure', withRoles, wink),
    ...each.map(({ words, perWord }): Row => {
      const name = `a word of a call of ${words.toLocaleString('en')}`
      const isLast = words === lengths.at(-1)
      const must = isLast ? { must: { atMost: MOST_GROWTH } } : {}
      const baseline = { name: 'a word of the shortest', value: first }
      return { name, unit: 'µs', measured: perWord, baseline, ratio: perWord / first, ...must }
    }),
  ]
}

function measured(conversation: Conversation): unknown {
  return measure(conversation, reference)
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
