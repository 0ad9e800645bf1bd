import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { z } from 'zod'
import { type ChallengeKind, saveChallenge, useChallenge } from '../../db/queries/passkey-challenges.ts'
import type { Config } from '../config.ts'
import type { AppEnv } from './env.ts'

/** How long somebody has to touch their device. */
export const RIGHT_MS = 5 * 60_000

/** What a browser sends when it made a passkey, or signed with one. */
export type PasskeyAnswer = RegistrationResponseJSON | AuthenticationResponseJSON

interface Asked {
  readonly kind: ChallengeKind
  /** The session, or the cookie of whoever has none yet. */
  readonly holder: string
}

/** Where a passkey counts: our own address, as it was set up, whatever a request says of itself. */
export function siteOf({ baseUrl }: Config) {
  const { origin, hostname } = new URL(baseUrl)
  return { origin, rpID: hostname }
}

export async function keepChallenge(c: Context<AppEnv>, { kind, holder }: Asked, challenge: string) {
  const at = c.var.now()
  const expiresAt = new Date(at.getTime() + RIGHT_MS).toISOString()
  await saveChallenge(c.var.db, { kind, challenge, holder }, { now: at.toISOString(), expiresAt })
}

/** An answer to what was asked, which cannot be answered again; `undefined` for any other. What it signed is for the library to check. */
export async function answered<Kind extends PasskeyAnswer>(
  c: Context<AppEnv>,
  { kind, holder }: Asked,
  said: string,
): Promise<{ readonly response: Kind; readonly challenge: string } | undefined> {
  const response = readAnswer<Kind>(said)
  if (!response) return undefined
  const challenge = challengeIn(response)
  const at = c.var.now().toISOString()
  return (await useChallenge(c.var.db, { kind, challenge, holder }, at)) ? { response, challenge } : undefined
}

const LONGEST = 20_000
const sent = z.object({
  id: z.string().min(1).max(2000),
  response: z.object({ clientDataJSON: z.string(), userHandle: z.string().nullish() }),
})

/** The library looks at the rest; about what it cannot read it throws, which is a no. */
function readAnswer<Kind extends PasskeyAnswer>(said: string): Kind | undefined {
  const json = said.length > LONGEST ? undefined : jsonIn(said)
  return sent.safeParse(json).success ? (json as Kind) : undefined
}

function challengeIn({ response }: PasskeyAnswer): string {
  const client = z.object({ challenge: z.string() })
  const parsed = client.safeParse(jsonIn(Buffer.from(response.clientDataJSON, 'base64url').toString()))
  return parsed.success ? parsed.data.challenge : ''
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
