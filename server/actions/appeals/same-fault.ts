import type { Kysely } from 'kysely'
import type { Appeal } from '../../../db/queries/appeals.ts'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, type Viewer } from '../../../db/queries/people.ts'
import { findingsLike } from '../../../db/queries/same-findings.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { isFinding } from '../../grading/appeal.ts'

/** Where the same fault may stand elsewhere among what somebody may see, for them to look at one by one. */
export async function sameFaults(db: Kysely<Database>, viewer: Viewer, appeal: Appeal) {
  const { kind, about, reason } = appeal
  if (!isFinding(kind) || appeal.outcome !== 'upheld') return []
  return findingsLike(db, viewer, { kind, findingId: about, isSpeaker: reason === 'wrong-speaker' })
}

/** Asks each manager in whose team the same may be wrong to look. */
export async function tellOfSame(db: Kysely<Database>, appeal: Appeal, now: string): Promise<void> {
  const managers = (await activePeople(db)).filter((person) => person.role === 'manager')
  for (const manager of managers) {
    const found = await sameFaults(db, manager, { ...appeal, outcome: 'upheld' })
    if (found.length === 0) continue
    await tell(db, {
      to: manager.id,
      kind: 'same-fault',
      about: appeal.id,
      path: paths.appealSame(appeal.id),
      now,
    })
  }
}
