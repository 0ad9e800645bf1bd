import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { everCameIn } from '../../db/queries/accounts.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import {
  allPeople,
  findPersonFor,
  type Person,
  peopleFor,
  type Role,
  roles,
} from '../../db/queries/people.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { airtimeTrend } from '../../db/queries/trends.ts'
import { repNamesOfNobody } from '../../db/queries/unassigned-speakers.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { Invitation } from '../../views/people/invitation-form.tsx'
import type { Member } from '../../views/people/member-table.tsx'
import { PeoplePage } from '../../views/people/page.tsx'
import type { PersonSummary } from '../../views/people/people-list.tsx'
import { PersonPage, type PersonPageProps } from '../../views/people/person-page.tsx'
import { addPerson } from '../actions/add-person.ts'
import { giveNamed } from '../actions/give-named.ts'
import { speakersLikeOurs } from '../actions/like-speakers.ts'
import { aliasOf } from '../conversation/alias.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { invitationToken } from '../web/one-time.ts'
import { forReading, onlyFor } from '../web/session.ts'
import { measuredCheckIns } from './measured-check-ins.ts'
import { progressOf } from './progress.ts'
import { summariesOf } from './summaries.ts'

export const people = new Hono<AppEnv>()

const LATEST = 12
const TOLD = 24
const MOST_LIKE = 20
const blank: Invitation = { name: '', email: '', role: 'rep', team: '', errors: {}, link: null }

const wanted = z.object({ invite: z.enum(['rep', 'manager'], 'is none of the roles').optional() })

people.get('/people', onlyFor('manager', 'hr', 'admin', 'auditor'), async (c) => {
  const { invite = 'rep' } = readQuery(c, wanted)
  return peoplePage(c, { ...blank, role: invite })
})

people.get('/people/:id', forReading, async (c) => {
  const { reader, viewer } = c.var
  const person = await findPersonFor(reader, viewer, c.req.param('id'))
  if (person?.role !== 'rep' || viewer.role === 'admin') throw new HTTPException(404)
  return c.html(<PersonPage {...(await personProps(c, person))} />)
})

/** What this viewer is shown of a rep. */
export async function personProps(c: Context<AppEnv>, person: Person): Promise<PersonPageProps> {
  const { reader, viewer } = c.var
  const teams = await allTeams(reader)
  const { conversations } = await listConversations(reader, viewer, { repId: person.id, limit: LATEST })
  return {
    frame: await frameOf(c),
    person,
    team: teams.find((team) => team.id === person.teamId)?.name ?? null,
    latest: await summariesOf(reader, conversations),
    checkIns: ['hr', 'auditor'].includes(viewer.role) ? null : await measuredCheckIns(c, [person.id]),
    ...(await progressOf(c, person)),
  }
}

/** Nobody is called by signs that cannot be seen, or that turn the writing round so that one name reads as another. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const calledSo = z
  .string()
  .overwrite((text) => text.replace(unseen, ' '))
  .trim()
  .min(1, { error: () => words.people.problems.name })
  .max(200, { error: () => words.people.problems.name })

/** A manager names a rep of their own team; the way in is the admin’s to give, so that nobody but the rep has it. */
const ownRep = z.object({
  name: calledSo,
  email: z
    .email({ error: () => words.people.problems.email })
    .max(320, { error: () => words.people.problems.email }),
})

const inTeams: ReadonlySet<Role> = new Set(['rep', 'manager'])

const invited = z
  .object({
    name: calledSo,
    email: z
      .email({ error: () => words.people.problems.email })
      .max(320, { error: () => words.people.problems.email }),
    role: z.enum(roles, { error: () => words.people.problems.role }),
    team: z
      .string()
      .trim()
      .max(200, { error: () => words.people.problems.team }),
  })
  .refine(({ role, team }) => team !== '' || !inTeams.has(role), {
    path: ['team'],
    error: () => words.people.problems.team,
  })

