import type { RouterRoute } from 'hono/types'
import { roles as allRoles, type Role } from '../../db/queries/people.ts'
import { paths } from '../../views/paths.ts'

/** What lets somebody in: nothing, having signed in, a token or the session, knowing the address, a signature, a site’s key, the token of the organisation’s directory. */
export type Door = 'anybody' | 'session' | 'token' | 'address' | 'signature' | 'site-key' | 'directory'

const doors = new WeakMap<object, Door>()
const named = new WeakMap<object, readonly Role[]>()
const scoped = new WeakMap<object, string>()
const again = new WeakSet<object>()

/** Whoever gets past this gate came in by this door. */
export function through<Gate extends object>(door: Door, gate: Gate): Gate {
  doors.set(gate, door)
  return gate
}

/** Only these roles get past this gate. */
export function naming<Gate extends object>(roles: readonly Role[], gate: Gate): Gate {
  named.set(gate, roles)
  return gate
}

/** A token gets past this gate with this scope alone. */
export function asking<Gate extends object>(scope: string, gate: Gate): Gate {
  scoped.set(gate, scope)
  return gate
}

/** Whoever gets past this gate is asked once more who they are. */
export function askingAgain<Gate extends object>(gate: Gate): Gate {
  again.add(gate)
  return gate
}

export function asksAgain(gate: object): boolean {
  return again.has(gate)
}

const everyday: ReadonlySet<Role> = new Set(['rep', 'manager', 'hr', 'admin'])

/** Whoever comes for one thing, and finds only what names them. */
export function hasDesk({ role }: { readonly role: Role }): boolean {
  return !everyday.has(role)
}

/** The auditor changes nothing but the language they read in and their own account. */
export function mayAct(role: Role, acting: Pick<RouterRoute, 'method' | 'path'> | undefined): boolean {
  if (role !== 'auditor' || acting?.method === 'GET') return true
  return acting?.path === paths.language || /^\/account\//.test(acting?.path ?? '')
}

/** Whether one of the gates on the way names this role. */
export function isNamed(role: Role, way: readonly Pick<RouterRoute, 'handler'>[]): boolean {
  return way.some(({ handler }) => named.get(handler)?.includes(role))
}

export interface Entry {
  readonly method: string
  readonly path: string
  readonly door: Door
  /** Of those who signed in, or whose token it is; which of the things there are theirs is decided where they are loaded. */
  readonly roles: readonly Role[]
  /** What a token must have been made for; `null` where no token counts. */
  readonly scope: string | null
  /** Whether their password, or a passkey, is asked for once more. */
  readonly again: boolean
}

/** Every route with who may go there, out of the very gates that stand in its way. */
export function whoMay(routes: readonly RouterRoute[]): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const [at, route] of routes.entries()) {
    const { method, path } = route
    const name = `${method} ${path}`
    if (method === 'ALL' || entries.has(name)) continue
    entries.set(name, entryOf(route, wayTo(route, routes, at)))
  }
  return [...entries.values()]
}

/** The gates before a route and, as they stand under its own name, those it was made with. */
function wayTo({ method, path }: RouterRoute, routes: readonly RouterRoute[], at: number) {
  return routes.filter((one, place) =>
    one.method === 'ALL' ? place < at && covers(one.path, path) : one.method === method && one.path === path,
  )
}

function entryOf({ method, path }: RouterRoute, way: readonly RouterRoute[]): Entry {
  const door = way.reduce<Door>((last, { handler }) => doors.get(handler) ?? last, 'anybody')
  const signed = door === 'session' || door === 'token'
  const scope = way.map(({ handler }) => scoped.get(handler)).find((one) => one !== undefined) ?? null
  const isIn = (role: Role) => way.every(({ handler }) => named.get(handler)?.includes(role) ?? true)
  const isHere = (role: Role) =>
    !hasDesk({ role }) || (door === 'session' && mayAct(role, { method, path }) && isNamed(role, way))
  return {
    method,
    path,
    door,
    roles: signed ? allRoles.filter((role) => isIn(role) && isHere(role)) : [],
    scope,
    again: way.some(({ handler }) => asksAgain(handler)),
  }
}

function covers(gate: string, path: string): boolean {
  const [wanted, given] = [gate.split('/'), path.split('/')]
  for (const [place, part] of wanted.entries()) {
    if (part === '*' && place === wanted.length - 1) return true
    if (!part.startsWith(':') && part !== given[place]) return false
    if (given[place] === undefined) return false
  }
  return wanted.length === given.length
}
