import { Section } from '../components/section.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A meeting as its page shows it. Times are told in the viewer’s zone. */
export interface Meeting {
  readonly id: string
  readonly rep: Person
  readonly title: string
  readonly when: string
  /** The same moment where the other one is, when that is another clock. */
  readonly elsewhere: string | null
  /** That it was held, called off or taken over. */
  readonly state: string | null
  /** As its form shows them: `2026-11-24` and `14:30`. */
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly notes: { readonly text: string; readonly version: number; readonly by: string | null }
  /** Its points stay as they are once it was held. */
  readonly mayChange: boolean
  readonly mayWrite: boolean
  /** The manager who has come since, whom the rep may let read it. */
  readonly shareWith: { readonly name: string; readonly isShared: boolean } | null
}

const say = words.oneToOnes

interface ActsProps {
  readonly meeting: Meeting
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
}

export function MeetingActs({ meeting, errors, typed }: ActsProps) {
  if (!meeting.mayChange && !meeting.shareWith) return null
  return (
    <Section title={say.acts.title} id="meeting" class="meeting__acts">
      {meeting.shareWith ? <Sharing meeting={meeting} shareWith={meeting.shareWith} /> : null}
      {meeting.mayChange ? (
        <>
          <form method="post" action={paths.meetingHolding(meeting.id)}>
            <button type="submit" class="button">
              {say.acts.hold}
            </button>
            <p class="field__hint">{say.acts.holdHint}</p>
          </form>
          <details open={errors.when !== undefined}>
            <summary class="button button--plain">{say.acts.move}</summary>
            <form class="form" method="post" action={paths.meetingTime(meeting.id)}>
              <DayAndTime
                day={typed.day ?? meeting.day}
                time={typed.time ?? meeting.time}
                zone={meeting.zone}
                error={errors.when}
              />
              <p>
                <button type="submit" class="button">
                  {say.acts.move}
                </button>
              </p>
            </form>
          </details>
          <form method="post" action={paths.meetingCancellation(meeting.id)}>
            <button type="submit" class="button button--plain">
              {say.acts.cancel}
            </button>
          </form>
        </>
      ) : null}
    </Section>
  )
}

function Sharing({ meeting, shareWith }: { meeting: Meeting; shareWith: NonNullable<Meeting['shareWith']> }) {
  const { name, isShared } = shareWith
  return (
    <form method="post" action={paths.meetingSharing(meeting.id)}>
      <p class="quiet">{isShared ? say.acts.shared(name) : say.acts.shareHint(name)}</p>
      <button type="submit" class="button" name="shared" value={isShared ? 'no' : 'yes'}>
        {isShared ? say.acts.unshare : say.acts.share(name)}
      </button>
    </form>
  )
}

interface DayAndTimeProps {
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly error?: string | undefined
}

/** A day and a clock, in the viewer’s zone. */
export function DayAndTime({ day, time, zone, error }: DayAndTimeProps) {
  const wrong = error ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'when-error' } : {}
  return (
    <>
      <div class="form__row">
        <p class="field">
          <label class="field__label" for="meeting-day">
            {say.make.day}
          </label>
          <input
            class="field__input"
            type="date"
            id="meeting-day"
            name="day"
            value={day}
            required
            {...wrong}
          />
        </p>
        <p class="field">
          <label class="field__label" for="meeting-time">
            {say.make.time}
          </label>
          <input
            class="field__input"
            type="time"
            id="meeting-time"
            name="time"
            value={time}
            required
            {...wrong}
          />
        </p>
      </div>
      {error ? (
        <p class="field__error" id="when-error">
          {error}
        </p>
      ) : null}
      <p class="field__hint">{say.make.zone(zone)}</p>
    </>
  )
}
