import type { UploadCounts, Way } from '../../db/queries/uploads.ts'
import { Section } from '../components/section.tsx'
import { day, timeOfDay } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { sumOf } from './counts.ts'

/** An upload as it stands in the list: whose, when, and how far it is. */
export interface UploadInList {
  readonly id: string
  readonly way: Way
  readonly by: Person | null
  readonly madeAt: string
  readonly counts: UploadCounts
}

/** What was brought in lately, to come back to. */
export function RecentUploads({ recent, frame }: { recent: readonly UploadInList[]; frame: Frame }) {
  const say = words.upload
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section title={say.recent.title} id="recent">
      {recent.length === 0 ? <p class="quiet">{say.recent.none}</p> : null}
      <ul class="ruled">
        {recent.map((one) => {
          const left = one.counts.waiting + one.counts.reading
          const when = `${day(one.madeAt, timeZone)}, ${timeOfDay(one.madeAt, timeZone)}`
          return (
            <li>
              <a href={paths.upload(one.id)}>{say.recent.open(when, sumOf(one.counts))}</a>{' '}
              {one.by?.id === frame.viewer?.id ? '' : say.recent.by(one.by?.name ?? null, one.way)}
              <p class="quiet">
                {say.one.summary(one.counts)}. {left > 0 ? say.one.reading(left) : ''}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
