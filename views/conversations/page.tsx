import type { Looker } from '../../db/queries/lookers.ts'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Interval } from '../../server/measures/intervals.ts'
import type { MeasureName, Measures } from '../../server/measures/measure.ts'
import type { Report } from '../../server/readers/reading.ts'
import type { ClipsShown } from '../clips/records.ts'
import type { CommentsShown } from '../comments/records.ts'
import { Dock } from '../components/dock.tsx'
import { reviewKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { MarkSymbols } from '../components/mark.tsx'
import type { Recording } from '../components/player.tsx'
import type { LaterConversation } from '../components/promise-item.tsx'
import type { ShownProofs } from '../components/proposed-proofs.tsx'
import { densityOf } from '../components/ribbon/density.ts'
import { isShaded, sceneOf } from '../components/ribbon/scene.ts'
import { Section } from '../components/section.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { type OwnStrip, Strip } from '../own/strip.tsx'
import type { Asking } from '../queue/ask.tsx'
import type { RecordingStandingProps } from '../recordings/standing.tsx'
import type { Visited } from '../visits/visited.tsx'
import { chipsOf } from './chips.ts'
import type { ConsentShown } from './consent.tsx'
import { type Drawing, drawnAnew } from './drawing.ts'
import { ConversationHead, sentence } from './head.tsx'
import { heroOf } from './hero.ts'
import { MarksLegend } from './legend.tsx'
import { drawnMarks } from './marks.ts'
import type { NoteRecord, NoteStanding } from './note.tsx'
import type { SaidOfFindings } from './people-said.tsx'
import type { Correction, JudgedInsight, JudgedMoment, TrackedCommitment } from './records.ts'
import type { RevisionRecord } from './revisions.tsx'
import { ConversationRibbon } from './ribbon.tsx'
import { labelsOf } from './said.ts'
import { SaidAsFiles } from './said-as-files.tsx'
import type { OpenForm } from './say-form.tsx'
import { Side } from './side.tsx'
import { Speakers } from './speakers.tsx'
import type { SaidStart } from './start.tsx'
import { transcript } from './transcript.ts'
import type { Wishes } from './wishes.tsx'

export interface ConversationPageProps {
  readonly frame: Frame
  readonly title: string
  readonly owner: Person | null
  readonly handed: readonly string[]
  readonly wishes?: Wishes
  readonly visited?: Visited
  readonly conversation: Conversation
  readonly revision: number
  readonly durationMs: number | null
  readonly found: Measures
  readonly moments: readonly JudgedMoment[]
  readonly commitments: readonly TrackedCommitment[]
  readonly insights: readonly JudgedInsight[]
  /** What people said of all that, the latest first. */
  readonly said: SaidOfFindings
  /** A form that is open in the transcript. */
  readonly form?: OpenForm | null
  readonly note: NoteRecord
  readonly noteStanding: NoteStanding | null
  readonly noteError?: string
  readonly comments?: CommentsShown
  readonly clips?: ClipsShown
  readonly asking?: Asking
  /** `null` where nothing was recorded. */
  readonly consent?: ConsentShown | null
  /** For whom it is; told to its rep alone. */
  readonly own?: OwnStrip | null
  /** Who else opened or played it. */
  readonly lookers?: readonly Looker[]
  readonly recording: Recording | null
  /** What there is to say of the recording, besides playing it. */
  readonly standing: RecordingStandingProps
  readonly format: string
  readonly report: Report
  /** The file of an upload it came by. */
  readonly upload?: { readonly uploadId: string; readonly fileId: string } | null
  readonly corrections: readonly Correction[]
  readonly saidStart: SaidStart | null
  /** What it was before newer files, the latest first. */
  readonly revisions: readonly RevisionRecord[]
  readonly later: readonly LaterConversation[]
  /** What may have kept each promise made here, by its id. */
  readonly proofs?: ReadonlyMap<string, ShownProofs>
  readonly coachingOnly: readonly MeasureName[]
  /** Everybody it may be given to; empty when the viewer may not say. */
  readonly reps: readonly Person[]
  readonly may: {
    readonly write: boolean
    readonly judge: boolean
    readonly prove: boolean
    readonly correct: boolean
  }
  /** `?marks=all` */
  readonly allMarks: boolean
  /** `?promises=all` */
  readonly allPromises: boolean
  /** `?t=754-771`: the words that a link points at. Milliseconds of the recording. */
  readonly span?: Interval | null
  /** How its dear parts are drawn. */
  readonly drawing?: Drawing
}

/** The review room: was the customer heard, in which words, and how do we know. */
export function ConversationPage(props: ConversationPageProps) {
  const { frame, conversation, found, may, allMarks, drawing = drawnAnew } = props
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const labelOf = labelsOf(conversation, timeZone)
  const chips = once(() => chipsOf(props))
  const lastsMs = props.recording?.durationMs
  const scene = sceneOf(conversation, lastsMs)
  const threads = props.comments?.threads ?? []
  const drawn = once(() => drawnMarks(conversation, chips(), labelOf, allMarks, threads))
  const said = () => transcript({ ...props, chips: chips(), timeZone, mayJudge: may.judge })
  const airtime = found.measures.customerAirtime
  const hasRecording = props.recording !== null
  const isTimed = hasRecording || scene.kind === 'time'
  const unsure = conversation.parties.some((party) => party.role === 'unknown')
  return (
    <Layout
      frame={frame}
      title={`${props.title}: ${sentence(conversation, found)}`}
      current="conversations"
      scripts={[
        'turns',
        'say',
        'moment-link',
        ...(props.recording ? ['player'] : isTimed ? ['reading'] : []),
        'note',
        'comments',
        'remap',
      ]}
      class={props.recording ? 'talk talk--heard' : 'talk'}
    >
      {props.own ? <Strip {...props.own} /> : null}
      {drawing('head', [props.title, props.durationMs], () => (
        <ConversationHead {...props} hero={heroOf(props.insights)} labelOf={labelOf} timeZone={timeZone} />
      ))}
      <ConversationRibbon
        {...props}
        drawing={drawing}
        of={[allMarks, threads]}
        scene={scene}
        marks={() => drawn().marks}
      />
      {drawing('legend', [allMarks, threads, lastsMs], () => (
        <MarksLegend drawn={drawn()} conversation={conversation.id} all={allMarks} shaded={isShaded(scene)} />
      ))}
      <nav class="talk__tabs" aria-label={props.title}>
        <a href="#what-was-said">{words.conversation.tabs.said}</a>
        <a href="#note">{words.conversation.tabs.note}</a>
        <a href="#promises">{words.conversation.tabs.promises}</a>
        <a href="#learned">{words.conversation.tabs.learned}</a>
      </nav>
      <div class="talk__columns">
        <Section
          title={words.conversation.said}
          aside={<SaidAsFiles conversation={conversation} />}
          id="what-was-said"
          class="talk__said"
        >
          {may.correct
            ? drawing('speakers', [props.revision, props.corrections], () => (
                <Speakers
                  conversation={conversation}
                  revision={props.revision}
                  corrections={props.corrections}
                  timeZone={timeZone}
                  open={unsure}
                />
              ))
            : null}
          <div class="said-panel" data-panel>
            {props.form || props.span ? said() : drawing('said', [], said)}
            {props.recording ? <JumpToPlaying /> : null}
          </div>
        </Section>
        <Side {...props} labelOf={labelOf} />
      </div>
      {props.recording ? (
        <Dock
          scene={scene}
          share={airtime.known ? airtime.value : null}
          dense={densityOf(conversation, 384, lastsMs)}
          narrow={densityOf(conversation, 112, lastsMs)}
        />
      ) : null}
      <SelectionBar />
      {drawing('keys', [hasRecording, isTimed, frame.listening], () => (
        <>
          <MarkSymbols />
          <KeysDialog
            acts={reviewKeys({ hasRecording, isTimed })}
            fixed={hasRecording ? [...words.keys.inTurns, words.keys.listenFrom] : words.keys.inTurns}
            choices={frame.listening}
          />
        </>
      ))}
    </Layout>
  )
}

function once<T>(work: () => T): () => T {
  let done: { readonly it: T } | undefined
  return () => {
    done ??= { it: work() }
    return done.it
  }
}

/** The way back to what is playing, for whoever scrolled away from it. */
function JumpToPlaying() {
  return (
    <button type="button" class="button said-panel__jump" data-act="jump" hidden>
      {words.conversation.player.jump}
    </button>
  )
}

/** What may be done with words somebody selected, and where it is told that it was done. */
function SelectionBar() {
  const say = words.conversation.selection
  return (
    <>
      <div
        class="selection"
        role="toolbar"
        aria-label={say.title}
        data-selection
        data-copy={say.copy}
        data-copied={say.copied}
        hidden
      ></div>
      <p
        class="said-told"
        role="status"
        data-told
        data-link-copied={say.linkCopied}
        data-not-copied={say.notCopied}
      ></p>
    </>
  )
}
