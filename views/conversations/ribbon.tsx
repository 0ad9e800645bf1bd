import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Measures } from '../../server/measures/measure.ts'
import type { Measured } from '../../server/measures/measured.ts'
import { runningAirtime } from '../../server/measures/running-airtime.ts'
import { turnsOf } from '../../server/measures/turns.ts'
import type { Recording } from '../components/player.tsx'
import { Player } from '../components/player.tsx'
import { ReadingControls } from '../components/reading-controls.tsx'
import { densityOf } from '../components/ribbon/density.ts'
import { Gathered } from '../components/ribbon/gathered.tsx'
import { Lanes, type Pointed } from '../components/ribbon/lanes.tsx'
import type { RibbonMark } from '../components/ribbon/marks.tsx'
import { RunningShare } from '../components/ribbon/running-share.tsx'
import type { Scene } from '../components/ribbon/scene.ts'
import { DottedLine } from '../components/states.tsx'
import { clock } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import type { Drawing } from './drawing.ts'
import { calledOf, namesOf } from './said.ts'

interface RibbonProps {
  readonly conversation: Conversation
  readonly found: Measures
  readonly scene: Scene
  readonly marks: () => readonly RibbonMark[]
  /** What there is on it besides what was found in the words. */
  readonly of: readonly unknown[]
  readonly drawing: Drawing
  readonly recording: Recording | null
  readonly frame: Frame
}

/** Gathered, then as it happened, then the sound of it where there is one. */
export function ConversationRibbon(props: RibbonProps) {
  const { scene, of, drawing, recording, frame } = props
  const lastsMs = recording?.durationMs
  const running = drawing('running', [lastsMs], () => <Running {...props} />)
  return (
    <div class="talk__ribbon">
      {drawing('lanes', [lastsMs, ...of], () => (
        <Found {...props} />
      ))}
      {recording ? (
        <Player recording={recording} nonce={frame.nonce} listening={frame.listening}>
          {running}
        </Player>
      ) : (
        <>
          {running}
          {scene.kind === 'time' ? <ReadingControls /> : null}
        </>
      )}
    </div>
  )
}

function Found({ conversation, found, scene, marks, recording }: RibbonProps) {
  const airtime = found.measures.customerAirtime
  const customers = namesOf(conversation, 'customer') || words.conversation.theCustomer
  const ours = namesOf(conversation, 'rep', 'colleague') || words.conversation.promises.us
  const lastsMs = recording?.durationMs
  return (
    <>
      {airtime.known ? (
        <Gathered share={airtime.value} margin={airtime.margin ?? null} customers={customers} ours={ours} />
      ) : (
        <DottedLine />
      )}
      <Lanes
        scene={scene}
        marks={marks()}
        customers={namesOf(conversation, 'customer')}
        ours={namesOf(conversation, 'rep', 'colleague')}
        story={pointed(conversation, found.measures.longestCustomerStoryMs, (_, time) =>
          words.conversation.longestStory(time),
        )}
        monologue={pointed(conversation, found.measures.longestMonologueMs, words.conversation.longestTurn)}
        dense={densityOf(conversation, 384, lastsMs)}
        narrow={densityOf(conversation, 112, lastsMs)}
      />
    </>
  )
}

function Running({ conversation, found, scene }: RibbonProps) {
  const isKnown = found.measures.customerAirtime.known
  return (
    <RunningShare
      running={isKnown ? runningAirtime(conversation) : []}
      spanMs={scene.kind === 'time' ? scene.spanMs : 0}
      customers={namesOf(conversation, 'customer') || words.conversation.theCustomer}
    />
  )
}

/** The stretch a longest turn stands for: the turn that holds its evidence. */
function pointed(
  conversation: Conversation,
  measured: Measured<number>,
  label: (name: string, time: string) => string,
): Pointed | null {
  if (!measured.known || measured.value === 0) return null
  const [first] = measured.evidence
  const turn = turnsOf(conversation).find(
    (one) =>
      one.utterances.some((said) => said.id === first) &&
      (one.endMs ?? 0) - (one.startMs ?? 0) === measured.value,
  )
  const party = conversation.parties.find((one) => one.key === turn?.party)
  if (!turn || !party || first === undefined || turn.startMs === null || turn.endMs === null) return null
  return {
    startMs: turn.startMs,
    endMs: turn.endMs,
    label: label(calledOf(party), clock(measured.value)),
    utterance: first,
  }
}
