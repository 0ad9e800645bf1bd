import type { OwnFact } from '../../../db/queries/customer-facts.ts'
import type { ChangeEntry } from '../../../server/actions/trail/changes.ts'
import { words } from '../../messages/words.ts'
import type { Drawing } from './drawing.ts'

export const change: Drawing<ChangeEntry> = {
  beside: () => words.trail.changed,
  Body: ({ entry }) => (
    <p class="quiet">
      {words.trail.change(entry.change.by ?? words.trail.program, changedFact(entry))} {saidOfChange(entry)}
    </p>
  ),
}

/** What was changed, by the name people know it by. */
export function changedFact({
  change: { field },
  fieldName,
}: Pick<ChangeEntry, 'change' | 'fieldName'>): string {
  const say = words.customerFacts
  return field.startsWith('field:') ? (fieldName ?? say.unknownField) : say.facts[field as OwnFact]
}

/** A person is told by who changed it, not by the sign they are kept under. */
export function saidOfChange({ change: { field, old, new: now } }: Pick<ChangeEntry, 'change'>): string {
  const say = words.trail
  if (field === 'ownerId' || field === 'referredBy') return ''
  if (now === null) return say.changeGone(old ?? '')
  return old === null ? say.changeTo(now) : say.changeFrom(old, now)
}
