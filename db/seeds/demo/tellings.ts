import type { Calendar } from './calendar.ts'
import { diaries } from './diary.ts'
import { brightwaterStory } from './stories/brightwater.ts'
import { elmhurstStory } from './stories/elmhurst.ts'
import { marramStory } from './stories/marram.ts'
import { oddStories } from './stories/odd.ts'
import type { Telling } from './telling.ts'

/** Every conversation of the demo. */
export function everyTelling(calendar: Calendar): readonly Telling[] {
  return [
    ...brightwaterStory(calendar),
    ...elmhurstStory(calendar),
    ...marramStory(calendar),
    ...oddStories(calendar),
    ...diaries(calendar),
  ]
}
