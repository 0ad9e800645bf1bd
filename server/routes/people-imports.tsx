import { type Context, Hono } from 'hono'
import { activePeople } from '../../db/queries/people.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { TablePage, type TablePageProps } from '../../views/tables/table-page.tsx'
import { importPeople } from '../actions/import-people.ts'
import { foreseenPeople } from '../actions/people-table.ts'
import { csvOf } from '../web/csv.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { confirmedIn, fileIn } from '../web/table-form.ts'

/** Our people from a table, for the admin: shown first, kept when it is confirmed. */
export const peopleImports = new Hono<AppEnv>()

peopleImports.use('/imports', onlyFor('admin'))
peopleImports.use('/imports/*', onlyFor('admin'))
peopleImports.use('/table.csv', onlyFor('admin'))

peopleImports.get('/imports', (c) => tablePage(c, {}))

peopleImports.post('/imports', async (c) => {
  const bytes = await fileIn(c)
  if (!bytes) return tablePage(c, { error: words.tables.noFile }, 422)
  const plan = await foreseenPeople(c.var.reader, bytes)
  if ('refused' in plan) return unreadable(c, plan.refused)
  return tablePage(c, { plan }, plan.counts.refused > 0 ? 422 : 200)
})

peopleImports.post('/imports/confirmation', async (c) => {
  const answer = await importPeople(c.var, { ...(await confirmedIn(c)), byId: c.var.viewer.id })
  if ('refused' in answer) return unreadable(c, answer.refused)
  if ('done' in answer) return c.redirect(`${paths.people}#everybody`, 303)
  return tablePage(c, answer, answer.problem === 'stale' ? 409 : 422)
})

peopleImports.get('/table.csv', async (c) => {
  const teams = new Map((await allTeams(c.var.reader)).map((team) => [team.id, team.name]))
  const rows = (await activePeople(c.var.reader)).map((person) => [
    person.name,
    person.email,
    person.role,
    teams.get(person.teamId ?? '') ?? '',
    (person.aliases ?? []).join('; '),
  ])
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="people.csv"')
  return c.body(csvOf([['name', 'email', 'role', 'team', 'aliases'], ...rows]))
})

function unreadable(c: Context<AppEnv>, { message, line }: { message: string; line?: number }) {
  return tablePage(c, { error: words.tables.unreadable(message, line) }, 422)
}

async function tablePage(
  c: Context<AppEnv>,
  more: Partial<Pick<TablePageProps, 'plan' | 'problem' | 'error'>>,
  status: 200 | 409 | 422 = 200,
) {
  const frame = await frameOf(c)
  const blank = { plan: null, problem: null, error: null }
  return c.html(<TablePage frame={frame} kind="people" {...blank} {...more} />, status)
}
