import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import {
  findPasskey,
  type NewPasskey,
  type Passkey,
  passkeysOf,
  savePasskey,
  savePasskeyUse,
} from '../../db/queries/passkeys.ts'
import type { Config } from '../config.ts'
import type { AppEnv } from './env.ts'
import { answered, keepChallenge, RIGHT_MS, siteOf } from './passkey-challenge.ts'

const HOLDER_BYTES = 24
/** EdDSA, ES256 and RS256, which every device knows one of. */
const signatures = [-8, -7, -257]

/** What the browser is to make a passkey of, for whoever is signed in. */
export async function passkeyToMake(c: Context<AppEnv>): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { config, db, session, viewer } = c.var
  const options = await generateRegistrationOptions({
    rpName: 'Heard',
    rpID: siteOf(config).rpID,
    userName: viewer.email,
    userDisplayName: viewer.name,
    userID: new TextEncoder().encode(viewer.id),
    timeout: RIGHT_MS,
    supportedAlgorithmIDs: signatures,
    excludeCredentials: (await passkeysOf(db, viewer.id)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(c, { kind: 'add', holder: session.id }, options.challenge)
  return options
}

/** Keeps what the browser made. Answers no where it is not what was asked for, came too late, or is kept already. */
export async function keepPasskey(c: Context<AppEnv>, name: string, said: string): Promise<boolean> {
  const { db, session, viewer, now } = c.var
  const asked = { kind: 'add', holder: session.id } as const
  const answer = await answered<RegistrationResponseJSON>(c, asked, said)
  const made = answer && (await madeIn(c, answer))
  if (!made) return false
  const createdAt = now().toISOString()
  return savePasskey(db, { ...made, personId: viewer.id, name, createdAt })
}

/** What whoever wants to come in is to sign: the same for everybody, as nobody has said who they are. */
export async function challengeToEnter(c: Context<AppEnv>): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { config } = c.var
  const options = await optionsToSign(config, {})
  const holder = randomBytes(HOLDER_BYTES).toString('base64url')
  await keepChallenge(c, { kind: 'enter', holder }, options.challenge)
  setCookie(c, cookieName(config), holder, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: config.secure,
    path: '/',
    maxAge: RIGHT_MS / 1000,
  })
  return options
}

/** Whose passkey signed it; `undefined` for whatever is not right about it. */
export async function whoEnters(c: Context<AppEnv>, said: string): Promise<string | undefined> {
  const holder = getCookie(c, cookieName(c.var.config))
  if (holder === undefined) return undefined
  return (await rightPasskey(c, { kind: 'enter', holder }, said))?.personId
}

/** What whoever is signed in is to sign, with one of their own; `undefined` where they have none. */
export async function challengeToProve(
  c: Context<AppEnv>,
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  const { config, db, session, viewer } = c.var
  const theirs = await passkeysOf(db, viewer.id)
  if (theirs.length === 0) return undefined
  const allowCredentials = theirs.map(({ id, transports }) => ({ id, transports: [...transports] }))
  const options = await optionsToSign(config, { allowCredentials })
  await keepChallenge(c, { kind: 'prove', holder: session.id }, options.challenge)
  return options
}

/** Whether one of their own passkeys signed it, in this session. */
export async function isProved(c: Context<AppEnv>, said: string): Promise<boolean> {
  const passkey = await rightPasskey(c, { kind: 'prove', holder: c.var.session.id }, said)
  return passkey?.personId === c.var.viewer.id
}

function optionsToSign(
  config: Config,
  more: Pick<Parameters<typeof generateAuthenticationOptions>[0], 'allowCredentials'>,
) {
  const { rpID } = siteOf(config)
  return generateAuthenticationOptions({ rpID, timeout: RIGHT_MS, userVerification: 'required', ...more })
}

const transportsGiven = z.array(z.string().max(50)).max(20).catch([])

async function madeIn(
  { var: { config } }: Context<AppEnv>,
  { response, challenge }: { readonly response: RegistrationResponseJSON; readonly challenge: string },
): Promise<Omit<NewPasskey, 'personId' | 'name' | 'createdAt'> | undefined> {
  const { origin, rpID } = siteOf(config)
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    supportedAlgorithmIDs: signatures,
  }).catch(() => undefined)
  if (!made?.verified) return undefined
  const { id, publicKey, counter, transports } = made.registrationInfo.credential
  const key = Buffer.from(publicKey).toString('base64url')
  return { id, publicKey: key, counter, transports: transportsGiven.parse(transports) }
}

async function rightPasskey(
  c: Context<AppEnv>,
  asked: Parameters<typeof answered>[1],
  said: string,
): Promise<Passkey | undefined> {
  const { config, db, now } = c.var
  const answer = await answered<AuthenticationResponseJSON>(c, asked, said)
  const passkey = answer && (await findPasskey(db, answer.response.id))
  if (!passkey || !isOf(passkey, answer.response)) return undefined
  const { id, publicKey, counter } = passkey
  const { origin, rpID } = siteOf(config)
  const signed = await verifyAuthenticationResponse({
    response: answer.response,
    expectedChallenge: answer.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
  }).catch(() => undefined)
  if (!signed?.verified) return undefined
  const use = { counted: signed.authenticationInfo.newCounter, now: now().toISOString() }
  return (await savePasskeyUse(db, passkey, use)) ? passkey : undefined
}

/** The device says whom it knows; where it says so, it must be whose passkey it is. */
function isOf({ personId }: Passkey, { response: { userHandle } }: AuthenticationResponseJSON): boolean {
  return !userHandle || Buffer.from(userHandle, 'base64url').toString() === personId
}

function cookieName({ secure }: Config): string {
  return secure ? '__Host-heard-passkey' : 'heard-passkey'
}
