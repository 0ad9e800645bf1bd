import type { Context } from 'hono'
import { activePeople } from '../../db/queries/people.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { paths } from '../../views/paths.ts'
import { importPeople } from '../actions/import-people.ts'
import { foreseenPeople } from '../actions/people-table.ts'
import type { AppEnv } from '../web/env.ts'
import { createTableImports } from './table-imports.tsx'

/** Our people from a table, for the admin. */
export const peopleImports = createTableImports({
  kind: 'people',
  roles: ['admin'],
  foreseen: (c, bytes) => foreseenPeople(c.var.reader, bytes),
  keep: (c, confirmed) => importPeople(c.var, { ...confirmed, byId: c.var.viewer.id }),
  done: `${paths.people}#everybody`,
  rows: peopleRows,
})

async function peopleRows(c: Context<AppEnv>) {
  const teams = new Map((await allTeams(c.var.reader)).map((team) => [team.id, team.name]))
  const rows = (await activePeople(c.var.reader)).map((person) => [
    person.name,
    person.email,
    person.role,
    teams.get(person.teamId ?? '') ?? '',
    (person.aliases ?? []).join('; '),
  ])
  return [['name', 'email', 'role', 'team', 'aliases'], ...rows]
}
