import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../db/queries/people.ts'
import { whoMay } from '../../server/web/gates.ts'
import { type CastName, cast, type DeskName, desks, openApp, type Somebody, type TestApp } from './app.ts'
import { asMissing, idsIn, whereStands } from './crawl.ts'
import { advocacy } from './who-may/advocacy.ts'
import { api } from './who-may/api.ts'
import { appeals } from './who-may/appeals.ts'
import { calibrations } from './who-may/calibrations.ts'
import { clips } from './who-may/clips.ts'
import { coaching } from './who-may/coaching.ts'
import { comments } from './who-may/comments.ts'
import { conversations } from './who-may/conversations.ts'
import { coverage } from './who-may/coverage.ts'
import { customers } from './who-may/customers.ts'
import { desk } from './who-may/desk.ts'
import { atDesk, deskNames } from './who-may/desks.ts'
import { directory } from './who-may/directory.ts'
import { doors } from './who-may/doors.ts'
import { fairness } from './who-may/fairness.ts'
import { findings } from './who-may/findings.ts'
import { type Ids, idsOf } from './who-may/ids.ts'
import { insights } from './who-may/insights.ts'
import { leaves } from './who-may/leaves.ts'
import { notices } from './who-may/notices.ts'
import { ownTime } from './who-may/own-time.ts'
import { payroll } from './who-may/payroll.ts'
import { people } from './who-may/people.ts'
import { periods } from './who-may/periods.ts'
import { plans } from './who-may/plans.ts'
import { queue } from './who-may/queue.ts'
import { reachOut } from './who-may/reach-out.ts'
import { recordings } from './who-may/recordings.ts'
import { reviews } from './who-may/reviews.ts'
import type { Route, Who } from './who-may/route.ts'
import { scorecards } from './who-may/scorecards.ts'
import { statements } from './who-may/statements.ts'
import { trail } from './who-may/trail.ts'
import { uploads } from './who-may/uploads.ts'
import { views } from './who-may/views.ts'
import { webhooks } from './who-may/webhooks.ts'

/** Every route of the program, room by room. One that stands in none of them fails below. Signing out comes last. */
const table = [
  conversations,
  findings,
  comments,
  clips,
  coaching,
  ownTime,
  queue,
  reachOut,
  recordings,
  views,
  uploads,
  coverage,
  insights,
  leaves,
  notices,
  appeals,
  payroll,
  advocacy,
  people,
  customers,
  trail,
  reviews,
  calibrations,
  scorecards,
  periods,
  plans,
  statements,
  fairness,
  desk,
  webhooks,
  directory,
  api,
  doors,
].flatMap((room) => Object.entries(room))

const everybody: readonly Who[] = ['s', 'rosa', 'rena', 'mina', 'ravi', 'noah', 'hana', 'ada']

let app: TestApp
let ids: Ids
let all: Awaited<ReturnType<typeof idsIn>>

beforeAll(async () => {
  app = await openApp()
  ids = await idsOf(app)
  all = await idsIn(app)
  expect(Object.values(ids)).not.toContain('')
})
afterAll(() => app.close())

function registered(): readonly string[] {
  const all = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(all)]
}

test('D-20 every route stands in the table, and the table knows no other', () => {
  expect(registered().toSorted()).toEqual(table.map(([name]) => name).toSorted())
})

/** What the table finds for somebody, and whether that is a way in at all. */
function isIn(who: Who | DeskName, name: string, route: Route): boolean {
  const status = who in desks ? atDesk(who as DeskName, name, route) : (route.gets[who as Who] ?? route.else)
  return ![401, 403, 404].includes(status)
}

