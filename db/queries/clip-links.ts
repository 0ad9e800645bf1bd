import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Span } from '../../server/conversation/clipped.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Whose names an outsider reads: nobody's, first names, or whole ones. */
export const nameChoices = ['none', 'first', 'full'] as const
export type NameChoice = (typeof nameChoices)[number]

/** A way to one clip for whoever holds its address, until it ends or is taken back. The address is not kept. */
export interface ClipLink {
  readonly id: string
  readonly madeByName: string
  readonly names: NameChoice
  readonly withSound: boolean
  readonly madeAt: string
  readonly expiresAt: string
  readonly revoked: { readonly at: string; readonly byName: string } | null
  /** When it was opened and from where, as far as that is known, the latest first. */
  readonly openings: readonly Opening[]
}

export interface Opening {
  readonly how: 'read' | 'listened'
  /** The network, never the whole address. */
  readonly address: string
  readonly at: string
}

/** What a link leads to. */
export interface SharedClip {
  readonly linkId: string
  readonly clipId: string
  readonly madeBy: string
  readonly conversationId: string
  readonly span: Span
  readonly names: NameChoice
  readonly withSound: boolean
  readonly expiresAt: string
}

export interface NewClipLink {
  readonly clipId: string
  readonly madeBy: string
  readonly names: NameChoice
  readonly withSound: boolean
  readonly expiresAt: string
  readonly now: string
  /** Nobody can guess it; the same one makes no second link. */
  readonly token: string
}

const OPENINGS_SHOWN = 50

/** Makes a link. Its token is kept nowhere: nobody can be told it later. */
export async function createClipLink(db: Kysely<Database>, given: NewClipLink): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('clip_links')
      .values({
        id: newId(),
        clip_id: given.clipId,
        hash: hashOf(given.token),
        made_by: given.madeBy,
        names: given.names,
        with_sound: given.withSound ? 1 : 0,
        made_at: given.now,
        expires_at: given.expiresAt,
        revoked_at: null,
        revoked_by: null,
      })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute(),
  )
}

/** What the link with this token leads to, while it does. */
export async function sharedClip(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<SharedClip | undefined> {
  const row = await db
    .selectFrom('clip_links')
    .innerJoin('clips', 'clips.id', 'clip_links.clip_id')
    .select(['clip_links.id', 'clip_id', 'conversation_id', 'from_utterance', 'to_utterance'])
    .select(['start_ms', 'end_ms', 'names', 'with_sound', 'expires_at', 'clip_links.made_by'])
    .where('hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('clips.deleted_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      linkId: row.id,
      clipId: row.clip_id,
      madeBy: row.made_by,
      conversationId: row.conversation_id,
      span: { from: row.from_utterance, to: row.to_utterance, startMs: row.start_ms, endMs: row.end_ms },
      names: row.names as NameChoice,
      withSound: row.with_sound === 1,
      expiresAt: row.expires_at,
    }
  )
}

/** The links to a clip, the latest first, those that ended too. */
export async function linksOf(db: Kysely<Database>, clipId: string): Promise<readonly ClipLink[]> {
  const rows = await db
    .selectFrom('clip_links')
    .innerJoin('people', 'people.id', 'clip_links.made_by')
    .leftJoin('people as revokers', 'revokers.id', 'clip_links.revoked_by')
    .select(['clip_links.id', 'people.name as maker', 'names', 'with_sound', 'made_at', 'expires_at'])
    .select(['revoked_at', 'revokers.name as revoker'])
    .where('clip_id', '=', clipId)
    .orderBy('made_at', 'desc')
    .orderBy('clip_links.id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      madeByName: row.maker,
      names: row.names as NameChoice,
      withSound: row.with_sound === 1,
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      revoked: row.revoked_at === null ? null : { at: row.revoked_at, byName: row.revoker ?? '' },
      openings: await openingsOf(db, row.id),
    })),
  )
}

async function openingsOf(db: Kysely<Database>, linkId: string): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom('clip_openings')
    .select(['how', 'address', 'at'])
    .where('link_id', '=', linkId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(OPENINGS_SHOWN)
    .execute()
  return rows.map((row) => ({ ...row, how: row.how as Opening['how'] }))
}

export async function saveOpening(
  db: Kysely<Database>,
  opening: Opening & { readonly linkId: string },
): Promise<void> {
  const { linkId, how, address, at } = opening
  await inTransaction(db, (trx) =>
    trx.insertInto('clip_openings').values({ id: newId(), link_id: linkId, how, address, at }).execute(),
  )
}

/** Whether a link was opened so, from there, since then. */
export async function wasOpened(
  db: Kysely<Database>,
  { linkId, how, address, at: since }: Opening & { readonly linkId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('clip_openings')
    .select('id')
    .where('link_id', '=', linkId)
    .where('how', '=', how)
    .where('address', '=', address)
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a link of a clip back for ever. Answers whether there is such a link. */
export async function revokeClipLink(
  db: Kysely<Database>,
  link: { readonly clipId: string; readonly id: string; readonly by: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const found = await trx
      .selectFrom('clip_links')
      .select('id')
      .where('id', '=', link.id)
      .where('clip_id', '=', link.clipId)
      .executeTakeFirst()
    if (!found) return false
    await trx
      .updateTable('clip_links')
      .set({ revoked_at: link.now, revoked_by: link.by })
      .where('id', '=', link.id)
      .where('revoked_at', 'is', null)
      .execute()
    return true
  })
}

/** Takes back every link to a clip of a conversation. */
export async function revokeLinksOf(
  trx: Transaction<Database>,
  conversationId: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  await trx
    .updateTable('clip_links')
    .set({ revoked_at: now, revoked_by: byId })
    .where('revoked_at', 'is', null)
    .where('clip_id', 'in', (eb) =>
      eb.selectFrom('clips').select('id').where('conversation_id', '=', conversationId),
    )
    .execute()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
