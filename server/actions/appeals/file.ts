import type { Kysely } from 'kysely'
import { endAppeal, saveAppeal } from '../../../db/queries/appeal-acts.ts'
import { type Appeal, findAppeal, type Proposed } from '../../../db/queries/appeals.ts'
import { tell } from '../../../db/queries/notices.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import type { AppealKind, AppealReason } from '../../grading/appeal.ts'
import { askedOf, tellDecider } from './deciders.ts'
import { subjectOf } from './subject.ts'

export interface WantedAppeal {
  readonly kind: AppealKind
  readonly about: string
  readonly reason: AppealReason
  readonly words: string
  readonly proposed: Proposed
}

export type AppealAnswer = { readonly id: string } | { readonly problem: 'missing' | 'forbidden' | 'stale' }

/** Appeals one thing. Whoever appeals it twice appeals it once; the rep is told first, then who decides, then who is contested. */
export async function fileAppeal(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: WantedAppeal,
  now: string,
): Promise<AppealAnswer> {
  return db.transaction().execute(async (trx) => {
    const subject = viewer.role === 'rep' && (await subjectOf(trx, viewer, wanted.kind, wanted.about))
    if (!subject) return { problem: 'missing' }
    const { full: _full, settled: _settled, line: _line, isFrozen: _isFrozen, ...about } = subject
    const { againstId, periodId } = subject
    const asked = await askedOf(trx, { rep: viewer, againstId, periodId }, now)
    const { id, isNew } = await saveAppeal(trx, { ...about, ...wanted, ...asked, repId: viewer.id, now })
    if (!isNew) return { id }
    const notice = { kind: 'appeal-filed', about: id, path: paths.appeal(id), now } as const
    await tell(trx, { ...notice, to: viewer.id })
    await tellDecider(trx, { id, repId: viewer.id, deciderId: asked.deciderId, now })
    if (subject.againstId !== null) await tell(trx, { ...notice, to: subject.againstId, byId: viewer.id })
    return { id }
  })
}

/** Takes one's own appeal back, as long as nobody has decided it. */
export async function withdrawAppeal(
  db: Kysely<Database>,
  viewer: Viewer,
  { id, version }: Pick<Appeal, 'id' | 'version'>,
  now: string,
): Promise<AppealAnswer> {
  const appeal = await findAppeal(db, viewer, id)
  if (!appeal) return { problem: 'missing' }
  if (appeal.rep.id !== viewer.id) return { problem: 'forbidden' }
  const isEnded = await endAppeal(db, id, version, { outcome: 'withdrawn', words: '', now })
  return isEnded ? { id } : { problem: 'stale' }
}
