import type { Kysely } from 'kysely'
import { openAppealsFor } from '../../db/queries/appeals.ts'
import { promisesDueOn } from '../../db/queries/due-promises.ts'
import type { NoticeKind } from '../../db/queries/notice-kinds.ts'
import { type Notice, noticesFor } from '../../db/queries/notices.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'

/** What a digest tells: of what one may see when it is sent, and nothing of what was said. */
export interface DigestContents {
  readonly notices: readonly Notice[]
  readonly named: number
  readonly promises: number
  readonly appeals: number
}

const countedApart: readonly NoticeKind[] = ['named', 'promise-due', 'appeal-to-decide']

/** What somebody has not read since the last digest, what they owe on this civil date, what waits for their decision. */
export async function digestContents(
  db: Kysely<Database>,
  person: Person,
  { since, today }: { readonly since: string | null; readonly today: string },
): Promise<DigestContents> {
  const unread = (await noticesFor(db, person, { isUnread: true })).filter(
    (one) => since === null || one.toldAt > since,
  )
  const due = person.role === 'rep' ? await promisesDueOn(db, [today], person.id) : []
  return {
    notices: unread.filter((one) => !countedApart.includes(one.kind)),
    named: unread.filter((one) => one.kind === 'named').length,
    promises: due.length,
    appeals: (await openAppealsFor(db, person)).length,
  }
}

export function sizeOf({ notices, named, promises, appeals }: DigestContents): number {
  return notices.length + named + promises + appeals
}
