import type { Kysely } from 'kysely'
import { activePeople, allPeople, type Person } from '../../db/queries/people.ts'
import { allTeams } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { aliasOf, aliasText } from '../conversation/alias.ts'
import { identityTable, type NamedRow } from '../readers/identity-table.ts'
import { peopleColumns, roleWords } from '../readers/lexicons/identity-columns.ts'
import type { Refusal } from '../readers/reading.ts'
import { goesBy } from './person-aliases.ts'
import { type PlannedRow, type RowChange, type RowProblem, type TablePlan, tablePlan } from './table-plan.ts'

type TableRole = 'rep' | 'manager' | 'hr' | 'admin'

/** One of ours as a row has them; `null` is what it leaves as it is. */
export interface ToldPerson {
  readonly email: string
  readonly name: string
  readonly role: TableRole | null
  readonly team: string | null
  /** Those that are new. */
  readonly aliases: readonly string[]
  /** Whoever has this address. */
  readonly person: Person | undefined
}

export interface PeoplePlan extends TablePlan {
  readonly people: readonly ToldPerson[]
}

const limits = { needed: [['name'], ['email']], rows: 500, bytes: 300_000 } as const
const LONGEST = { name: 200, email: 320, team: 200, alias: 200 }
const MOST_ALIASES = 50

type Row = NamedRow<keyof typeof peopleColumns>

/** What a table of our people would do, row by row; nothing is kept. */
export async function foreseenPeople(
  db: Kysely<Database>,
  bytes: Uint8Array,
): Promise<PeoplePlan | { readonly refused: Refusal }> {
  const table = identityTable(bytes, peopleColumns, limits)
  if ('refused' in table) return table
  const around = await aroundIn(db, table.rows)
  const judged = table.rows.map((row) => judgedRow(row, around))
  const kept = withAnAdmin(judged, around)
  const torn = table.torn.map(({ line, why }) => refusedRow(line, '', { is: 'torn', value: why }))
  const plan = tablePlan([...kept.map((one) => one.planned), ...torn], table)
  return { ...plan, people: kept.flatMap((one) => (one.told ? [one.told] : [])) }
}

interface Around {
  readonly byEmail: ReadonlyMap<string, Person>
  readonly active: readonly Person[]
  readonly teams: ReadonlyMap<string, string>
  /** The first line of the file with each address. */
  readonly lines: ReadonlyMap<string, number>
  /** Work mail of ours and of everybody in the file, and whose alias an address is. */
  readonly mails: ReadonlySet<string>
  readonly aliasMails: ReadonlyMap<string, Person>
}

interface Judged {
  readonly planned: PlannedRow
  readonly told: ToldPerson | null
}

async function aroundIn(db: Kysely<Database>, rows: readonly Row[]): Promise<Around> {
  const all = await allPeople(db)
  const active = await activePeople(db)
  const lines = new Map<string, number>()
  for (const { line, cells } of rows) {
    const email = cells.email.toLowerCase()
    if (!lines.has(email)) lines.set(email, line)
  }
  const aliasMails = active.flatMap((person) =>
    (person.aliases ?? []).flatMap((text) => {
      const alias = aliasOf(text)
      return alias?.kind === 'email' ? [[alias.key, person] as const] : []
    }),
  )
  return {
    byEmail: new Map(all.map((person) => [person.email, person])),
    active,
    teams: new Map((await allTeams(db)).map((team) => [team.id, team.name])),
    lines,
    mails: new Set([...all.map((person) => person.email), ...lines.keys()]),
    aliasMails: new Map(aliasMails),
  }
}

function judgedRow(row: Row, around: Around): Judged {
  const { line, cells } = row
  const told = toldIn(row, around)
  const problem = problemOf(row, told, around)
  if (problem) return { planned: refusedRow(line, cells.name || cells.email, problem), told: null }
  const changes = changesIn(told, around)
  const state = !told.person ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  const about = `${told.name}, ${told.email}`
  return { planned: { line, about, state, changes, problem: null }, told }
}

function toldIn({ cells }: Row, { byEmail, active }: Around): ToldPerson {
  const email = cells.email.toLowerCase()
  const person = byEmail.get(email)
  const known = active.find((one) => one.id === person?.id)
  const given = cells.aliases.split(/[;|]/).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))
  const named = { name: cells.name, aliases: known?.aliases ?? [] }
  const isNews = (text: string) => {
    const alias = aliasOf(text)
    return alias === null || !goesBy({ ...(known ?? blank), ...named }, alias)
  }
  return {
    email,
    name: cells.name,
    role: roleWords[cells.role.toLowerCase()] ?? null,
    team: cells.team === '' ? null : cells.team,
    aliases: [...new Map(given.filter(isNews).map((text) => [keyOf(text), text])).values()],
    person,
  }
}

