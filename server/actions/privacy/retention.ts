import type { Kysely } from 'kysely'
import { eraseConversations } from '../../../db/queries/erase-conversations.ts'
import { heldAmong } from '../../../db/queries/holds.ts'
import { neededAmong, openAmong } from '../../../db/queries/needed.ts'
import {
  clocksOf,
  dropRecording,
  dropReviews,
  type KeptByClock,
  keptByClock,
  olderThan,
} from '../../../db/queries/retention.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import { removeRecordingFiles } from '../../recordings/folder.ts'
import { removePhotos } from '../../recordings/photos.ts'

/** What of a kind is older than its clock lets it be: what goes, and what stays for a reason. */
export interface Due {
  readonly kind: KeptByClock
  /** Conversations from before this instant. */
  readonly before: string
  readonly goes: number
  readonly held: number
  readonly needed: number
}

/** What would go now, kind by kind; nothing does. What is a rep's alone is not counted. */
export async function foreseenRemoval(db: Kysely<Database>, now: Date): Promise<readonly Due[]> {
  const all: Due[] = []
  const { months } = await clocksOf(db)
  const open = async (ids: readonly string[]) => (await openAmong(db, ids)).length
  for (const kind of keptByClock) {
    let due: Due = { kind, before: monthsBefore(now, months[kind]), goes: 0, held: 0, needed: 0 }
    for await (const { goes, held, needed } of dueOf(db, kind, now))
      due = {
        ...due,
        goes: due.goes + (await open(goes)),
        held: due.held + (await open(held)),
        needed: due.needed + (await open(needed)),
      }
    all.push(due)
  }
  return all
}

const AT_ONCE = 50

/**
 * Removes what is due, once somebody started the clocks: some conversations at a time, each in a transaction of its
 * own, so that pages go on. What is held, under appeal, or of a period that is not frozen stays.
 */
export async function removeDue(
  db: Kysely<Database>,
  dataDir: string,
  { now, stopping }: { readonly now: Date; readonly stopping?: AbortSignal },
): Promise<number> {
  if (!(await clocksOf(db)).isOn) return 0
  let removed = 0
  for (const kind of keptByClock) {
    let left = AT_ONCE
    for await (const { goes, before } of dueOf(db, kind, now)) {
      for (const id of goes.slice(0, left)) {
        if (stopping?.aborted) return removed
        await removeOne(db, dataDir, { kind, id, before, now: now.toISOString() })
        removed += 1
        left -= 1
      }
      if (left === 0) break
    }
  }
  return removed
}

async function* dueOf(db: Kysely<Database>, kind: KeptByClock, now: Date) {
  const { months } = await clocksOf(db)
  const { timeZone } = await installation(db)
  const before = monthsBefore(now, months[kind])
  for await (const old of olderThan(db, kind, before)) {
    const held = await heldAmong(db, old)
    const needed = await neededAmong(db, old, timeZone)
    yield {
      before,
      goes: old.filter((id) => !held.has(id) && !needed.has(id)),
      held: old.filter((id) => held.has(id)),
      needed: old.filter((id) => needed.has(id) && !held.has(id)),
    }
  }
}

interface Going {
  readonly kind: KeptByClock
  readonly id: string
  readonly before: string
  readonly now: string
}

async function removeOne(
  db: Kysely<Database>,
  dataDir: string,
  { kind, id, before, now }: Going,
): Promise<void> {
  if (kind === 'reviews') {
    await db.transaction().execute((trx) => dropReviews(trx, id, before))
    return
  }
  const left = await db
    .transaction()
    .execute(async (trx) =>
      kind === 'recordings'
        ? { recordings: await dropRecording(trx, id), photos: [] }
        : await eraseConversations(trx, [id], now),
    )
  await removeRecordingFiles(dataDir, left.recordings)
  await removePhotos(dataDir, left.photos)
}

/** The same day of an earlier month, or the last one it has. */
function monthsBefore(now: Date, months: number): string {
  const then = new Date(now.getTime())
  const day = then.getUTCDate()
  then.setUTCDate(1)
  then.setUTCMonth(then.getUTCMonth() - months)
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()
  then.setUTCDate(Math.min(day, last))
  return then.toISOString()
}
