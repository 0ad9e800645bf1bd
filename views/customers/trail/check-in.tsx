import type { CheckInEntry } from '../../../server/actions/trail/check-ins.ts'
import { words } from '../../messages/words.ts'
import type { Drawing } from './drawing.ts'

export const checkIn: Drawing<CheckInEntry> = {
  beside: () => words.trail.askDue,
  Body: ({ entry }) => (
    <>
      <p>{words.trail.askHow(entry.checkIn.purchase.what)}</p>
      <p class="quiet">{words.trail.askHowFoot}</p>
    </>
  ),
}
