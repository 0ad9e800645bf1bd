import { Hono } from 'hono'
import { z } from 'zod'
import { findViewer } from '../../db/queries/people.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { forgiven, tooMany } from '../web/limits.ts'
import { challengeToEnter, whoEnters } from '../web/passkeys.ts'
import { enterProved, mayUsePassword, signInAgain } from './sign-in.tsx'

/** Coming in with a passkey: the device says who it is, so nobody types an address. */
export const passkeySignIn = new Hono<AppEnv>()

passkeySignIn.post(paths.signInPasskeyChallenge, async (c) => {
  const wait = await tooMany(c, 'passkey', addressOf(c))
  if (wait === null) return c.json(await challengeToEnter(c))
  c.header('Retry-After', String(wait))
  return c.json({}, 429)
})

const signed = z.object({
  passkey: z.string().max(20_000),
  next: z.string().max(2000).optional(),
  kept: z.string().max(200_000).optional(),
})

passkeySignIn.post(paths.signInPasskey, async (c) => {
  const say = words.account.passkeys
  const filled = await readForm(c, signed)
  if (!filled.ok) return signInAgain(c, filled.typed, say.unknown, 422)
  const personId = await whoEnters(c, filled.value.passkey)
  const viewer = personId === undefined ? undefined : await findViewer(c.var.db, personId)
  if (!viewer || !mayUsePassword(c, viewer)) return signInAgain(c, filled.value, say.unknown, 422)
  await forgiven(c, 'passkey', addressOf(c))
  return enterProved(c, viewer, filled.value)
})
