import type { Kysely } from 'kysely'
import { saveDecider } from '../../../db/queries/appeal-acts.ts'
import { endHanding, handingOf } from '../../../db/queries/appeal-handings.ts'
import { type Appeal, openAppeals } from '../../../db/queries/appeals.ts'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, findPerson, type Person } from '../../../db/queries/people.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import { hasRated } from '../../../db/queries/raters.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { DAYS_TO_DECIDE } from '../../grading/appeal.ts'
import { afterWorkingDays } from '../working-clock.ts'

/** Who decides, and until when. */
export interface Asked {
  readonly deciderId: string | null
  readonly dueAt: string
}

interface Parties {
  readonly rep: Pick<Person, 'id' | 'teamId'>
  readonly againstId: string | null
  /** Of a line: the period it is of, in which somebody else than its raters decides. */
  readonly periodId: string | null
}

/**
 * Somebody else than the rep, their own manager, whoever is contested and whoever rated what a line counts: another team's manager before HR, of those
 * whoever can decide soonest and has fewest to decide. Managers who are away for long are passed over. Where there is
 * nobody, the clock runs all the same.
 */
export async function askedOf(db: Kysely<Database>, parties: Parties, now: string): Promise<Asked> {
  const people: Person[] = []
  for (const person of await activePeople(db)) if (await mayDecide(db, person, parties)) people.push(person)
  const open = await openAppeals(db)
  const free = await Promise.all(
    people.map(async ({ id, role }) => ({
      role,
      deciderId: id,
      dueAt: await dueAfter(db, id, now),
      open: open.filter((one) => one.decider?.id === id).length,
    })),
  )
  const asked = free.toSorted(
    (a, b) => a.dueAt.localeCompare(b.dueAt) || a.open - b.open || a.deciderId.localeCompare(b.deciderId),
  )
  const [soonest] = asked
  if (!soonest) return { deciderId: null, dueAt: await dueAfter(db, parties.rep.id, now) }
  const manager = asked.find(({ role }) => role === 'manager') ?? soonest
  const { deciderId, dueAt } = (await isLongAfter(db, manager.dueAt, soonest)) ? soonest : manager
  return { deciderId, dueAt }
}

/** Whether somebody would be waited for longer than whoever can decide soonest takes, and as long again. */
async function isLongAfter(
  db: Kysely<Database>,
  dueAt: string,
  soonest: { readonly deciderId: string; readonly dueAt: string },
): Promise<boolean> {
  return dueAt > (await dueAfter(db, soonest.deciderId, soonest.dueAt))
}

async function mayDecide(db: Kysely<Database>, person: Person, parties: Parties): Promise<boolean> {
  const { rep, againstId, periodId } = parties
  if (person.id === rep.id || person.id === againstId) return false
  const isOfAnotherTeam = person.role === 'manager' && person.teamId !== null && person.teamId !== rep.teamId
  return (person.role === 'hr' || isOfAnotherTeam) && !(await hasRatedLine(db, person.id, rep.id, periodId))
}

/** Whether somebody rated what a line counts: they would decide on themselves. */
export async function hasRatedLine(
  db: Kysely<Database>,
  personId: string,
  repId: string,
  periodId: string | null,
): Promise<boolean> {
  const period = periodId === null ? undefined : await findPeriod(db, periodId)
  return period !== undefined && hasRated(db, personId, [repId], period)
}

function dueAfter(db: Kysely<Database>, personId: string, from: string): Promise<string> {
  return afterWorkingDays(db, { personId, from, days: DAYS_TO_DECIDE })
}

/** Lets the decider know; whoever is asked later is told anew. */
export async function tellDecider(
  db: Kysely<Database>,
  appeal: {
    readonly id: string
    readonly repId: string
    readonly deciderId: string | null
    readonly now: string
  },
): Promise<void> {
  const { id, repId, deciderId, now } = appeal
  if (deciderId === null) return
  const notice = { kind: 'appeal-to-decide', about: id, byId: repId, path: paths.appeal(id), now } as const
  await tell(db, { ...notice, to: deciderId, again: true })
}

/** Gives what its decider can no longer decide to somebody else, with a clock of its own: they left, or changed team. */
export async function reassign(db: Kysely<Database>, appeal: Appeal, now: string): Promise<void> {
  const decider = appeal.decider && (await findPerson(db, appeal.decider.id))
  const parties = await partiesOf(db, appeal)
  if (decider && decider.deactivatedAt === null) {
    const handing = await handingOf(db, appeal.id)
    if (handing?.personId === decider.id || (await mayDecide(db, decider, parties))) return
  }
  await askAnother(db, appeal, now)
}

async function partiesOf(db: Kysely<Database>, { rep, against, periodId }: Appeal): Promise<Parties> {
  const { teamId = null } = (await findPerson(db, rep.id)) ?? {}
  return { rep: { id: rep.id, teamId }, againstId: against?.id ?? null, periodId }
}

async function askAnother(db: Kysely<Database>, appeal: Appeal, now: string): Promise<void> {
  const asked = await askedOf(db, await partiesOf(db, appeal), now)
  if (asked.deciderId === null) return
  await endHanding(db, appeal.id, now)
  if (await saveDecider(db, appeal, { ...asked, askedAt: now }))
    await tellDecider(db, { id: appeal.id, repId: appeal.rep.id, deciderId: asked.deciderId, now })
}

/**
 * Sets the clocks of everything somebody decides again, after their days away changed. A short absence is waited
 * for; where somebody else could have decided long before, it is theirs now: nobody puts an appeal off for ever.
 */
export async function appealClocks(db: Kysely<Database>, personId: string, now: string): Promise<void> {
  const waiting = await openAppeals(db)
  for (const appeal of waiting.filter(({ decider, rep }) => (decider ?? rep).id === personId)) {
    const dueAt = await dueAfter(db, personId, appeal.askedAt)
    if (dueAt === appeal.dueAt) continue
    const { deciderId, ...other } = await askedOf(db, await partiesOf(db, appeal), now)
    const mayAsk = deciderId !== null && deciderId !== personId
    if (mayAsk && (await isLongAfter(db, dueAt, { deciderId, ...other }))) await askAnother(db, appeal, now)
    else
      await saveDecider(db, appeal, { deciderId: appeal.decider?.id ?? null, askedAt: appeal.askedAt, dueAt })
  }
}
