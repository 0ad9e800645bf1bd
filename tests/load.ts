import type { Kysely } from 'kysely'
import { newId } from '../db/new-id.ts'
import { saveOwnTimeDays } from '../db/queries/own-time.ts'
import { activePeople, createPerson, findPersonByEmail, type Viewer } from '../db/queries/people.ts'
import { teamNamed } from '../db/queries/teams.ts'
import type { Database } from '../db/schema.ts'
import type { PersonToAdd } from '../server/actions/add-person.ts'
import { generateLoad } from '../server/generate/load/load.ts'
import type { LoadSize } from '../server/generate/load/meeting.ts'
import type { LoadSetup } from '../server/generate/load/prepared.ts'
import { staffFor } from '../server/generate/load/staff.ts'

const now = '2026-11-20T18:00:00.000Z'
const usual: LoadSize = {
  ...{ conversations: 1_000, utterances: 8, seed: 'tests', until: '2026-11-19' },
  ...{ months: 12, timeZone: 'Europe/Berlin' },
}

export interface Wanted extends Partial<LoadSize> {
  readonly reps?: number
  /** How somebody comes to be here, where they are to sign in, too. */
  hire?(person: PersonToAdd): Promise<unknown>
}

export interface Loaded {
  readonly setup: LoadSetup
  readonly rep: Viewer
  readonly manager: Viewer
  readonly hr: Viewer
  readonly admin: Viewer
}

/** A database with many short conversations, for tests that count what a page asks for: a thousand take some seconds. */
export async function fillWithLoad(db: Kysely<Database>, wanted: Wanted = {}): Promise<Loaded> {
  const { setup, some } = await staffed(db, wanted)
  const { seed, conversations, utterances: each, until } = setup.size
  const mark = { seed, conversations, each, until, reps: setup.reps.length, done: 0, utterances: 0 }
  await generateLoad(db, setup, { threads: 0, mark })
  const [rep, manager, hr, admin] = await Promise.all(some.map((email) => findPersonByEmail(db, email)))
  if (!rep || !manager || !hr || !admin) throw new Error('A load has nobody to look at it')
  return { setup, rep, manager, hr, admin }
}

/** The people of a load, before anybody has spoken. */
export async function staffed(
  db: Kysely<Database>,
  { reps = 16, hire, ...wanted }: Wanted = {},
): Promise<{ readonly setup: LoadSetup; readonly some: readonly string[] }> {
  await saveOwnTimeDays(db, 0)
  const size = { ...usual, ...wanted }
  const customers = Math.max(1, Math.ceil(size.conversations / 12 / reps))
  const known = async ({ team, ...person }: PersonToAdd) => {
    const teamId = team === null ? null : (await teamNamed(db, team, now)).id
    await createPerson(db, { ...person, id: newId(), teamId, now })
  }
  const staff = await staffFor(db, hire ?? known, { reps, customers, timeZone: size.timeZone, now })
  return { setup: { size, reps: staff.reps, people: await activePeople(db) }, some: staff.some }
}
