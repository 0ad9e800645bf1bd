import type { Kysely } from 'kysely'
import { findLink, makeLink } from '../../db/queries/one-time-links.ts'
import type { Database } from '../../db/schema.ts'

type Store = Kysely<Database>

const HOUR = 60 * 60_000

/** A token with which somebody invited chooses a password, once, within a day. */
export async function invitationToken(db: Store, personId: string, now: Date): Promise<string> {
  return makeLink(db, { kind: 'password', personId, expiresAt: inHours(now, 24) })
}

/** The same for whoever forgot theirs, within the hour. */
export async function resetToken(db: Store, personId: string, now: Date): Promise<string> {
  return makeLink(db, { kind: 'password', personId, expiresAt: inHours(now, 1) })
}

/** A token that opens the first page of an installation nobody works in yet, within a day. */
export async function welcomeToken(db: Store, now: Date): Promise<string> {
  return makeLink(db, { kind: 'welcome', personId: null, expiresAt: inHours(now, 24) })
}

export async function isWelcome(db: Store, token: string, now: Date): Promise<boolean> {
  return (await findLink(db, { kind: 'welcome', token, now: now.toISOString() })) !== undefined
}

function inHours(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * HOUR).toISOString()
}
