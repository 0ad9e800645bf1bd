import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { inviteColleague, reviewersIn } from '../../db/queries/calibration-reviewers.ts'
import {
  type Calibration,
  closeCalibration,
  conversationsIn,
  conversationsToDraw,
  saveCalibration,
} from '../../db/queries/calibrations.ts'
import type { NameChoice } from '../../db/queries/clip-links.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { tell } from '../../db/queries/notices.ts'
import { activePeople, type Person, type Viewer } from '../../db/queries/people.ts'
import { currentScorecards, keepBuiltIn } from '../../db/queries/scorecards.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'

/** A session may draw from conversations of these days. */
export const drawDays = 120
const DAY_MS = 86_400_000
const SEED_BYTES = 16

export interface BeginCalibration {
  readonly name: string
  readonly scorecard: string | undefined
  readonly names: NameChoice
  /** How many to draw at random. */
  readonly draw: number
  /** Picked by hand; who picks must see them. */
  readonly chosen: readonly string[]
  readonly once: string
  readonly now: string
}

/** Begins a session on what was drawn and picked: `null` where nothing is left to mark. */
export async function beginCalibration(
  db: Kysely<Database>,
  viewer: Viewer,
  begun: BeginCalibration,
): Promise<string | null> {
  const seed = randomBytes(SEED_BYTES).toString('hex')
  return db.transaction().execute(async (trx) => {
    const chosen: string[] = []
    for (const id of begun.chosen) {
      const place = await findPlace(trx, viewer, id)
      if (place?.repId) chosen.push(id)
    }
    const pool = (await poolFor(trx, viewer, begun.now)).filter((id) => !chosen.includes(id))
    const drawn = drawnWith(seed, pool, begun.draw)
    if (drawn.length + chosen.length === 0) return null
    await keepBuiltIn(trx)
    const scorecards = await currentScorecards(trx)
    const scorecard = scorecards.find((one) => one.id === begun.scorecard) ?? scorecards[0]
    if (!scorecard) return null
    const id = await saveCalibration(trx, {
      ...begun,
      madeBy: viewer.id,
      teamId: viewer.teamId,
      scorecard,
      seed,
      conversations: [
        ...drawn.map((one) => ({ id: one, how: 'drawn' as const })),
        ...chosen.map((one) => ({ id: one, how: 'chosen' as const })),
      ],
    })
    await tellReps(trx, viewer, id, begun.now)
    return id
  })
}

/** What this person may have drawn: a manager their team's conversations, HR everybody's. */
export async function poolFor(db: Kysely<Database>, viewer: Viewer, now: string): Promise<readonly string[]> {
  if (viewer.role !== 'hr' && viewer.teamId === null) return []
  const since = new Date(Date.parse(now) - drawDays * DAY_MS).toISOString()
  return conversationsToDraw(db, { teamId: viewer.role === 'hr' ? null : viewer.teamId, since })
}

/** The ids whose SHA-256 of seed and id comes first. The same seed and ids give the same draw, on any machine. */
export function drawnWith(seed: string, ids: readonly string[], count: number): readonly string[] {
  const lots = ids.map((id) => ({ id, lot: createHash('sha256').update(`${seed}${id}`).digest('hex') }))
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}

async function tellReps(db: Kysely<Database>, viewer: Viewer, id: string, now: string): Promise<void> {
  const reps = new Set((await conversationsIn(db, id)).map((one) => one.repId))
  for (const to of reps)
    await tell(db, { to, kind: 'calibrated', about: id, byId: viewer.id, path: paths.calibrations, now })
}

/** Whom a session may ask among us: managers of any team, reps who then agree, and reviewers. */
export async function peopleToAsk(db: Kysely<Database>): Promise<readonly Person[]> {
  return (await activePeople(db)).filter(({ role }) => ['manager', 'rep', 'reviewer'].includes(role))
}

/** Asks one of us; a rep has to agree first. `false` for somebody who can't be asked. */
export async function askToCalibrate(
  db: Kysely<Database>,
  viewer: Viewer,
  { id }: Calibration,
  personId: string,
  now: string,
): Promise<boolean> {
  const person = (await peopleToAsk(db)).find((one) => one.id === personId)
  if (!person) return false
  await db.transaction().execute(async (trx) => {
    const agreed = person.role !== 'rep'
    await inviteColleague(trx, { calibrationId: id, personId, byId: viewer.id, agreed, now })
    if (personId !== viewer.id)
      await tell(trx, {
        to: personId,
        kind: 'calibration',
        about: id,
        byId: viewer.id,
        path: paths.calibration(id),
        again: true,
        now,
      })
  })
  return true
}

/** Closes a session and tells everybody who marked in it. */
export async function endCalibration(
  db: Kysely<Database>,
  viewer: Viewer,
  { id }: Calibration,
  now: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await closeCalibration(trx, { id, byId: viewer.id, now }))) return false
    for (const one of await reviewersIn(trx, id))
      if (one.personId !== null && one.personId !== viewer.id && !one.hasLeft && one.agreedAt !== null)
        await tell(trx, {
          to: one.personId,
          kind: 'calibration-closed',
          about: id,
          byId: viewer.id,
          path: paths.calibration(id),
          now,
        })
    return true
  })
}
