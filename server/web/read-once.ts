import type { Context } from 'hono'
import { type Person, peopleOfTeam } from '../../db/queries/people.ts'
import { type Preferences, preferencesOf } from '../../db/queries/preferences.ts'
import { type Installation, installation } from '../../db/queries/settings.ts'
import type { AppEnv } from './env.ts'

const installations = new WeakMap<object, Promise<Installation>>()
const teams = new WeakMap<object, Promise<readonly Person[]>>()
const preferences = new WeakMap<object, Promise<Preferences>>()

/** What the installation knows about itself: read once for a page, and anew by whatever may just have changed it. */
export function installationFor(c: Context<AppEnv>): Promise<Installation> {
  return once(c, installations, c, () => installation(c.var.reader))
}

/** How whoever looks listens and reads; the same. */
export function preferencesFor(c: Context<AppEnv>): Promise<Preferences> {
  const { reader, viewer } = c.var
  return once(c, preferences, viewer, () => preferencesOf(reader, viewer.id))
}

/** Everybody who is still here of the viewer’s team, by name; the same. */
export function teamFor(c: Context<AppEnv>): Promise<readonly Person[]> {
  const { reader, viewer } = c.var
  const { teamId } = viewer
  return once(c, teams, viewer, async () => (teamId === null ? [] : peopleOfTeam(reader, teamId)))
}

function once<Found>(
  { req }: Context<AppEnv>,
  known: WeakMap<object, Promise<Found>>,
  of: object,
  read: () => Promise<Found>,
): Promise<Found> {
  const found = (req.method === 'GET' && known.get(of)) || read()
  known.set(of, found)
  return found
}
