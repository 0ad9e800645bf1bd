import type { Kysely } from 'kysely'
import type { Approach } from '../../../db/queries/approaches.ts'
import { activePeople, type Person } from '../../../db/queries/people.ts'
import { type Freedom, freedoms } from '../../../db/queries/reach-freedoms.ts'
import { type ReachSettings, reachSettings } from '../../../db/queries/reach-settings.ts'
import type { Database } from '../../../db/schema.ts'
import { isWorkingDay } from '../../grading/working-days.ts'
import type { FreePerson } from '../../reaching/picked.ts'
import { workingWeekOf } from '../working-clock.ts'

/** Why somebody is offered visitors, or is not. */
export type Standing = 'said-free' | 'said-busy' | 'at-work' | 'not-at-work'

const FREE_FOR_MS = 8 * 3_600_000

/** Whether somebody takes visitors now: as they said themselves, else in their working hours. */
export async function standingOf(
  db: Kysely<Database>,
  person: Person,
  {
    now,
    settings,
    said,
  }: { readonly now: string; readonly settings: ReachSettings; readonly said: Freedom | undefined },
): Promise<Standing> {
  if (said?.state === 'busy') return 'said-busy'
  if (said && Date.parse(now) - Date.parse(said.at) < FREE_FOR_MS) return 'said-free'
  const week = await workingWeekOf(db, person.id, now.slice(0, 10))
  const [date = '', time = ''] = new Date(now).toLocaleString('sv-SE', { timeZone: week.timeZone }).split(' ')
  const isThere = isWorkingDay(date, week) && settings.from <= time && time < settings.to
  return isThere ? 'at-work' : 'not-at-work'
}

/** The reps who can take a visitor now, and how many; nobody has more approaches at a time than the settings say. */
export async function freePeople(
  db: Kysely<Database>,
  {
    now,
    open,
    today,
  }: { readonly now: string; readonly open: readonly Approach[]; readonly today: readonly Approach[] },
): Promise<readonly FreePerson[]> {
  const settings = await reachSettings(db)
  const said = await freedoms(db)
  const free: FreePerson[] = []
  for (const person of await activePeople(db)) {
    if (person.role !== 'rep') continue
    const taken = open.filter((one) => one.repId === person.id).length
    if (taken >= settings.places) continue
    const standing = await standingOf(db, person, { now, settings, said: said.get(person.id) })
    if (standing === 'said-busy' || standing === 'not-at-work') continue
    const had = today.filter((one) => one.repId === person.id).length
    free.push({ id: person.id, places: settings.places - taken, had })
  }
  return free
}
