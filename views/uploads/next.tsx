import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What there is to do once everything has been read. */
export interface NextSteps {
  /** Conversations brought in are nobody’s: a manager’s team has reps to give them to, or none yet. */
  readonly nobodys: 'none' | 'give' | 'name first'
  /** Promises that are due by now or within three days. */
  readonly breaking: number
  /** Conversations of which nobody knows when they were. */
  readonly undated: boolean
}

/** The way from files to what they are good for. */
export function Next({ nobodys, breaking, undated }: NextSteps) {
  const say = words.upload.next
  return (
    <nav class="stack--tight" aria-label={say.title}>
      <p class="standing__next">{say.title}</p>
      <ol class="upload__next">
        {nobodys === 'none' ? null : (
          <li>
            <a href={nobodys === 'give' ? paths.conversationsOfNobody : `${paths.people}#add`}>
              {nobodys === 'give' ? say.give : say.name}
            </a>
          </li>
        )}
        {undated ? (
          <li>
            <a href={paths.undated}>{words.speakers.undated.next}</a>
          </li>
        ) : null}
        <li>
          <a href={paths.promisesOf('about-to-break')}>{say.breaking(breaking)}</a>
        </li>
        <li>
          <a href={paths.coaching}>{say.agenda}</a>
        </li>
      </ol>
    </nav>
  )
}
