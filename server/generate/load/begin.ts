import { findLoadMark, holdsConversations, type LoadMark } from '../../../db/queries/load-marks.ts'
import { saveOwnTimeDays } from '../../../db/queries/own-time.ts'
import { activePeople } from '../../../db/queries/people.ts'
import { installation, saveInstallation } from '../../../db/queries/settings.ts'
import { addPerson } from '../../actions/add-person.ts'
import { dateOf } from '../../measures/civil-date.ts'
import { dayNumber } from '../diary.ts'
import type { GenerateNeeds } from '../generate.ts'
import { organisation, zone } from '../people.ts'
import type { LoadSetup } from './prepared.ts'
import { staffFor } from './staff.ts'

export interface LoadWanted {
  readonly conversations: number
  readonly utterances: number
  readonly reps: number
  readonly months: number
  readonly seed: string
  /** Adds to the conversations that are here, whosever they are. */
  readonly intoExisting: boolean
}

export interface BegunLoad {
  readonly setup: LoadSetup
  readonly mark: LoadMark
  /** Addresses of a rep, a manager, HR and an admin. */
  readonly some: readonly string[]
}

/** Of a customer, in the mean. */
const CONVERSATIONS = 12

/**
 * Everybody who has to be here before their conversations can be: a load begins in an empty database or goes on
 * where it was stopped. Anything else is a reason, in words, why it does not.
 */
export async function beginLoad(
  services: GenerateNeeds,
  wanted: LoadWanted,
): Promise<BegunLoad | { readonly refused: string }> {
  const { db, now } = services
  const { conversations, utterances: each, reps, seed } = wanted
  const before = await findLoadMark(db, seed)
  if (before && (before.conversations !== conversations || before.each !== each || before.reps !== reps))
    return { refused: `A load with the seed "${seed}" and other numbers is here. Give it another --seed.` }
  const isInUse = await holdsConversations(db)
  if (!before && isInUse && !wanted.intoExisting)
    return { refused: 'This database holds conversations. --into-existing adds made-up ones to them.' }
  if (!before && !isInUse) {
    await saveInstallation(db, { organisation, demo: true, timeZone: zone })
    await saveOwnTimeDays(db, 0)
  }
  const { timeZone } = await installation(db)
  const at = now().toISOString()
  const until = before?.until ?? dateOf(dayNumber(at.slice(0, 10)) - 1)
  const { reps: staff, some } = await staffFor(db, (person) => addPerson(services, person), {
    ...{ reps, timeZone, now: at },
    customers: Math.max(1, Math.ceil(conversations / CONVERSATIONS / reps)),
  })
  const size = { conversations, utterances: each, seed, until, months: wanted.months, timeZone }
  return {
    setup: { size, reps: staff, people: await activePeople(db) },
    mark: before ?? { seed, conversations, each, reps, until, done: 0, utterances: 0 },
    some,
  }
}
