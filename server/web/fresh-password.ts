import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { z } from 'zod'
import { passkeysOf } from '../../db/queries/passkeys.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Ways } from '../../views/account/once-more.tsx'
import type { AppEnv } from './env.ts'
import { formValues } from './forms.ts'
import { askingAgain, asksAgain } from './gates.ts'
import { forgiven, tooMany } from './limits.ts'
import { isProved } from './passkeys.ts'
import { verifyPassword } from './passwords.ts'
import { lacksSecondStep } from './session-clock.ts'

/** How long a sign-in at the organisation’s own provider, or with a passkey, counts as having shown who one is just now. */
const FRESH_MS = 30 * 60_000

/** What came of asking somebody who is signed in for their password once more. */
export type Freshness = 'fresh' | 'wrong' | 'none' | 'too-many'

/** Stands before every handler that asks. */
export const again = askingAgain(createMiddleware<AppEnv>((_, next) => next()))

/** Whether there is a password to ask for. */
export async function hasPassword(c: Context<AppEnv>): Promise<boolean> {
  return (await passwordOf(c)) !== undefined
}

/** What a form that asks may ask of them. */
export async function waysOf(c: Context<AppEnv>): Promise<Ways> {
  const { reader, viewer } = c.var
  return {
    hasPassword: await hasPassword(c),
    hasPasskey: (await passkeysOf(reader, viewer.id)).length > 0,
    isFresh: hasJustProved(c),
    isDemo: (await installation(reader)).demo,
  }
}

const also = z.object({ passkey: z.string().max(20_000).default('') })

/**
 * Whether it is really them: their password, given now, or their passkey, used now; or, for whoever has no password,
 * having come in through the organisation’s provider or with a passkey within half an hour. Whose passkey is their
 * second step, and still to come, shows that one. After five wrong ones they wait a quarter of an hour.
 */
export async function freshPassword(c: Context<AppEnv>, password: string): Promise<Freshness> {
  onlyWhereItIsKnown(c)
  const { viewer } = c.var
  if ((await tooMany(c, 'fresh', viewer.id)) !== null) return 'too-many'
  const { passkey } = await formValues(c, also)
  const came =
    passkey === '' ? await withoutPasskey(c, password) : (await isProved(c, passkey)) ? 'fresh' : 'wrong'
  if (came !== 'wrong') await forgiven(c, 'fresh', viewer.id)
  return came
}

async function withoutPasskey(c: Context<AppEnv>, password: string): Promise<Freshness> {
  const { db, session, viewer } = c.var
  if (
    lacksSecondStep(viewer, session, await installation(db)) &&
    (await passkeysOf(db, viewer.id)).length > 0
  )
    return 'none'
  const hash = await passwordOf(c)
  if (hash !== undefined) return (await verifyPassword({ hash, password })) ? 'fresh' : 'wrong'
  return hasJustProved(c) ? 'fresh' : 'none'
}

function hasJustProved({ var: { session, now } }: Context<AppEnv>): boolean {
  return now().getTime() - Date.parse(session.provedAt ?? '') <= FRESH_MS
}

async function passwordOf({ var: { auth, viewer } }: Context<AppEnv>): Promise<string | undefined> {
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findCredentialAccount(viewer.id))?.password || undefined
}

/** `heard routes` says which addresses ask again: no other may. */
function onlyWhereItIsKnown(c: Context<AppEnv>): void {
  if (!matchedRoutes(c).some(({ handler }) => asksAgain(handler)))
    throw new Error(`${c.req.path} asks again without saying so: put \`again\` before its handler`)
}
