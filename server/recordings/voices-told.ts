import { type Interval, lengthOf, shared } from '../measures/intervals.ts'

interface Segment {
  readonly start?: unknown
  readonly end?: unknown
}

/**
 * The answer of a recogniser, with the channel on which each segment was spoken as its speaker: it wrote down one
 * sound, and the recording has two. Left as it is where there is one channel, where it names speakers itself, or
 * where it is no such answer. A segment nobody is heard in is the one's who spoke before.
 */
export function withVoicesTold(json: string, voices: readonly (readonly Interval[])[]): string {
  if (voices.length !== 2) return json
  const answer = parsed(json)
  const segments: readonly unknown[] = Array.isArray(answer?.segments) ? answer.segments : []
  if (!answer || !segments.every(isUntold)) return json
  let speaking = segments.map((segment) => channelOf(segment, voices)).find((one) => one !== null)
  if (speaking === undefined) return json
  const told = segments.map((segment) => {
    speaking = channelOf(segment, voices) ?? speaking
    return { ...segment, speaker: `Channel ${Number(speaking) + 1}` }
  })
  return JSON.stringify({ ...answer, segments: told })
}

function isUntold(segment: unknown): segment is Segment {
  return typeof segment === 'object' && segment !== null && !('speaker' in segment)
}

function channelOf({ start, end }: Segment, voices: readonly (readonly Interval[])[]): number | null {
  if (typeof start !== 'number' || typeof end !== 'number' || end <= start) return null
  const span = [{ startMs: start * 1000, endMs: end * 1000 }]
  const [first = 0, second = 0] = voices.map((voice) => lengthOf(shared([near(voice, span[0]), span])))
  if (first === second) return null
  return first > second ? 0 : 1
}

function near(voice: readonly Interval[], span: Interval | undefined): readonly Interval[] {
  return voice.filter((one) => span !== undefined && one.endMs > span.startMs && one.startMs < span.endMs)
}

function parsed(json: string): { readonly segments?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
