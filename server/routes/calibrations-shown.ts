import type { CalibrationReviewer } from '../../db/queries/calibration-reviewers.ts'
import type { CalibratedConversation } from '../../db/queries/calibrations.ts'
import type { ReviewerShown, ToMark } from '../../views/calibrations/records.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'

const say = words.calibrations

/** A conversation as the list of what is to be marked names it. */
export function toMark(
  { one, marks }: { one: CalibratedConversation; marks: { readonly finishedAt: string | null } | undefined },
  pathOf: (one: CalibratedConversation) => string,
): ToMark {
  const state = marks === undefined ? 'new' : marks.finishedAt === null ? 'begun' : 'done'
  return { place: one.place, href: pathOf(one), state }
}

/** How far a reviewer is, and nothing of what they marked. */
export function reviewerShown(one: CalibrationReviewer, size: number, zone: string): ReviewerShown {
  const says = [
    one.agreedAt === null && !one.hasLeft ? say.notAgreed : say.progress(one.finished, size),
    ...(one.expiresAt && !one.hasLeft ? [say.until(day(one.expiresAt, zone))] : []),
    ...(one.hasLeft ? [say.left] : []),
  ]
  return { id: one.id, name: one.name, says: says.join(', '), isIn: !one.hasLeft }
}
