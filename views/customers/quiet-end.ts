import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'

/** Until when a customer is left in peace, as it stands behind “until”. */
export function quietEnd(
  quiet: { readonly quietUntil: string | null; readonly isUntilInTouch: boolean },
  today: string,
): string {
  if (quiet.isUntilInTouch) return words.silence.untilInTouch
  return quiet.quietUntil === null ? '' : civilDay(quiet.quietUntil, today)
}
