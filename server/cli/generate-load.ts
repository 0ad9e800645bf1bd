import { availableParallelism } from 'node:os'
import type { LoadMark } from '../../db/queries/load-marks.ts'
import { beginLoad, type LoadWanted } from '../generate/load/begin.ts'
import { generateLoad } from '../generate/load/load.ts'
import type { Opened } from '../web/services.ts'

const TOLD_EVERY_MS = 2_000
const MOST_THREADS = 4

/** Fills the database with made-up conversations and says what it made. Answers the exit code. */
export async function runLoad(services: Opened, wanted: LoadWanted, isJson: boolean): Promise<number> {
  const began = performance.now()
  const begun = await beginLoad(services, wanted)
  if ('refused' in begun) {
    console.error(begun.refused)
    return 2
  }
  const { setup, mark, some } = begun
  if (mark.done > 0) console.error(`${shown(mark.done)} of them are here already; it goes on behind those.`)
  const told = teller(mark, began)
  const threads = Math.min(MOST_THREADS, availableParallelism())
  const made = await generateLoad(services.db, setup, { threads, mark, told })
  const seconds = (performance.now() - began) / 1000
  const facts = {
    ...{ conversations: made.done, utterances: made.utterances, seed: made.seed, reps: made.reps },
    customers: setup.reps.reduce((sum, rep) => sum + rep.customers.length, 0),
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round((made.done - mark.done) / seconds),
  }
  if (isJson) console.log(JSON.stringify(facts))
  else
    console.log(
      [
        `${shown(facts.conversations)} conversations of ${shown(facts.utterances)} utterances, of ${shown(facts.reps)} reps with ${shown(facts.customers)} customers, ${facts.perSecond} a second.`,
        ...some.map((email) => `  heard signin-link ${email}`),
      ].join('\n'),
    )
  return 0
}

function teller(from: LoadMark, began: number): (reached: LoadMark) => void {
  let last = began
  return ({ done, conversations, utterances }) => {
    const now = performance.now()
    if (now - last < TOLD_EVERY_MS) return
    last = now
    const rate = Math.round(((done - from.done) / (now - began)) * 1000)
    console.error(
      `${shown(done)} of ${shown(conversations)} conversations, ${shown(utterances)} utterances, ${rate} a second`,
    )
  }
}

function shown(number: number): string {
  return number.toLocaleString('en')
}
