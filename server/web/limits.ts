import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import { forgetTries, saveTry, triesSince } from '../../db/queries/sign-in-tries.ts'
import { secretFor } from '../secret.ts'
import { addressOf } from './address.ts'
import type { AppEnv } from './env.ts'
import { householdOf } from './network.ts'

interface Limit {
  readonly most: number
  readonly ms: number
}

interface Limits {
  /** Of one account from one address. */
  readonly pair: Limit
  /** Of one address, whatever account it tries. */
  readonly address: Limit
  /** Of one account from everywhere; beyond it the pair is held to `strictly`, and nobody is locked out. */
  readonly account: Limit
  readonly strictly: Limit
}

const MINUTE = 60_000
const quarter = 15 * MINUTE
const forgetAfterMs = 24 * 60 * MINUTE

/** How often somebody may try to show who they are. A right answer is forgiven what was mistyped before it. */
const limits = {
  'sign-in': {
    pair: { most: 10, ms: 3 * MINUTE },
    address: { most: 100, ms: 5 * MINUTE },
    account: { most: 50, ms: quarter },
    strictly: { most: 2, ms: quarter },
  },
  reset: {
    pair: { most: 5, ms: 60 * MINUTE },
    address: { most: 30, ms: 60 * MINUTE },
    account: { most: 10, ms: 60 * MINUTE },
    strictly: { most: 1, ms: 60 * MINUTE },
  },
  // Nobody has said who they are: the account is the address again.
  passkey: {
    pair: { most: 60, ms: 5 * MINUTE },
    address: { most: 60, ms: 5 * MINUTE },
    account: { most: 60, ms: 5 * MINUTE },
    strictly: { most: 60, ms: 5 * MINUTE },
  },
  fresh: {
    pair: { most: 5, ms: quarter },
    address: { most: 100, ms: quarter },
    account: { most: 20, ms: quarter },
    strictly: { most: 2, ms: quarter },
  },
} as const satisfies Record<string, Limits>

export type Trying = keyof typeof limits

/**
 * Counts a try and says for how many seconds there are to be no more; `null` while they may go on. It is counted
 * before it is decided, so that many at once do not get by.
 */
export async function tooMany(c: Context<AppEnv>, kind: Trying, account: string): Promise<number | null> {
  const { db, now } = c.var
  const at = now().getTime()
  const one = whoTries(c, kind, account)
  await saveTry(db, { ...one, at: new Date(at).toISOString() }, new Date(at - forgetAfterMs).toISOString())
  const { pair, address, account: ofAccount, strictly } = limits[kind]
  const isAttacked = await beyond(c, { kind, account: one.account }, ofAccount, at)
  const waits = [
    await beyond(c, one, isAttacked === null ? pair : strictly, at),
    await beyond(c, { kind, address: one.address }, address, at),
  ].filter((wait) => wait !== null)
  return waits.length === 0 ? null : Math.max(...waits)
}

/** They have shown who they are. */
export async function forgiven(c: Context<AppEnv>, kind: Trying, account: string): Promise<void> {
  await forgetTries(c.var.db, whoTries(c, kind, account))
}

async function beyond(
  c: Context<AppEnv>,
  who: { readonly kind: string; readonly account?: string; readonly address?: string },
  { most, ms }: Limit,
  at: number,
): Promise<number | null> {
  const tries = await triesSince(c.var.db, who, new Date(at - ms).toISOString(), most + 1)
  const oldest = tries.at(-1)
  if (tries.length <= most || oldest === undefined) return null
  return Math.max(1, Math.ceil((Date.parse(oldest) + ms - at) / 1000))
}

function whoTries(c: Context<AppEnv>, kind: Trying, account: string) {
  return {
    kind,
    account: hashed(c, account.trim().toLowerCase()),
    address: hashed(c, householdOf(addressOf(c))),
  }
}

function hashed(c: Context<AppEnv>, text: string): string {
  return createHmac('sha256', secretFor(c.var.config)).update(text).digest('base64url')
}
