import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Agreed, type ShownAction } from './agreed.tsx'
import { type Meeting, MeetingActs } from './meeting-acts.tsx'
import { AgendaPoint, Dropped, type ShownPoint } from './point.tsx'

export interface MeetingPageProps {
  readonly frame: Frame
  readonly meeting: Meeting
  readonly points: readonly ShownPoint[]
  readonly dropped: readonly ShownPoint[]
  /** How many more of a kind there are, and where they stand. */
  readonly more: Readonly<Partial<Record<ShownPoint['kind'], number>>>
  readonly actions: readonly ShownAction[]
  readonly people: readonly Person[]
  /** Given out with the forms that add something. */
  readonly once: string
  /** What was typed and could not be kept, by its field. */
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Readonly<Record<string, string>>
}

const say = words.oneToOnes

/** A meeting on one page: what to talk about, what was said, who does what until when. */
export function MeetingPage(props: MeetingPageProps) {
  const { frame, meeting } = props
  return (
    <Layout frame={frame} title={meeting.title} current="coaching">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.oneToOnes}>{say.title}</a>
          </p>
          <h1>{meeting.title}</h1>
          <p class="page__lead">{meeting.when}</p>
          {meeting.elsewhere ? <p class="quiet">{meeting.elsewhere}</p> : null}
          {meeting.state ? <p class="quiet">{meeting.state}</p> : null}
        </div>
      </div>
      {props.errors?.form ? <Problem line={props.errors.form} /> : null}
      <div class="meeting">
        <Points {...props} />
        <div class="meeting__side">
          <Notes {...props} />
          <Agreed {...props} />
          <MeetingActs meeting={meeting} errors={props.errors ?? {}} typed={props.typed ?? {}} />
        </div>
      </div>
    </Layout>
  )
}

function Points(props: MeetingPageProps) {
  const { meeting, points, dropped, more } = props
  const kinds = [...new Set(points.map((point) => point.kind))]
  return (
    <Section title={say.agenda.title} aside={say.agenda.aside} id="agenda">
      {points.length === 0 ? <p class="quiet">{say.agenda.none}</p> : null}
      {kinds.map((kind) => (
        <section class="agenda__kind">
          <h3>{say.agenda.kinds[kind]}</h3>
          <ul class="ruled">
            {points
              .filter((point) => point.kind === kind)
              .map((point) => (
                <AgendaPoint
                  meeting={meeting.id}
                  point={point}
                  mayChange={meeting.mayChange}
                  error={props.errors?.[`${point.kind} ${point.about}`]}
                />
              ))}
          </ul>
          {more[kind] ? <More kind={kind} count={more[kind]} rep={meeting.rep.id} /> : null}
        </section>
      ))}
      {meeting.mayChange ? <OwnPoint {...props} /> : null}
      {meeting.mayChange ? <Dropped meeting={meeting.id} points={dropped} /> : null}
    </Section>
  )
}

function More({ kind, count, rep }: { kind: ShownPoint['kind']; count: number; rep: string }) {
  const says = say.agenda.more(count)
  const href =
    kind === 'promise'
      ? `${paths.promisesOf('about-to-break')}&rep=${encodeURIComponent(rep)}`
      : kind === 'comment'
        ? paths.feedback
        : null
  return <p class="quiet">{href ? <a href={href}>{says}</a> : says}</p>
}

function OwnPoint({ meeting, once, errors = {}, typed = {} }: MeetingPageProps) {
  const { own } = errors
  return (
    <details class="agenda__own" open={own !== undefined}>
      <summary class="button">{say.agenda.add}</summary>
      <form class="form" method="post" action={paths.meetingPoints(meeting.id)}>
        <input type="hidden" name="once" value={once} />
        <p class="field">
          <label class="field__label" for="own-point">
            {say.agenda.addLabel}
          </label>
          <textarea
            class="field__input"
            id="own-point"
            name="text"
            rows={3}
            maxlength={2000}
            required
            {...(own ? { 'aria-invalid': 'true', 'aria-describedby': 'own-point-error' } : {})}
          >
            {typed.text ?? ''}
          </textarea>
          {own ? (
            <span class="field__error" id="own-point-error">
              {own}
            </span>
          ) : null}
        </p>
        <p>
          <button type="submit" class="button">
            {say.agenda.addSend}
          </button>
        </p>
      </form>
    </details>
  )
}

function Notes({ meeting, errors = {} }: MeetingPageProps) {
  const { notes } = meeting
  return (
    <Section title={say.notes.title} {...(notes.by ? { aside: notes.by } : {})} id="notes">
      {notes.text === '' ? <p class="quiet">{say.notes.none}</p> : <p class="meeting__notes">{notes.text}</p>}
      {meeting.mayWrite ? (
        <details open={errors.notes !== undefined}>
          <summary class="button">{notes.text === '' ? say.notes.write : say.notes.change}</summary>
          <form class="form form--wide" method="post" action={paths.meetingNotes(meeting.id)}>
            <input type="hidden" name="version" value={String(notes.version)} />
            <p class="field">
              <label class="field__label" for="meeting-notes">
                {say.notes.label}
              </label>
              <textarea class="field__input" id="meeting-notes" name="text" rows={8} maxlength={20_000}>
                {notes.text}
              </textarea>
              {errors.notes ? <span class="field__error">{errors.notes}</span> : null}
            </p>
            <p>
              <button type="submit" class="button">
                {say.notes.save}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </Section>
  )
}
