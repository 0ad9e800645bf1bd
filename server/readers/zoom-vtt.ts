import type { Reader } from './reading.ts'
import { vttReader } from './webvtt.ts'

/**
 * Zoom's transcript of a recording: WebVTT with `Name: text` in its cues and a clock that counts from
 * the start of the recording. A cue without a name is the last speaker's only when it follows at once.
 */
export const zoomVtt: Reader = vttReader('zoom-vtt')
