import type { Context } from 'hono'
import { type Preferences, preferencesOf } from '../../db/queries/preferences.ts'
import { type Installation, installation } from '../../db/queries/settings.ts'
import type { AppEnv } from './env.ts'

const installations = new WeakMap<object, Promise<Installation>>()
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
