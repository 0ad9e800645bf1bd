import type { Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { saveAlias } from '../../db/queries/aliases.ts'
import { createPerson, movePerson } from '../../db/queries/people.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { aliasOf } from '../conversation/alias.ts'
import type { Refusal } from '../readers/reading.ts'
import { type Auth, createAccount } from '../web/auth.ts'
import type { Services } from '../web/env.ts'
import { foreseenPeople, type PeoplePlan, type ToldPerson } from './people-table.ts'
import type { TableProblem } from './table-plan.ts'

export interface ConfirmedTable {
  readonly bytes: Uint8Array
  /** What was shown and confirmed; `null` takes whatever the table does, where nobody is shown it first. */
  readonly seal: string | null
  /** Who confirmed it; `null` on the command line. */
  readonly byId: string | null
}

export type PeopleAnswer =
  | { readonly done: PeoplePlan }
  | { readonly plan: PeoplePlan; readonly problem: TableProblem }
  | { readonly refused: Refusal }

interface Said {
  readonly byId: string | null
  readonly now: string
}

/** Takes a table of our people in: all of it or nothing, and only what was confirmed. Nobody is invited by it. */
export async function importPeople(
  { db, auth, now }: Pick<Services, 'db' | 'now'> & { readonly auth: Auth },
  { bytes, seal, byId }: ConfirmedTable,
): Promise<PeopleAnswer> {
  const at = now().toISOString()
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'people')
    await oneAtATime(trx, 'imports')
    const plan = await foreseenPeople(trx, bytes)
    if ('refused' in plan) return plan
    if (plan.counts.refused > 0) return { plan, problem: 'refused' }
    if (seal !== null && seal !== plan.seal) return { plan, problem: 'stale' }
    for (const told of plan.people) await takeIn(trx, auth, told, { byId, now: at })
    return { done: plan }
  })
}

async function takeIn(trx: Transaction<Database>, auth: Auth, told: ToldPerson, said: Said): Promise<void> {
  const { person, name, email, role, team, aliases } = told
  const teamId = team === null ? undefined : (await teamNamed(trx, team, said.now)).id
  const id = person?.id ?? (await createAccount(auth, trx, { email, name }))
  if (person) {
    const change = { name, ...(role ? { role } : {}), ...(teamId === undefined ? {} : { teamId }) }
    await movePerson(trx, id, change)
  } else {
    const known = { id, email, name, role: role ?? 'rep', teamId: teamId ?? null, now: said.now }
    await createPerson(trx, known)
  }
  for (const text of aliases) {
    const alias = aliasOf(text)
    if (alias) await saveAlias(trx, { ...alias, personId: id, alias: text, given: [] }, said)
  }
}
