import type { Calendar } from '../calendar.ts'
import type { Telling } from '../telling.ts'

export function oddStories(_: Calendar): readonly Telling[] {
  return []
}
