import type { Kysely } from 'kysely'
import { saveDecider } from '../../../db/queries/appeal-acts.ts'
import {
  endHanding,
  type Handing,
  handingByLink,
  handOutside,
  handToColleague,
} from '../../../db/queries/appeal-handings.ts'
import { type Appeal, findAppeal, findOpenAppeal } from '../../../db/queries/appeals.ts'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, findPerson, type Person, type Role, type Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { hasRatedLine, tellDecider } from './deciders.ts'

/** A colleague by id, or somebody outside by name. */
export type HandedTo = { readonly personId: string } | { readonly name: string }

export type HandingAnswer =
  | { readonly id: string; readonly token?: string }
  | { readonly problem: 'missing' | 'forbidden' | 'stale' | 'party' }

interface Wanted {
  readonly id: string
  readonly version: number
  readonly to: HandedTo
}

/**
 * Hands an open appeal to a colleague or to somebody outside, who sees what is in question and nothing else. The clock
 * goes on as it is: what was promised to the rep stays. The rep is told first.
 */
export async function handOver(
  db: Kysely<Database>,
  viewer: Viewer,
  { id, version, to }: Wanted,
  now: string,
): Promise<HandingAnswer> {
  return db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, viewer, id)
    if (!appeal) return { problem: 'missing' }
    if (!(await mayHandOver(trx, viewer, appeal))) return { problem: 'forbidden' }
    const deciderId = 'personId' in to ? to.personId : (appeal.decider?.id ?? null)
    const known = 'personId' in to && (await colleaguesFor(trx, appeal)).some((one) => one.id === deciderId)
    if ('personId' in to && !known) return { problem: 'party' }
    const { askedAt, dueAt } = appeal
    if (dueAt <= now || !(await saveDecider(trx, { ...appeal, version }, { deciderId, askedAt, dueAt })))
      return { problem: 'stale' }
    const handing = { appealId: id, byId: viewer.id, now }
    await tell(trx, {
      ...{ kind: 'appeal-handed', about: id, path: paths.appeal(id), now, again: true },
      to: appeal.rep.id,
      byId: viewer.id,
    })
    if ('name' in to) return { id, token: await handOutside(trx, { ...handing, name: to.name }) }
    await handToColleague(trx, { ...handing, personId: to.personId })
    await tellDecider(trx, { id, repId: appeal.rep.id, deciderId, now })
    return { id }
  })
}

/** Takes a link back from somebody outside: whoever was asked decides again. */
export async function takeBack(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
  now: string,
): Promise<HandingAnswer> {
  return db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, viewer, id)
    if (!appeal) return { problem: 'missing' }
    if (!(await mayHandOver(trx, viewer, appeal))) return { problem: 'forbidden' }
    await endHanding(trx, id, now)
    return { id }
  })
}

/** Whoever decides it, HR, and where nobody decides it the rep's manager; never whoever is contested. */
export async function mayHandOver(db: Kysely<Database>, viewer: Viewer, appeal: Appeal): Promise<boolean> {
  const { outcome, against, decider, rep } = appeal
  if (outcome !== null || [rep.id, against?.id].includes(viewer.id)) return false
  if (viewer.role === 'hr') return true
  if (viewer.role !== 'manager') return false
  if (decider !== null) return decider.id === viewer.id
  return (await findPerson(db, rep.id))?.teamId === viewer.teamId
}

/** Those to whom appeals are open and who may change something. */
const deciding: readonly Role[] = ['rep', 'manager', 'hr']

/** Who may decide when asked by name: not the rep, their manager, whoever is contested or has it already. */
export async function colleaguesFor(db: Kysely<Database>, appeal: Appeal): Promise<readonly Person[]> {
  const { rep, against, decider, periodId } = appeal
  const team = (await findPerson(db, rep.id))?.teamId ?? null
  const isTheirManager = (person: Person) => person.role === 'manager' && person.teamId === team
  const others = (await activePeople(db)).filter(
    (person) =>
      deciding.includes(person.role) &&
      ![rep.id, against?.id, decider?.id].includes(person.id) &&
      !isTheirManager(person),
  )
  const colleagues: Person[] = []
  for (const person of others)
    if (!(await hasRatedLine(db, person.id, rep.id, periodId))) colleagues.push(person)
  return colleagues
}

/** What somebody outside was asked to decide, while their link works. */
export async function askedByLink(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<{ readonly appeal: Appeal; readonly handing: Handing } | undefined> {
  const handing = await handingByLink(db, token, now)
  const appeal = handing && (await findOpenAppeal(db, handing.appealId))
  return handing && appeal && { appeal, handing }
}
