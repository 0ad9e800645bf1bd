import { argon2 as argon2Callback, type BinaryLike, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../db/schema.ts'

const argon2 = promisify(argon2Callback)
const hardness = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

export interface AuthSettings {
  readonly secret: string
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly database: 'sqlite' | 'postgres'
}

export type Auth = ReturnType<typeof createAuth>

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
    session: { expiresIn: 7 * 24 * 60 * 60, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      window: 180,
      max: 100,
      customRules: { '/sign-in/email': { window: 180, max: 10 } },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-heard-address'] },
      cookies: {
        session_token: settings.secureCookies
          ? { name: '__Host-heard', attributes: { secure: true, sameSite: 'lax', path: '/' } }
          : { name: 'heard', attributes: { sameSite: 'lax', path: '/' } },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 24 * 60 * 60,
        rateLimit: { window: 60, max: 30 },
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

const A_DAY_MS = 24 * 60 * 60 * 1000

/** A token with which this person chooses a password, once, within a day. */
export async function invitationToken(auth: Auth, personId: string, now: Date): Promise<string> {
  return tokenFor(auth, { kind: 'reset-password', value: personId, now })
}

/** Whose invitation this is, while it still works. */
export async function invitedPerson(auth: Auth, token: string, now: Date): Promise<string | undefined> {
  return valueUnder(auth, { kind: 'reset-password', token, now })
}

/** A token that opens the first page of an installation nobody works in yet, within a day. */
export async function welcomeToken(auth: Auth, now: Date): Promise<string> {
  return tokenFor(auth, { kind: 'welcome', value: 'anybody', now })
}

export async function isWelcome(auth: Auth, token: string, now: Date): Promise<boolean> {
  return (await valueUnder(auth, { kind: 'welcome', token, now })) !== undefined
}

interface Ticket {
  /** `reset-password` is what Better Auth itself looks for. */
  readonly kind: 'reset-password' | 'welcome'
  readonly now: Date
}

async function tokenFor(
  auth: Auth,
  { kind, value, now }: Ticket & { readonly value: string },
): Promise<string> {
  const { internalAdapter } = await auth.$context
  const token = randomBytes(24).toString('base64url')
  await internalAdapter.createVerificationValue({
    identifier: `${kind}:${token}`,
    value,
    expiresAt: new Date(now.getTime() + A_DAY_MS),
  })
  return token
}

async function valueUnder(auth: Auth, { kind, token, now }: Ticket & { readonly token: string }) {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findVerificationValue(`${kind}:${token}`)
  return found && new Date(found.expiresAt) > now ? found.value : undefined
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt)
  return `argon2id$${salt.toString('base64')}$${hash.toString('base64')}`
}

export async function verifyPassword(given: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> {
  const [kind, salt, hash] = given.hash.split('$')
  if (kind !== 'argon2id' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const actual = await derive(given.password, Buffer.from(salt, 'base64'))
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

async function derive(password: string, nonce: BinaryLike & Buffer): Promise<Buffer> {
  return argon2('argon2id', { message: password, nonce, ...hardness })
}