const blank: Person = {
  ...{ id: '', email: '', name: '', role: 'rep', teamId: null },
  ...{ employeeNumber: null, timeZone: null, deactivatedAt: null },
}

function keyOf(text: string): string {
  const alias = aliasOf(text)
  return alias ? aliasText(alias) : text
}

function problemOf({ line, cells }: Row, told: ToldPerson, around: Around): RowProblem | null {
  const { email, name, person, aliases } = told
  const first = around.lines.get(email)
  if (!/^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/.test(email) || email.length > LONGEST.email)
    return { is: 'email', value: cells.email }
  if (first !== undefined && first !== line) return { is: 'twice', value: email, line: first }
  if (name === '') return { is: 'name', value: '' }
  if (name.length > LONGEST.name || (told.team?.length ?? 0) > LONGEST.team)
    return { is: 'long', value: name }
  if (person && person.deactivatedAt !== null) return { is: 'left', value: email }
  const other = around.aliasMails.get(email)
  if (!person && other) return { is: 'mail-is-alias', value: other.name }
  const isKept = cells.role === '' || cells.role.toLowerCase() === person?.role
  if (told.role === null && !isKept) return { is: 'role', value: cells.role }
  if (!person && told.role === null) return { is: 'role-missing', value: '' }
  const role = told.role ?? person?.role
  const isTeamless = told.team === null && !person?.teamId
  if ((role === 'rep' || role === 'manager') && isTeamless) return { is: 'team', value: '' }
  return aliasProblem(aliases, person, around)
}

function aliasProblem(
  aliases: readonly string[],
  person: Person | undefined,
  { mails, active }: Around,
): RowProblem | null {
  const bad = aliases.find((text) => aliasOf(text) === null || text.length > LONGEST.alias)
  if (bad !== undefined) return { is: 'alias', value: bad }
  const mail = aliases.find((text) => mails.has(text.toLowerCase()))
  if (mail !== undefined) return { is: 'alias-mail', value: mail }
  const before = active.find((one) => one.id === person?.id)?.aliases?.length ?? 0
  return before + aliases.length > MOST_ALIASES ? { is: 'aliases', value: String(MOST_ALIASES) } : null
}

function changesIn({ person, name, role, team, aliases }: ToldPerson, { teams, active }: Around) {
  const before = person?.teamId ? (teams.get(person.teamId) ?? null) : null
  const isSameTeam = team === null || team.toLowerCase() === before?.toLowerCase()
  const changes: RowChange[] = []
  if (person && person.name !== name) changes.push({ what: 'name', from: person.name, to: name })
  if (role !== null && role !== person?.role)
    changes.push({ what: 'role', from: person?.role ?? null, to: role })
  if (!isSameTeam) changes.push({ what: 'team', from: before, to: team ?? '' })
  for (const text of aliases) {
    const alias = aliasOf(text)
    const shared = active.filter((one) => one.id !== person?.id && alias && goesBy(one, alias))
    const also = shared.length > 0 ? { shared: shared.map((one) => one.name) } : {}
    changes.push({ what: 'alias', from: null, to: text, ...also })
  }
  return changes
}

/** Somebody must be left who runs the installation: rows that would take the last admin away are refused. */
function withAnAdmin(judged: readonly Judged[], { active }: Around): readonly Judged[] {
  const becomes = new Map(
    judged.flatMap(({ told }) => (told?.role ? [[told.email, told.role] as const] : [])),
  )
  const admins = active.filter((person) => (becomes.get(person.email) ?? person.role) === 'admin')
  const isLeft = admins.length > 0 || [...becomes.values()].includes('admin')
  const wasNone = active.every((person) => person.role !== 'admin')
  if (isLeft || wasNone) return judged
  return judged.map((one) => {
    const isAdmin = one.told?.person?.role === 'admin'
    if (!isAdmin) return one
    const problem = { is: 'last-admin', value: one.told.name } as const
    return { planned: refusedRow(one.planned.line, one.told.name, problem), told: null }
  })
}

/** A row that cannot be taken in, with why. */
export function refusedRow(line: number, about: string, problem: RowProblem): PlannedRow {
  return { line, about, state: 'refused', changes: [], problem }
}
