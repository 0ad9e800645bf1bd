import type { Context } from 'hono'
import { type Auth, verifyPassword } from './auth.ts'
import type { AppEnv } from './env.ts'

const MOST = 5
const WINDOW_MS = 15 * 60_000

interface Tries {
  readonly since: number
  readonly wrong: number
}

const tries = new WeakMap<Auth, Map<string, Tries>>()

/** What came of asking somebody who is signed in for their password once more. */
export type Freshness = 'fresh' | 'wrong' | 'none' | 'too-many'

/** Whether it is really them: their password, given now. After five wrong ones they wait a quarter of an hour. */
export async function freshPassword(c: Context<AppEnv>, password: string): Promise<Freshness> {
  const { auth, viewer, now } = c.var
  const counted = tries.get(auth) ?? new Map<string, Tries>()
  tries.set(auth, counted)
  const at = now().getTime()
  const before = counted.get(viewer.id)
  const running = before && at - before.since < WINDOW_MS ? before : { since: at, wrong: 0 }
  if (running.wrong >= MOST) return 'too-many'
  const { internalAdapter } = await auth.$context
  const accounts = await internalAdapter.findAccounts(viewer.id)
  const hash = accounts.find((one) => one.providerId === 'credential')?.password
  if (!hash) return 'none'
  // Counted before it is compared, so that many at once do not get by.
  counted.set(viewer.id, { ...running, wrong: running.wrong + 1 })
  if (!(await verifyPassword({ hash, password }))) return 'wrong'
  counted.delete(viewer.id)
  return 'fresh'
}
