import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink, twoFactor } from 'better-auth/plugins'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export interface AuthSettings {
  readonly secret: string
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly database: 'sqlite' | 'postgres'
  /** How long somebody stays signed in, however busy they are. */
  readonly sessionHours?: number
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
        session_token: settings.secureCookies
          ? { name: '__Host-heard', attributes: { secure: true, sameSite: 'lax', path: '/' } }
          : { name: 'heard', attributes: { sameSite: 'lax', path: '/' } },
      },
    },
    plugins: [
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

/** Makes or completes the tables sign-in keeps for itself. Ours are made by db/migrate.ts. */
export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options)
  await runMigrations()
}

/** An account that can sign in, made in the transaction that makes the person. Its id is the id of the person. */
export async function createAccount(
  auth: Auth,
  trx: Transaction<Database>,
  person: { readonly email: string; readonly name: string; readonly password?: string },
): Promise<string> {
  const { options } = auth
  const within = betterAuth({ ...options, database: { ...options.database, db: trx } })
  const { internalAdapter } = await within.$context
  const user = await internalAdapter.createUser(
    { email: person.email.trim().toLowerCase(), name: person.name, emailVerified: true },
    { method: 'admin' },
  )
  if (person.password !== undefined)
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hashPassword(person.password),
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
