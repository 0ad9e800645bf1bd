import type { Subject } from '../../server/pay/fairness/report.ts'
import { words } from '../messages/words.ts'

/** A behaviour by its name, or all of them together. */
export function subjectTitle(subject: Subject): string {
  return subject === 'whole' ? words.fairness.whole : words.behaviours.title(subject)
}
