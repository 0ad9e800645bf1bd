import type { MatchedHow, RecordingProblem } from '../../db/queries/recordings.ts'
import type { AirtimeCheck } from '../../server/recordings/airtime-check.ts'
import type { LengthDifference } from '../../server/recordings/lengths.ts'
import type { LaneOwners } from '../../server/recordings/sides.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { clock, percent } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AddRecording, Lanes, RemoveRecording } from './forms.tsx'

/** A recording as the page tells of it. */
export interface ShownRecording {
  readonly state: 'waiting' | 'reading' | 'ready' | 'failed'
  /** How far it was listened to, to 100. */
  readonly percent: number
  readonly problem: RecordingProblem | null
  readonly durationMs: number | null
  readonly matchedHow: MatchedHow | null
  /** How its length differs from the transcript’s, where that is worth saying. */
  readonly length: LengthDifference | null
  /** Whose channels they are, where there are two. */
  readonly lanes: { readonly owners: LaneOwners | null; readonly how: 'inferred' | 'said' | null } | null
  readonly check: AirtimeCheck | null
  /** The machine that wrote the words, if one did. */
  readonly engine: string | null
}

export interface RecordingStandingProps {
  readonly conversation: string
  readonly recording: ShownRecording | null
  readonly mayChange: boolean
  /** The most a recording may have. */
  readonly megabytes: number
  /** What was wrong with the recording that was sent. */
  readonly error: string | null
  /** What was wrong with the word that was to confirm. */
  readonly removing: string | null
}

/** What there is to say of a conversation’s recording: how far it is, what does not fit, and what was heard in it. */
export function RecordingStanding(props: RecordingStandingProps) {
  const { recording, mayChange } = props
  const say = words.recordings
  return (
    <Section title={say.title} id="recording">
      <div class="recording">
        {recording && props.error ? <Problem line={props.error} /> : null}
        {recording ? <Told {...props} recording={recording} /> : <p class="quiet">{say.none}</p>}
        {!recording && mayChange ? <AddRecording {...props} /> : null}
        {recording && mayChange ? <RemoveRecording {...props} /> : null}
      </div>
    </Section>
  )
}

function Told(props: RecordingStandingProps & { recording: ShownRecording }) {
  const { recording, conversation, mayChange } = props
  const { state, durationMs, length, matchedHow, engine, lanes, check } = recording
  const say = words.recordings
  return (
    <>
      {state === 'waiting' || state === 'reading' ? (
        <Listening conversation={conversation} recording={recording} />
      ) : null}
      {state === 'failed' ? <Problem line={say.problems[recording.problem ?? 'broken']} /> : null}
      {length ? (
        <p>{say[length.is](clock(length.recordingMs), clock(length.transcriptMs))}</p>
      ) : durationMs === null ? null : (
        <p class="quiet">{say.long(clock(durationMs))}</p>
      )}
      {engine ? <p>{say.engine(engine)}</p> : null}
      {matchedHow && !engine ? <p class="quiet">{say.matched[matchedHow]}</p> : null}
      {lanes ? <Lanes conversation={conversation} lanes={lanes} mayChange={mayChange} /> : null}
      {check ? <Check check={check} /> : null}
    </>
  )
}

/** How far listening is. It asks anew by itself; without script a link does. */
function Listening({ conversation, recording }: { conversation: string; recording: ShownRecording }) {
  const say = words.recordings
  const here = paths.recordingStanding(conversation)
  return (
    <>
      <p role="status">
        {recording.state === 'waiting' ? say.waiting : say.reading(recording.percent)} {say.leave}
      </p>
      <progress
        class="upload__progress"
        max={100}
        value={recording.percent}
        aria-label={say.progress}
      ></progress>
      <p class="quiet">
        <a href={`${paths.conversation(conversation)}#recording`}>{say.lookAgain}</a>
        <span hx-get={here} hx-trigger="every 2s" hx-target="#recording" hx-swap="outerMorph"></span>
      </p>
    </>
  )
}

function Check({ check }: { check: AirtimeCheck }) {
  const say = words.recordings.check
  const { share, transcriptShare, customerMs, ourMs, isApart } = check
  const told = [
    percent(share),
    percent(transcriptShare),
    clock(customerMs),
    clock(customerMs + ourMs),
  ] as const
  return (
    <div class={isApart ? 'recording__check recording__check--apart' : 'recording__check'}>
      <h3>{say.title}</h3>
      <p>{isApart ? say.apart(...told) : say.agree(...told)}</p>
      <p class="quiet">{say.stays}</p>
    </div>
  )
}
