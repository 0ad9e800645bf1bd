import { hearThroughFfmpeg } from './ffmpeg.ts'
import { hearMp3 } from './hear-mp3.ts'
import { hearWav } from './hear-wav.ts'
import type { Container } from './kind.ts'
import type { Listened } from './listener.ts'
import type { Unheard } from './pcm-stream.ts'

/** Told now and then how far it is, 0 to 1. */
export type Progress = (share: number) => void

export type Heard = Listened | { readonly problem: Unheard | 'needs-ffmpeg' }

export interface HearingNeeds {
  readonly path: string
  readonly container: Container
  /** The program that reads what we cannot; `null` where there is none. */
  readonly ffmpeg: string | null
}

/** Listens to a whole recording: a WAV without help, everything else through ffmpeg, an MP3 also without it. */
export async function hear(
  { path, container, ffmpeg }: HearingNeeds,
  progress: Progress = () => {},
): Promise<Heard & { readonly isVideo?: boolean }> {
  if (container === 'wav') {
    const heard = hearWav(path, progress)
    const isPackedOtherwise = 'problem' in heard && heard.problem === 'unknown-packing'
    if (!isPackedOtherwise || ffmpeg === null) return heard
  }
  if (ffmpeg !== null) return hearThroughFfmpeg(path, { ffmpeg, container }, progress)
  return container === 'mp3' ? hearMp3(path, progress) : { problem: 'needs-ffmpeg' }
}
