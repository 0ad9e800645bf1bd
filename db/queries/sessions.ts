import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

type Store = Kysely<Database>

/** Somebody signed in somewhere: since when, seen when, on what, from which network. */
export interface Session {
  readonly id: string
  readonly beganAt: string
  readonly seenAt: string
  readonly device: string
  readonly network: string
}

/** What stands behind a cookie: whose session it is, with what we keep about it. Instants are ISO text. */
export interface HeldSession {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly beganAt: string | null
  readonly seenAt: string | null
  readonly provedAt: string | null
  readonly hasSecondStep: boolean
  readonly expiresAt: Date
}

export async function findSession(db: Store, token: string): Promise<HeldSession | undefined> {
  const { rows } = await sql<
    Omit<HeldSession, 'expiresAt' | 'hasSecondStep'> & {
      readonly twoFactorEnabled: boolean | number | null
      readonly expiresAt: string | Date
    }
  >`select s.id, s.token, s."userId", s."beganAt", s."seenAt", s."provedAt", s."expiresAt", u."twoFactorEnabled"
    from "session" s join "user" u on u.id = s."userId" where s.token = ${token}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { twoFactorEnabled, expiresAt, ...session } = row
  return { ...session, hasSecondStep: Boolean(twoFactorEnabled), expiresAt: new Date(expiresAt) }
}

/** Since when a session counts that began, or was last seen, then. */
interface Counting {
  readonly beganAfter: string
  readonly seenAfter: string
}

/** Where somebody is signed in, the latest seen first; not where nobody went on, or where it has ended by itself. */
export async function sessionsOf(
  db: Store,
  personId: string,
  { beganAfter, seenAfter }: Counting,
): Promise<readonly Session[]> {
  const { rows } = await sql<{ [Name in keyof Session]: string | null }>`
    select id, "beganAt", "seenAt", device, network from "session"
    where "userId" = ${personId} and "seenAt" >= ${seenAfter} and "beganAt" >= ${beganAfter}
    order by "seenAt" desc, id`.execute(db)
  return rows.map(({ id, beganAt, seenAt, device, network }) => ({
    id: id ?? '',
    beganAt: beganAt ?? '',
    seenAt: seenAt ?? '',
    device: device ?? '',
    network: network ?? '',
  }))
}

export async function saveSeen(db: Store, { id, beganAt, seenAt, device, network }: Session): Promise<void> {
  await write(
    db,
    sql`update "session" set "beganAt" = coalesce("beganAt", ${beganAt}), "seenAt" = ${seenAt},
      device = ${device}, network = ${network} where id = ${id}`,
  )
}

/** When whoever has this session last showed who they are. */
export async function saveProved(db: Store, token: string, at: string): Promise<void> {
  await write(db, sql`update "session" set "provedAt" = ${at} where token = ${token}`)
}

/** Answers whether it was theirs and there. */
export async function endSession(db: Store, personId: string, id: string): Promise<boolean> {
  return (await write(db, sql`delete from "session" where id = ${id} and "userId" = ${personId}`)) > 0
}

export async function endSessionWith(db: Store, token: string): Promise<void> {
  await write(db, sql`delete from "session" where token = ${token}`)
}

/** Ends every session of somebody, but for the one they are in. */
export async function endSessionsOf(db: Store, personId: string, but?: string): Promise<number> {
  return write(db, sql`delete from "session" where "userId" = ${personId} and id <> ${but ?? ''}`)
}

async function write(db: Store, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } = await inTransaction(db, (trx) => statement.execute(trx))
  return Number(numAffectedRows)
}
