import { agreedFindings } from '../../../db/queries/agreed-findings.ts'
import type { Source } from './point.ts'

/** What the rep and a manager both said yes to since the last meeting. A promise has a place of its own. */
export const agreedSince: Source = async ({ db, meeting, eyes, since }) => {
  const agreed = await agreedFindings(db, eyes, meeting.rep.id)
  return agreed
    .filter(({ finding }) => finding.is !== 'commitment')
    .map((one) => ({
      point: { kind: 'finding', agreed: one },
      isProposed: since === null || one.agreedAt > since,
    }))
}
