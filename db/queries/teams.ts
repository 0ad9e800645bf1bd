import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

export interface Team {
  readonly id: string
  readonly name: string
}

export async function allTeams(db: Kysely<Database>): Promise<readonly Team[]> {
  return db.selectFrom('teams').select(['id', 'name']).orderBy('name').execute()
}

/** The team of this name, made when there is none. */
export async function teamNamed(db: Kysely<Database>, name: string, now: string): Promise<Team> {
  return inTransaction(db, async (trx) => {
    const there = (await allTeams(trx)).find((team) => team.name.toLowerCase() === name.trim().toLowerCase())
    if (there) return there
    const team = { id: newId(), name: name.trim() }
    await trx
      .insertInto('teams')
      .values({ ...team, created_at: now })
      .execute()
    return team
  })
}
