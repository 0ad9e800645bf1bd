import type { Context } from 'hono'
import { isBusy } from '../../db/dialect.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { endSessionWith, findSession, saveSeen } from '../../db/queries/sessions.ts'
import type { Installation } from '../../db/queries/settings.ts'
import { addressOf } from './address.ts'
import type { AppEnv, Services } from './env.ts'
import { networkOf } from './network.ts'
import { sessionToken } from './signed-cookie.ts'

/** A session as the sign-in keeps it, with what we keep about it. Instants are ISO text. */
export interface KeptSession {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly beganAt?: string | null | undefined
  readonly seenAt?: string | null | undefined
  readonly provedAt?: string | null | undefined
  readonly hasSecondStep?: boolean
}

const HOUR = 60 * 60_000
const SEEN_EVERY_MS = 5 * 60_000
const LONGEST_DEVICE = 300

/** The session a cookie stands for, while it runs; that it was used is kept. */
export async function runningSession(c: Context<AppEnv>): Promise<KeptSession | undefined> {
  const session = await restingSession(c)
  if (!session) return undefined
  const at = c.var.now()
  const { id, beganAt, seenAt } = session
  if (!seenAt || at.getTime() - Date.parse(seenAt) > SEEN_EVERY_MS)
    await seen(c, id, beganAt ?? at.toISOString())
  return session
}

/** The same for whoever asks without anybody having clicked. What ran too long, or was too long unused, is ended. */
export async function restingSession(c: Context<AppEnv>): Promise<KeptSession | undefined> {
  const { config, db, now } = c.var
  const token = await sessionToken(c)
  const found = token === undefined ? undefined : await findSession(db, token)
  if (!found) return undefined
  const { beganAt, seenAt, expiresAt } = found
  const isPast = (since: string | null | undefined, hours: number) =>
    now().getTime() - Date.parse(since ?? '') > hours * HOUR
  // The sign-in says when by the clock of the machine.
  const isOver = expiresAt.getTime() < Date.now()
  if (!isOver && !isPast(beganAt, config.sessionHours) && !isPast(seenAt, config.idleHours)) return found
  await endSessionWith(db, found.token)
  return undefined
}

/** Since when sessions must have begun and been seen to be running now. */
export function runningSince({ config, now }: Pick<Services, 'config' | 'now'>) {
  const before = (hours: number) => new Date(now().getTime() - hours * HOUR).toISOString()
  return { beganAfter: before(config.sessionHours), seenAfter: before(config.idleHours) }
}

/** A page is not kept waiting by somebody else’s lock: the next one notes it. */
async function seen(c: Context<AppEnv>, id: string, beganAt: string): Promise<void> {
  const device = (c.req.header('User-Agent') ?? '').slice(0, LONGEST_DEVICE)
  const network = networkOf(addressOf(c))
  const seenAt = c.var.now().toISOString()
  await saveSeen(c.var.db, { id, beganAt, seenAt, device, network }).catch((error: unknown) => {
    if (!isBusy(error)) throw error
  })
}

/** Whether their role asks for a second step they have not set up. Whoever came through the organisation’s provider has done theirs there. */
export function lacksSecondStep(
  { role }: Pick<Viewer, 'role'>,
  { hasSecondStep, provedAt }: KeptSession,
  { secondStepRoles }: Pick<Installation, 'secondStepRoles'>,
): boolean {
  return secondStepRoles.includes(role) && hasSecondStep !== true && !provedAt
}
