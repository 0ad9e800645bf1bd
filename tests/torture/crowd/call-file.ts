import { diceFrom } from '../../../db/seeds/demo/dice.ts'
import { spokenLines } from '../../../db/seeds/demo/timing.ts'
import { heardFile } from '../../../db/seeds/writers/heard.ts'
import { habitsFor } from '../../../server/generate/habits.ts'
import { talkOf } from '../../../server/generate/talk.ts'

interface Call {
  readonly id: string
  readonly rep: string
  readonly customer: number
  readonly startedAt: string
}

/** Of one rep. */
const CUSTOMERS = 40
/** What is talked over in one call. */
const MATTERS = 3

/** A call as a telephone system sends it, in Heard’s own JSON: several matters with one customer, no two alike. */
export function callFile({ id, rep, customer, startedAt }: Call): Uint8Array {
  const dice = diceFrom(id)
  const habits = dice.pick(habitsFor(dice, 10))
  const talks = Array.from({ length: MATTERS }, () => talkOf(dice, habits, false).lines)
  const name = `Customer Number${customer % CUSTOMERS} of ${rep}`
  const speakers = [
    { key: 'rep', name: rep, email: null, role: 'rep' },
    { key: 'customer', name, email: null, role: 'customer' },
  ] as const
  const lines = spokenLines(talks.flat())
  const call = {
    id,
    channel: 'phone',
    kind: 'check-in',
    startedAt,
    timeZone: 'Europe/London',
    speakers,
    lines,
  } as const
  return heardFile(call)
}
