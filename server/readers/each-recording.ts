import { type ReadOptions, type ReadResult, refusal } from './reading.ts'

/**
 * What a reader answers to each recording of a file. One alone has the file's id; of several, each has the
 * file's id with its number where the file gives it none, and a refusal says which it is about. None at
 * all is a file in which nobody speaks.
 */
export function eachRecording<One>(
  format: string,
  recordings: readonly One[],
  options: ReadOptions,
  read: (recording: One, options: ReadOptions) => readonly ReadResult[],
): readonly ReadResult[] {
  const [only, ...others] = recordings
  if (only === undefined)
    return [refusal('no-speech', `Nobody speaks in this ${format} file: it holds no conversation.`)]
  if (others.length === 0) return read(only, options)
  return recordings.flatMap((one, at) =>
    read(one, { ...options, id: `${options.id}-${at + 1}` }).map((result) => numbered(result, at + 1)),
  )
}

function numbered(result: ReadResult, number: number): ReadResult {
  if (!('refused' in result)) return result
  const { code, message } = result.refused
  return refusal(code, `Conversation ${number}: ${message}`)
}
