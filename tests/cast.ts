import type { Kysely } from 'kysely'
import { saveOwnTimeDays } from '../db/queries/own-time.ts'
import { createPerson, findViewer, type Role, type Viewer } from '../db/queries/people.ts'
import { teamNamed } from '../db/queries/teams.ts'
import type { Database } from '../db/schema.ts'

const members: readonly (readonly [string, string, Role, string | null])[] = [
  ['mina', 'Mina Aalto', 'manager', 'North'],
  ['rosa', 'Rosa Diaz', 'rep', 'North'],
  ['rena', 'Rena Okafor', 'rep', 'North'],
  ['noah', 'Noah Brandt', 'manager', 'South'],
  ['ravi', 'Ravi Menon', 'rep', 'South'],
  ['hana', 'Hana Sato', 'hr', null],
  ['ada', 'Ada Novak', 'admin', null],
]

export type Cast = Readonly<Record<'mina' | 'rosa' | 'rena' | 'noah' | 'ravi' | 'hana' | 'ada', Viewer>>

/** The people of every story, in a database of their own; what they bring is open at once. */
export async function moveIn(db: Kysely<Database>, now = '2026-11-01T09:00:00Z'): Promise<Cast> {
  await saveOwnTimeDays(db, 0)
  const cast: Record<string, Viewer> = {}
  for (const [id, name, role, team] of members) {
    const teamId = team === null ? null : (await teamNamed(db, team, now)).id
    await createPerson(db, {
      id,
      email: `${id}@loomworks.example`,
      name,
      role,
      teamId,
      timeZone: 'Europe/London',
      now,
    })
    cast[id] = (await findViewer(db, id)) as Viewer
  }
  return cast as Cast
}
