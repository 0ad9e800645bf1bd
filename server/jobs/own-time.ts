import { openWhatIsDue } from '../actions/own-time.ts'
import type { Services } from '../web/env.ts'

/** Opens to managers what reps have had for themselves long enough; grades follow. */
export async function openOwnTimes({
  db,
  grades,
  now,
}: Pick<Services, 'db' | 'grades' | 'now'>): Promise<void> {
  if ((await openWhatIsDue(db, now().toISOString())) > 0) grades.wake()
}
