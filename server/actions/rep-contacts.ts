import type { GradedConversation } from '../../db/queries/graded-conversations.ts'
import { beganAt } from '../conversation/conversation.ts'
import type { Settled } from '../conversation/settled.ts'
import { confirmedIn } from '../grading/confirming.ts'
import { type Contact, contactFrom, type NoteCredit } from '../grading/contact.ts'
import { partsOf } from '../grading/parts.ts'
import { measure } from '../measures/measure.ts'
import { isNewToUs } from '../measures/new-insights.ts'
import { checkNote } from '../measures/notes.ts'
import { noteHours, noteInTime } from './note-in-time.ts'
import { countedIn, settledIn } from './settled-findings.ts'

const dayMs = 24 * 60 * 60 * 1000

interface Around {
  readonly repId: string
  readonly earlierNotes: readonly string[]
  readonly now: string
}

/** A conversation as grading counts it: in parts where a thread paused for a day, with what people settled. */
export function contactsOf(
  one: GradedConversation,
  { repId, earlierNotes, now }: Around,
): readonly Contact[] {
  const note = noteCreditOf(one, earlierNotes, now)
  const parts = partsOf(one.conversation)
  return parts.map((part, at) => {
    const measured =
      parts.length === 1 ? one.measures : measure(part, { now: beganAt(part), zone: one.referenceZone })
    const settled = settledIn({ conversation: part, measures: measured, verdicts: one.verdicts, repId })
    return contactFrom(part, countedIn(part, measured, settled), {
      rep: repId,
      customer: one.customer,
      existingCustomer: null,
      voicemail: one.voicemail,
      part: at + 1,
      chosen: one.chosen,
      confirmed: confirmedIn(settled, one.isGoneThrough),
      note,
      acceptedInsights: acceptedInsights(settled, one),
    })
  })
}

function acceptedInsights(settled: readonly Settled[], one: GradedConversation): number {
  return settled.filter(
    ({ finding, word }) =>
      finding.is === 'insight' &&
      finding.kind !== 'request' &&
      word?.answer === 'yes' &&
      isNewToUs(finding, one.known),
  ).length
}

/** `null` while the day for writing the note is not over, and where nobody knows when that day began. */
function noteCreditOf(
  one: GradedConversation,
  earlierNotes: readonly string[],
  now: string,
): NoteCredit | null {
  const { note, endedAt } = one
  if (!note) {
    const isOver = endedAt !== null && Date.parse(now) - Date.parse(endedAt) > dayMs
    return isOver ? { counts: false, why: 'No note within a day.' } : null
  }
  const check = checkNote(noteInTime(note, endedAt), one.conversation, one.measures, {
    deadlineHours: noteHours,
    conversationEndedAt: endedAt,
    earlierNotes,
  })
  return check.credit
}