test('D-20 what heard routes prints of a route is what is found there', () => {
  const rooms = new Map(table)
  const wrong = whoMay(app.routes).flatMap(({ method, path, door, roles, scope }) => {
    const name = `${method} ${path}`
    const route = rooms.get(name)
    if (!route) return [name]
    const isShut = [303, 401].includes(route.gets.s ?? 0)
    const mayBeShut = [303, 401].includes(route.gets.s ?? route.else)
    const signed = door === 'session' || door === 'token'
    const everybodys = Object.entries({ ...cast, ...desks }) as readonly (readonly [
      Who | DeskName,
      { role: Role },
    ])[]
    const past = everybodys.filter(([who, { role }]) => !roles.includes(role) && isIn(who, name, route))
    return [
      ...((signed ? mayBeShut : !isShut) ? [] : [`${name} is for ${door}`]),
      ...((scope === null) === (door !== 'token') ? [] : [`${name} has scope ${scope}`]),
      ...(signed ? past.map(([who]) => `${who} gets past ${name}`) : []),
    ]
  })
  expect(wrong).toEqual([])
})

/** What no form of ours has, or has for somebody else to say: it stands in each form, and nowhere afterwards. */
const smuggled = Object.fromEntries(
  'rep_id repId team_id teamId org_id grade score locked approved_by approvedBy created_at createdAt by_id byId state'
    .split(' ')
    .map((name) => [name, 'smuggled']),
)

/** What is refused is asked for as by htmx: it is then refused in a line, without a page around it. */
function asking(
  somebody: Somebody,
  method: string | undefined,
  path: string,
  form: Readonly<Record<string, string>> = {},
  wanted: number,
): Promise<Response> {
  const short = { 'hx-request': wanted === 403 || wanted === 404 ? 'true' : 'false' }
  return method === 'GET' ? somebody.get(path, short) : somebody.post(path, { ...smuggled, ...form }, short)
}

for (const name of deskNames)
  test(`D-20 who may: ${desks[name].role} at every route`, async () => {
    const them = await app.as(name)
    const wrong: string[] = []
    for (const [asked, route] of table) {
      const [method, pattern = ''] = asked.split(' ')
      const path = route.at?.(ids) ?? pattern
      const wanted = atDesk(name, asked, route)
      const { status } = await asking(them, method, path, route.form?.(ids), wanted)
      if (status !== wanted) wrong.push(`${asked}: ${status}, not ${wanted}`)
    }
    expect(wrong).toEqual([])
  })

/** Whoever owns it, a colleague of the same team, and another team’s manager. */
const around: ReadonlySet<Who> = new Set(['rosa', 'rena', 'noah'])

async function saidAt(answer: Response, path: string): Promise<string> {
  return `${answer.status} ${(await answer.text()).replaceAll(path, '')}`
}

for (const [name, route] of table)
  test(`D-20, D-21 and D-23 who may: ${name}`, async () => {
    const [method, pattern = ''] = name.split(' ')
    const path = route.at?.(ids) ?? pattern
    const nowhere = asMissing(path, all)
    for (const who of everybody) {
      const somebody = who === 's' ? app.stranger : await app.as(who)
      const wanted = route.gets[who] ?? route.else
      const answer = await asking(somebody, method, path, route.form?.(ids), wanted)
      expect(answer.status, `${who} at ${path}`).toBe(wanted)
      if (who === 's' && answer.status === 303 && name !== 'POST /theme')
        expect(answer.headers.get('location'), path).toMatch(/^\/sign-in/)
      if (nowhere === path || !around.has(who)) continue
      const missing = await asking(somebody, method, nowhere, route.form?.(ids), 404)
      expect(missing.status, `${who} at ${nowhere}`).toBeGreaterThanOrEqual(400)
      if (wanted === 404) expect(await saidAt(missing, nowhere)).toBe(await saidAt(answer, path))
    }
  })

test('D-26 what was smuggled into every form is kept nowhere, and nobody is anybody else', async () => {
  // A form that was only begun is kept as it was sent, for whoever wrote it alone; what counts is read out of it later.
  expect(await whereStands(app, 'smuggled')).toEqual(['drafts.text'])
  for (const [name, { role }] of Object.entries(cast))
    expect((await app.viewer(name as CastName)).role).toBe(role)
})
