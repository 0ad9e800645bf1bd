import type { Reader } from './reading.ts'
import { vttReader } from './webvtt.ts'

/**
 * Teams' transcript of a meeting: WebVTT in which every cue is one `<v Display Name>...</v>`, a turn is
 * cut into many cues and talk at once overlaps. Its ids look like `guid/12-0`.
 */
export const teamsVtt: Reader = vttReader('teams-vtt')
