import { newId } from '../../db/new-id.ts'
import { inviteOutsider } from '../../db/queries/calibration-reviewers.ts'
import { calibrationsFor, findCalibration } from '../../db/queries/calibrations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { openDraft } from '../../db/queries/scorecards.ts'
import { askToCalibrate, beginCalibration } from '../../server/actions/calibrate.ts'
import { beginReview } from '../../server/actions/review.ts'
import type { Heard } from './heard.ts'

const DAY_MS = 86_400_000

/** Something of each to mark: a review that is open, a session that is closed, one that is open, and a link to it. */
export async function leaveMarkings({ services: { db, now } }: Heard, mina: Viewer, conversationId: string) {
  const at = now().toISOString()
  const review = await beginReview(db, mina, { conversationId, kind: 'manager', now: at })
  await openDraft(db, { id: 'the-essay', byId: mina.id, now: at })
  const closed = (await calibrationsFor(db, mina))[0]?.id ?? ''
  const begun = { name: 'Another', scorecard: undefined, names: 'none', draw: 3, chosen: [] } as const
  const open = (await beginCalibration(db, mina, { ...begun, once: newId(), now: at })) ?? ''
  const session = await findCalibration(db, mina, open)
  if (session) await askToCalibrate(db, mina, session, mina.id, at)
  const expiresAt = new Date(now().getTime() + DAY_MS).toISOString()
  const asked = { calibrationId: open, name: 'Otto', byId: mina.id, expiresAt, now: at }
  const token = await db.transaction().execute((trx) => inviteOutsider(trx, asked))
  return { review: 'id' in review ? review.id : '', closed, open, token }
}
