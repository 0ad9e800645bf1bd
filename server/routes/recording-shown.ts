import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { voicesOfRecording } from '../../db/queries/recording-sounds.ts'
import type { Recording } from '../../db/queries/recordings.ts'
import { findTranscription } from '../../db/queries/transcriptions.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Recording as Playable } from '../../views/components/player.tsx'
import { paths } from '../../views/paths.ts'
import type { RecordingStandingProps, ShownRecording } from '../../views/recordings/standing.tsx'
import type { Conversation } from '../conversation/conversation.ts'
import type { Interval } from '../measures/intervals.ts'
import { airtimeCheck } from '../recordings/airtime-check.ts'
import { lengthDifference } from '../recordings/lengths.ts'
import { type LaneOwners, laneOwners } from '../recordings/sides.ts'
import type { AppEnv, Services } from '../web/env.ts'

type Voices = readonly [readonly Interval[], readonly Interval[]]

/** Everything the page says of a conversation’s recording, besides playing it. */
export async function recordingShown(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<RecordingStandingProps> {
  const { viewer, config, reader } = c.var
  const isOwn = full.rep?.id === viewer.id || full.broughtBy === viewer.id
  return {
    conversation: full.id,
    recording: full.recording ? await shown(reader, full, full.recording) : null,
    mayChange: viewer.role === 'manager' || isOwn,
    megabytes: Math.floor(config.maxRecordingBytes / 1024 / 1024),
    error: null,
    removing: null,
  }
}

/** The recording as the player needs it; `null` where there is none. */
export function playable({ id, recording, statistics }: FullConversation): Playable | null {
  return (
    recording && {
      url: paths.recording(id),
      peaksUrl: paths.peaks(id),
      durationMs: recording.durationMs ?? statistics.durationMs ?? 0,
      video: recording.mime.startsWith('video'),
      captionsUrl: paths.transcriptVtt(id),
    }
  )
}

/** Whose lanes they are, as somebody said or as the transcript’s times tell; `null` unless there are two. */
export async function lanesOf(
  db: Services['reader'],
  recording: Recording,
  conversation?: Conversation,
): Promise<ShownRecording['lanes']> {
  if (recording.state !== 'ready' || recording.channels !== 2) return null
  if (recording.owners) return { owners: recording.owners, how: 'said' }
  const said = conversation ?? (recording.conversationId && (await findWords(db, recording.conversationId)))
  const voices = (await voicesOfRecording(db, recording.id)) as Voices
  const owners = said && voices.length === 2 ? laneOwners(said, voices) : null
  return { owners, how: owners ? 'inferred' : null }
}

async function shown(
  db: Services['reader'],
  full: FullConversation,
  recording: Recording,
): Promise<ShownRecording> {
  const { state, percent, problem, durationMs, matchedHow } = recording
  const lanes = await lanesOf(db, recording, full.conversation)
  const written = await findTranscription(db, recording.id)
  return {
    state,
    percent,
    problem,
    durationMs,
    matchedHow,
    length: durationMs === null ? null : lengthDifference(full.conversation, durationMs),
    lanes,
    check: lanes?.owners ? await checkOf(db, full, recording, lanes.owners) : null,
    engine: written?.state === 'done' && matchedHow === 'recognised' ? written.engine : null,
  }
}

async function checkOf(
  db: Services['reader'],
  full: FullConversation,
  { id }: Recording,
  owners: LaneOwners,
): Promise<ShownRecording['check']> {
  const voices = (await voicesOfRecording(db, id)) as Voices
  return voices.length === 2 ? airtimeCheck(voices, owners, full.measures.measures.customerAirtime) : null
}
