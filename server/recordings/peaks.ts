import { promisify } from 'node:util'
import { gunzip, gzip, gzipSync } from 'node:zlib'
import { type Listened, PEAKS_PER_SECOND } from './listener.ts'

/** What the player needs before it has heard a second of sound. */
export interface Peaks {
  readonly durationMs: number
  readonly peaksPerSecond: number
  /** The loudest sample of each stretch, 0 to 1, two decimals, one list a lane. */
  readonly peaks: readonly (readonly number[])[]
}

/** The peaks of a recording as JSON, packed once so that they are only handed on when asked for. */
export function packedPeaks({ durationMs, lanes }: Listened): Uint8Array {
  const peaks: Peaks = {
    durationMs,
    peaksPerSecond: PEAKS_PER_SECOND,
    peaks: lanes.map((lane) => lane.peaks),
  }
  return gzipSync(JSON.stringify(peaks), { level: 9 })
}

/** The peaks with what else is to be said of them, packed anew, or as they are for whoever cannot unpack them. */
export async function peaksWith(
  packed: Uint8Array,
  more: object,
  { asText }: { readonly asText: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const json = await promisify(gunzip)(packed)
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(more).slice(0, -1)},`), json.subarray(1)])
  return new Uint8Array(asText ? whole : await promisify(gzip)(whole, { level: 5 }))
}
