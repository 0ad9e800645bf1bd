import type { Alarm } from '../../db/queries/alarms.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** An alarm with its days as the reader counts them, and whether the reader may say that it may end. */
export interface ShownAlarm extends Alarm {
  readonly raisedOn: string
  readonly liftedOn: string | null
  readonly saidOn: readonly string[]
  readonly may: 'say' | 'said' | null
}

interface AlarmsPageProps {
  readonly frame: Frame
  readonly alarms: readonly ShownAlarm[]
  readonly refused: { readonly id: string; readonly why: string; readonly error: string } | null
}

/** Every weight that an alarm froze, in words for everybody whom it pays. */
export function AlarmsPage({ frame, alarms, refused }: AlarmsPageProps) {
  const say = words.alarms
  return (
    <Layout frame={frame} title={say.title} current="pay">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        {alarms.length === 0 ? <p>{say.none}</p> : null}
        {alarms.map((alarm) => (
          <AlarmSection alarm={alarm} refused={refused?.id === alarm.id ? refused : null} />
        ))}
      </div>
    </Layout>
  )
}

function AlarmSection({ alarm, refused }: { alarm: ShownAlarm; refused: AlarmsPageProps['refused'] }) {
  const say = words.alarms
  const { behaviour, evidence, lifts, may } = alarm
  const title = words.behaviours.title(behaviour)
  return (
    <Section title={title} aside={alarm.periodName} id={`alarm-${alarm.id}`}>
      <div class="told">
        {evidence.measure ? <p>{say.rose(title, evidence.measure)}</p> : null}
        <p>{say.signsTitle}</p>
        <ul>
          {evidence.signs.map(({ name, rise }) => (
            <li>{say.sign(name, rise)}</li>
          ))}
        </ul>
        <p>
          {say.since(alarm.raisedOn, alarm.periodName)}
          {alarm.liftedOn === null ? null : ` ${say.lifted(alarm.liftedOn)}`}
        </p>
        {lifts.length > 0 ? <p>{say.saidTitle}</p> : null}
        <ul>
          {lifts.map(({ name, why }, at) => (
            <li>{say.said(name, alarm.saidOn[at] ?? '', why)}</li>
          ))}
        </ul>
        {may === 'said' ? <p class="quiet">{say.already}</p> : null}
        {may === 'say' ? <LiftForm id={alarm.id} refused={refused} /> : null}
      </div>
    </Section>
  )
}

function LiftForm({ id, refused }: { id: string; refused: AlarmsPageProps['refused'] }) {
  const say = words.alarms
  return (
    <form class="form" method="post" action={paths.alarmLifts(id)}>
      <TextField
        id={`why-${id}`}
        name="why"
        label={say.why}
        value={refused?.why ?? ''}
        error={refused?.error}
        hint={say.liftHint}
      />
      <button type="submit" class="button">
        {say.lift}
      </button>
    </form>
  )
}
