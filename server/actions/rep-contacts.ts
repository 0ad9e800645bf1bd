import { findingsOf } from '../../db/queries/findings.ts'
import type { GradedConversation } from '../../db/queries/graded-conversations.ts'
import { beganAt } from '../conversation/conversation.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import { type Contact, contactFrom, type NoteCredit } from '../grading/contact.ts'
import { partsOf } from '../grading/parts.ts'
import { type Measures, measure } from '../measures/measure.ts'
import { isNewToUs } from '../measures/new-insights.ts'
import { checkNote } from '../measures/notes.ts'
import { noteHours, noteInTime } from './note-in-time.ts'

const dayMs = 24 * 60 * 60 * 1000

const kindsBehind: Readonly<Partial<Record<BehaviourName, readonly string[]>>> = {
  humility: ['ego', 'pressure'],
  serving: ['serving', 'pitch'],
}

interface Around {
  readonly repId: string
  readonly earlierNotes: readonly string[]
  readonly now: string
}

/** A conversation as grading counts it: in parts where a thread paused for a day, without what people refused. */
export function contactsOf(
  one: GradedConversation,
  { repId, earlierNotes, now }: Around,
): readonly Contact[] {
  const note = noteCreditOf(one, earlierNotes, now)
  const parts = partsOf(one.conversation)
  return parts.map((part, at) => {
    const measured =
      parts.length === 1 ? one.measures : measure(part, { now: beganAt(part), zone: one.referenceZone })
    return contactFrom(part, accepted(measured, one), {
      rep: repId,
      customer: one.customer,
      existingCustomer: null,
      clockGuessed: one.clockGuessed,
      voicemail: one.voicemail,
      part: at + 1,
      chosen: one.chosen,
      confirmed: confirmedIn(measured, one),
      note,
      acceptedInsights: acceptedInsights(measured, one),
    })
  })
}

/** The measures without the findings that somebody else than the rep refused: a person's word wins. */
function accepted(measures: Measures, one: GradedConversation): Measures {
  const { moments, insights } = findingsOf(one.conversation.id, measures)
  const refused = new Set(
    one.verdicts.filter(({ answer }) => answer === 'no').map(({ findingId }) => findingId),
  )
  return {
    ...measures,
    moments: moments.filter(({ id }) => !refused.has(id)),
    insights: insights.filter(({ id }) => !refused.has(id)),
  }
}

function acceptedInsights(measures: Measures, one: GradedConversation): number {
  const agreed = new Set(
    one.verdicts.filter(({ answer }) => answer === 'yes').map(({ findingId }) => findingId),
  )
  return findingsOf(one.conversation.id, measures).insights.filter(
    (insight) => insight.kind !== 'request' && agreed.has(insight.id) && isNewToUs(insight, one.known),
  ).length
}

function confirmedIn(measures: Measures, one: GradedConversation): readonly BehaviourName[] {
  const judged = new Set(one.verdicts.map(({ findingId }) => findingId))
  const { moments } = findingsOf(one.conversation.id, measures)
  return (Object.entries(kindsBehind) as [BehaviourName, readonly string[]][]).flatMap(
    ([behaviour, kinds]) => {
      const behind = moments.filter(({ kind }) => kinds.includes(kind))
      return behind.length > 0 && behind.every(({ id }) => judged.has(id)) ? [behaviour] : []
    },
  )
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
