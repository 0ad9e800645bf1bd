import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

/** What the customer's clock showed at an instant; `null` where it showed the same, or their zone is not known. */
export function elsewhere(instant: string, timeZone: string, theirs: string | null): string | null {
  if (theirs === null) return null
  const [here, there] = [timeZone, theirs].map((zone) => `${day(instant, zone)}, ${timeOfDay(instant, zone)}`)
  return here === there || there === undefined ? null : words.conversation.elsewhere(there, theirs)
}