people.post('/people', onlyFor('manager'), async (c) => {
  const { db, viewer, now } = c.var
  const team = (await allTeams(db)).find((one) => one.id === viewer.teamId)
  if (!team) throw new HTTPException(404)
  const filled = await readForm(c, ownRep)
  if (!filled.ok) {
    const { name = '', email = '' } = filled.typed
    return peoplePage(c, { ...blank, name, email, errors: filled.errors }, 422)
  }
  const added = { ...filled.value, role: 'rep', team: team.name } as const
  const id = await addPerson(c.var, added)
  if (id === undefined)
    return peoplePage(c, { ...blank, ...added, errors: { email: words.people.problems.taken } }, 422)
  const giving = await giveNamed(db, viewer, id, now().toISOString())
  return c.redirect(giving === undefined ? `${paths.people}#add` : paths.giving(giving), 303)
})

people.post('/invitations', onlyFor('admin'), async (c) => {
  const { config, db, now } = c.var
  const filled = await readForm(c, invited)
  if (!filled.ok) {
    const { name = '', email = '', role = 'rep', team = '' } = filled.typed
    return peoplePage(c, { ...blank, name, email, role: role as Role, team, errors: filled.errors }, 422)
  }
  const { team, ...person } = filled.value
  const id = await addPerson(c.var, { ...person, team: team === '' ? null : team })
  if (id === undefined)
    return peoplePage(c, { ...blank, ...filled.value, errors: { email: words.people.problems.taken } }, 422)
  const token = await invitationToken(db, id, now())
  return peoplePage(c, { ...blank, name: person.name, link: `${config.baseUrl}/invitations/${token}` })
})

async function peoplePage(c: Context<AppEnv>, invitation: Invitation, status: 200 | 422 = 200) {
  const { reader, viewer } = c.var
  const isAdmin = viewer.role === 'admin'
  const teams = await allTeams(reader)
  const reps = isAdmin ? [] : (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const summaries = await Promise.all(
    reps.map(async (rep) => ({ rep, summary: await personSummary(c, rep) })),
  )
  const grouped = [...teams, { id: null, name: null }].map((team) => ({
    name: team.name,
    reps: summaries.filter(({ rep }) => rep.teamId === team.id).map(({ summary }) => summary),
  }))
  return c.html(
    <PeoplePage
      frame={await frameOf(c)}
      teams={grouped.filter((team) => team.reps.length > 0)}
      members={isAdmin ? await membersOf(c, teams) : null}
      like={isAdmin ? (await speakersLikeOurs(reader)).slice(0, MOST_LIKE) : []}
      teamNames={teams.map((team) => team.name)}
      invitation={invitation}
      names={viewer.role === 'manager' && viewer.teamId ? await namesToAdd(c) : null}
    />,
    status,
  )
}

/** What our side is called and nobody here is yet, without labels that are no name. */
async function namesToAdd({ var: { reader, viewer } }: Context<AppEnv>): Promise<readonly string[]> {
  return (await repNamesOfNobody(reader, viewer)).filter((name) => aliasOf(name) !== null)
}

export async function personSummary(c: Context<AppEnv>, rep: Person): Promise<PersonSummary> {
  const { reader, viewer } = c.var
  if (viewer.role === 'hr') return { id: rep.id, name: rep.name, talk: null }
  const { points: found } = await airtimeTrend(reader, viewer, rep.id, { latest: TOLD + 1 })
  const points = found.slice(-TOLD)
  const shares = points.flatMap(({ airtime }) => (airtime.known ? [airtime.value] : []))
  const told = points.find((point) => point.airtime.known) ?? points.at(-1)
  const airtime = told?.airtime ?? { known: false as const, reason: 'no-history' as const }
  return {
    id: rep.id,
    name: rep.name,
    talk: { conversations: points.length, isMore: found.length > TOLD, shares, airtime },
  }
}

function stateOf({ id, deactivatedAt }: Person, cameIn: ReadonlySet<string>): Member['state'] {
  if (deactivatedAt !== null) return 'left'
  return cameIn.has(id) ? 'here' : 'waiting'
}

async function membersOf(
  c: Context<AppEnv>,
  teams: readonly { readonly id: string; readonly name: string }[],
) {
  const cameIn = await everCameIn(c.var.reader)
  return (await allPeople(c.var.reader)).map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    team: teams.find((team) => team.id === person.teamId)?.name ?? null,
    state: stateOf(person, cameIn),
  }))
}
