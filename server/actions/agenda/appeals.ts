import { appealsFor } from '../../../db/queries/appeals.ts'
import type { Source } from './point.ts'

/** What the rep contests and nobody has decided, as far as those eyes may know of it. */
export const contested: Source = async ({ db, meeting, eyes }) => {
  const appeals = (await appealsFor(db, eyes)).filter((one) => one.rep.id === meeting.rep.id)
  return appeals.map((appeal) => ({
    point: { kind: 'appeal', appeal },
    isProposed: appeal.decidedAt === null,
  }))
}
