import type { Kept } from './hear-aside.ts'
import { type Listened, POWERS_PER_SECOND } from './listener.ts'
import { packedPeaks } from './peaks.ts'
import { voiceActivity } from './voice-activity.ts'

/** What is kept of a recording that was listened to: its peaks, and when there is speech on each lane. */
export function keptOf(heard: Listened & { readonly isVideo?: boolean }): Kept {
  return {
    durationMs: heard.durationMs,
    channels: heard.lanes.length,
    isVideo: heard.isVideo ?? false,
    peaks: packedPeaks(heard),
    voices: heard.lanes.map((lane) => voiceActivity(lane.power, POWERS_PER_SECOND)),
  }
}
