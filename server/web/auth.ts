import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { ProviderProfile } from '../actions/admit-from-provider.ts'
import type { Provider } from '../provider.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** What the sign-in calls the organisation’s provider, also in the address it sends people back to. */
export const providerId = 'organisation'

export interface AuthSettings {
  readonly secret: string
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly database: 'sqlite' | 'postgres'
  /** How long somebody stays signed in, however busy they are. */
  readonly sessionHours?: number
  readonly provider?: Provider | null
  /** The address somebody the provider vouches for comes in under; `undefined` for whoever may not. */
  readonly admit?: (profile: ProviderProfile) => Promise<string | undefined>
}

export type Auth = ReturnType<typeof createAuth>

/** What we keep about a session ourselves (db/queries/sessions.ts). */
const kept = { type: 'string', required: false, input: false } as const

export function createAuth(db: Kysely<Database>, settings: AuthSettings) {
  return betterAuth({
    database: { db, type: settings.database },
    secret: settings.secret,
    baseURL: settings.baseUrl,
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    verification: { storeIdentifier: 'hashed' },
    session: {
      expiresIn: (settings.sessionHours ?? 168) * 60 * 60,
      disableSessionRefresh: true,
      additionalFields: { beganAt: kept, seenAt: kept, provedAt: kept, device: kept, network: kept },
    },
    // limits.ts counts: by account and by address, in the database.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        two_factor: settings.secureCookies
          ? { name: '__Host-heard-step', attributes: { secure: true, sameSite: 'lax', path: '/' } }
          : { name: 'heard-step', attributes: { sameSite: 'lax', path: '/' } },
        state: settings.secureCookies
          ? { name: '__Host-heard-state', attributes: { secure: true, sameSite: 'lax', path: '/' } }
          : { name: 'heard-state', attributes: { sameSite: 'lax', path: '/' } },
        session_token: settings.secureCookies
          ? { name: '__Host-heard', attributes: { secure: true, sameSite: 'lax', path: '/' } }
          : { name: 'heard', attributes: { sameSite: 'lax', path: '/' } },
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true } },
    plugins: [
      genericOAuth({ config: settings.provider ? [providerOf(settings.provider, settings.admit)] : [] }),
      // Whoever comes in through the organisation’s provider has no password here.
      twoFactor({ issuer: 'Heard', twoFactorCookieMaxAge: 600, allowPasswordless: true }),
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 24 * 60 * 60,
        sendMagicLink: async ({ token, metadata }) => {
          if (typeof metadata?.deliver === 'function') metadata.deliver(token)
        },
      }),
    ],
  })
}

function providerOf(
  { issuer, clientId, clientSecret, scopes }: Provider,
  admit: AuthSettings['admit'] = async () => undefined,
) {
  return {
    providerId,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: [...scopes],
    pkce: true,
    requireIdTokenVerification: true,
    // We add people ourselves, with a role, and only whom a group of theirs lets in.
    disableSignUp: true,
    mapProfileToUser: async (profile: Readonly<Record<string, unknown>>) => {
      const vouched = vouchedIn(profile)
      const email = vouched && (await admit(vouched))
      if (email === undefined) throw new APIError('FORBIDDEN')
      return { email, emailVerified: true }
    },
  }
}

/** What the provider says of somebody; `undefined` where it does not stand by the address. */
function vouchedIn(profile: Readonly<Record<string, unknown>>): ProviderProfile | undefined {
  const { sub, email, email_verified, name, groups } = profile
  if (typeof sub !== 'string' || typeof email !== 'string' || !email.includes('@')) return undefined
  if (email_verified === false || email_verified === 'false') return undefined
  const named = typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : email
  const listed = Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : []
  return { subject: sub, email: email.trim().toLowerCase(), name: named, groups: listed }
}

/** Makes or completes the tables sign-in keeps for itself. Ours are made by db/migrate.ts. */
export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options)
  await runMigrations()
}

/** An account that can sign in, made in the transaction that makes the person. Its id is the id of the person. */
export async function createAccount(
  auth: Auth,
  trx: Transaction<Database>,
  person: {
    readonly email: string
    readonly name: string
    readonly password?: string
    /** In place of a password, where many have the same. */
    readonly passwordHash?: string
  },
): Promise<string> {
  const { options } = auth
  const within = betterAuth({ ...options, plugins: [], database: { ...options.database, db: trx } })
  const { internalAdapter } = await within.$context
  const user = await internalAdapter.createUser(
    { email: person.email.trim().toLowerCase(), name: person.name, emailVerified: true },
    { method: 'admin' },
  )
  const { password, passwordHash } = person
  const hash = password === undefined ? passwordHash : await hashPassword(password)
  if (hash !== undefined)
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    })
  return user.id
}

/** A token that signs this address in once, within a day. */
export async function signInToken(auth: Auth, email: string): Promise<string> {
  let token = ''
  await auth.api.signInMagicLink({
    body: { email, metadata: { deliver: (made: string) => (token = made) } },
    headers: new Headers(),
  })
  return token
}
