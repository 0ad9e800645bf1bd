import { Section } from '../components/section.tsx'
import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** When a conversation took place, as a person said, because its file does not. */
export interface SaidStart {
  readonly by: string
  readonly at: string
}

interface StartProps {
  readonly conversation: string
  readonly revision: number
  readonly startedAt: string | null
  readonly said: SaidStart | null
  readonly timeZone: string
  /** Whoever looks is graded for it. */
  readonly isTheirs: boolean
  readonly mayCorrect: boolean
}

/** Asked where the file holds no date: without one no deadline can be told and nothing is graded. */
export function Start(props: StartProps) {
  const { startedAt, said, timeZone } = props
  const say = words.speakers.start
  if (startedAt !== null && said === null) return null
  const maySay = props.mayCorrect && !(props.isTheirs && said !== null)
  return (
    <Section title={say.title} id="start">
      {startedAt && said ? (
        <p class="quiet">
          {say.said(`${day(startedAt, timeZone)}, ${timeOfDay(startedAt, timeZone)}`, said.by)}
        </p>
      ) : (
        <p class="quiet">{say.unknown}</p>
      )}
      {maySay ? (
        <form class="form__row" method="post" action={paths.start(props.conversation)}>
          <input type="hidden" name="revision" value={String(props.revision)} />
          <p class="field">
            <label class="field__label" for="start-date">
              {say.date}
            </label>
            <input class="field__input" id="start-date" type="date" name="date" required />
          </p>
          <p class="field">
            <label class="field__label" for="start-time">
              {say.time}
            </label>
            <input class="field__input" id="start-time" type="time" name="time" required />
          </p>
          <button type="submit" class="button">
            {say.save}
          </button>
        </form>
      ) : null}
      {maySay ? <p class="faint">{say.zone(timeZone)}</p> : null}
      {props.mayCorrect && !maySay ? <p class="faint">{say.once}</p> : null}
    </Section>
  )
}
