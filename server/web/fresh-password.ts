import type { Context } from 'hono'
import type { AppEnv } from './env.ts'
import { forgiven, tooMany } from './limits.ts'
import { verifyPassword } from './passwords.ts'

/** How long a sign-in at the organisation’s own provider counts as having shown who one is just now. */
const FRESH_MS = 30 * 60_000

/** What came of asking somebody who is signed in for their password once more. */
export type Freshness = 'fresh' | 'wrong' | 'none' | 'too-many'

/** Whether there is a password to ask for. */
export async function hasPassword(c: Context<AppEnv>): Promise<boolean> {
  const { internalAdapter } = await c.var.auth.$context
  return Boolean((await internalAdapter.findCredentialAccount(c.var.viewer.id))?.password)
}

/**
 * Whether it is really them: their password, given now, or, for whoever has none because they come in through the
 * organisation’s provider, a sign-in there within half an hour. After five wrong ones they wait a quarter of an hour.
 */
export async function freshPassword(c: Context<AppEnv>, password: string): Promise<Freshness> {
  const { auth, viewer, session, now } = c.var
  if ((await tooMany(c, 'fresh', viewer.id)) !== null) return 'too-many'
  const { internalAdapter } = await auth.$context
  const hash = (await internalAdapter.findCredentialAccount(viewer.id))?.password
  if (!hash) {
    await forgiven(c, 'fresh', viewer.id)
    const proved = Date.parse(session.provedAt ?? '')
    return now().getTime() - proved <= FRESH_MS ? 'fresh' : 'none'
  }
  if (!(await verifyPassword({ hash, password }))) return 'wrong'
  await forgiven(c, 'fresh', viewer.id)
  return 'fresh'
}
