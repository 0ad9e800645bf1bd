import { tmpdir } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Interval } from '../measures/intervals.ts'
import type { HearingNeeds, Progress } from './hear.ts'
import type { Unheard } from './pcm-stream.ts'

/** What is kept of a recording once it was listened to. */
export interface Kept {
  readonly durationMs: number
  readonly channels: number
  readonly isVideo: boolean
  readonly peaks: Uint8Array
  readonly voices: readonly (readonly Interval[])[]
}

export type Outcome = Kept | { readonly problem: Unheard | 'needs-ffmpeg' }

export type FromAside = { readonly share: number } | { readonly outcome: Outcome }

const MOST_MEGABYTES = 512

/**
 * Listens to a recording in a thread of its own, so that pages go on being answered. Throws where that thread
 * breaks; stopped, it throws the reason of the signal.
 */
export function hearAside(needs: HearingNeeds, progress: Progress, stopping?: AbortSignal): Promise<Outcome> {
  const worker = new Worker(new URL('./aside.ts', import.meta.url), {
    workerData: needs,
    execArgv: [],
    env: { PATH: process.env.PATH, TMPDIR: tmpdir() },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise<Outcome>((resolve, reject) => {
    const stop = () => reject(stopping?.reason)
    if (stopping?.aborted) stop()
    stopping?.addEventListener('abort', stop, { once: true })
    worker.on('message', (said: FromAside) => {
      if ('share' in said) progress(said.share)
      else resolve(said.outcome)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('Listening ended before the recording did')))
  }).finally(() => worker.terminate())
}
