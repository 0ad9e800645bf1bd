import { Section } from '../components/section.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { DayAndTime } from './meeting-acts.tsx'

/** A meeting in a list. */
export interface MeetingLine {
  readonly id: string
  readonly says: string
  readonly when: string
  readonly about: string
}

/** The form that makes an agenda, as it stands. */
export interface MeetingForm {
  readonly once: string
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly rep: string
  /** Whom a manager can choose; for a rep, their manager; nobody where there is none. */
  readonly with: readonly Person[]
  readonly errors: Readonly<Record<string, string>>
}

export interface MeetingsPageProps {
  readonly frame: Frame
  readonly coming: readonly MeetingLine[]
  readonly past: readonly MeetingLine[]
  readonly form: MeetingForm
}

const say = words.oneToOnes

export function MeetingsPage({ frame, coming, past, form }: MeetingsPageProps) {
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="talk__columns">
        <div class="stack">
          <Section title={say.coming} id="coming">
            <MeetingList meetings={coming} none={say.noneComing} />
          </Section>
          <Section title={say.past} id="past">
            <MeetingList meetings={past} none={say.nonePast} />
          </Section>
        </div>
        <NewMeeting form={form} isReps={frame.viewer?.role === 'rep'} />
      </div>
    </Layout>
  )
}

export function MeetingList({ meetings, none }: { meetings: readonly MeetingLine[]; none: string }) {
  if (meetings.length === 0) return <p class="quiet">{none}</p>
  return (
    <ul class="ruled">
      {meetings.map((one) => (
        <li>
          <a href={paths.oneToOne(one.id)}>{one.says}</a>
          <p class="quiet">
            {one.when}
            {one.about === '' ? '' : `, ${one.about}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function NewMeeting({ form, isReps }: { form: MeetingForm; isReps: boolean }) {
  return (
    <Section title={say.make.title} id="new">
      {form.with.length === 0 ? (
        <p class="quiet">{isReps ? say.make.nobody : say.make.noReps}</p>
      ) : (
        <form class="form" method="post" action={paths.oneToOnes}>
          <input type="hidden" name="once" value={form.once} />
          <p class="field">
            <label class="field__label" for="meeting-with">
              {say.make.rep}
            </label>
            <select class="field__input" id="meeting-with" name="with">
              {form.with.map((person) => (
                <option value={person.id} selected={person.id === form.rep}>
                  {person.name}
                </option>
              ))}
            </select>
            {form.errors.with ? <span class="field__error">{form.errors.with}</span> : null}
          </p>
          <DayAndTime day={form.day} time={form.time} zone={form.zone} error={form.errors.when} />
          <p>
            <button type="submit" class="button button--first">
              {say.make.send}
            </button>
          </p>
        </form>
      )}
    </Section>
  )
}
