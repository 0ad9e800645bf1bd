import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { takeOnce } from '../../db/queries/sign-in-tries.ts'
import type { Auth } from './auth.ts'
import type { AppEnv } from './env.ts'

/** What somebody puts into the app on their phone, and the codes for the day it is lost: both shown once. */
export interface SecondStep {
  readonly key: string
  readonly codes: readonly string[]
}

/** What came of a code. `over` is when the password has to be given again first. */
export type CodeAnswer = 'wrong' | 'over' | 'too-many' | { readonly answer: Response }

const ofPhone = /^\d{6}$/
/** A code of a phone is right for ninety seconds, and only once. */
const RIGHT_MS = 2 * 60_000

/** Begins it; nothing is asked at the sign-in before a first code was right. */
export async function beginSecondStep(c: Context<AppEnv>, password: string): Promise<SecondStep | undefined> {
  const begun = await c.var.auth.api
    .enableTwoFactor({ body: { password, method: 'totp' }, headers: c.req.raw.headers })
    .catch(() => undefined)
  if (begun?.method !== 'totp') return undefined
  return { key: new URL(begun.totpURI).searchParams.get('secret') ?? '', codes: begun.backupCodes }
}

/** The first code of the phone; from then on the sign-in asks for one. The session begins anew. */
export async function confirmSecondStep(c: Context<AppEnv>, code: string): Promise<Response | undefined> {
  const answer = await c.var.auth.api.verifyTOTP({
    body: { code: bare(code) },
    headers: c.req.raw.headers,
    asResponse: true,
  })
  return answer.ok ? answer : undefined
}

/** A code at the sign-in, of the phone or one of those that were written down. */
export async function answerSecondStep(c: Context<AppEnv>, said: string): Promise<CodeAnswer> {
  const { auth, db, now } = c.var
  const code = bare(said)
  const challenge = await challengeOf(c)
  if (challenge === undefined) return 'over'
  const { personId, headers } = challenge
  if (ofPhone.test(code)) {
    const at = now()
    const before = new Date(at.getTime() - RIGHT_MS).toISOString()
    if (!(await takeOnce(db, { kind: 'code', account: personId, what: code, at: at.toISOString() }, before)))
      return 'wrong'
  }
  const asked = { body: { code }, headers, asResponse: true } as const
  const answer = await (ofPhone.test(code)
    ? auth.api.verifyTOTP(asked)
    : auth.api.verifyBackupCode({ ...asked, body: { code: said.trim() } }))
  if (answer.ok) return { answer }
  const { code: why } = (await answer.clone().json()) as { readonly code?: string }
  if (answer.status === 429) return 'too-many'
  return why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE' ? 'wrong' : 'over'
}

export async function newBackupCodes(
  c: Context<AppEnv>,
  password: string,
): Promise<readonly string[] | undefined> {
  const made = await c.var.auth.api
    .generateBackupCodes({ body: { password }, headers: c.req.raw.headers })
    .catch(() => undefined)
  return made?.backupCodes
}

/** Takes it off for somebody: their own wish, or the machine's operator for whoever lost phone and codes. */
export async function endSecondStep(auth: Auth, personId: string): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context
  await internalAdapter.updateUser(personId, { twoFactorEnabled: false })
  await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: personId }] })
}

export async function hasSecondStep(auth: Auth, personId: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context
  const user = await internalAdapter.findUserById(personId)
  return user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true
}

function bare(code: string): string {
  return code.replace(/[\s-]/g, '')
}

/** Only what the first step left: a session the browser still has is somebody else’s matter. */
async function challengeOf(c: Context<AppEnv>) {
  const { createAuthCookie, internalAdapter } = await c.var.auth.$context
  const { name } = createAuthCookie('two_factor')
  const identifier = getCookie(c, name)?.split('.')[0]
  const cookie = (c.req.header('cookie') ?? '').split('; ').find((one) => one.startsWith(`${name}=`))
  if (identifier === undefined || cookie === undefined) return undefined
  const begun = await internalAdapter.findVerificationValue(identifier)
  return begun ? { personId: begun.value, headers: new Headers({ cookie }) } : undefined
}
