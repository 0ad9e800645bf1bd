import type { Party } from '../conversation/conversation.ts'
import { asWritten, confidenceOf, type Fields, labelOf, rowsOf, secondsToMs, textOf } from './json-fields.ts'
import { labelled } from './speaker-labels.ts'
import type { Heard } from './speaker-turns.ts'

/** Whether a row is one of Speechmatics' results: a type, a time, and alternatives with content. */
export function isSpeechmaticsResult(row: Fields): boolean {
  const timed = 'start_time' in row && 'end_time' in row && typeof row.type === 'string'
  return timed && (rowsOf(row.alternatives).some((one) => 'content' in one) || 'spoken_form' in row)
}

/**
 * The words of a transcript, or of the messages of a running one. A mark belongs to the word before it on
 * its channel, or to the next where it says so; an entity ("$2.05") counts once, as written.
 */
export function speechmaticsWords(
  messages: readonly Fields[],
  keyOf: (party: Party) => string,
): readonly Heard[] {
  const words: Heard[] = []
  const lastOn = new Map<string, number>()
  let ahead = ''
  for (const { row, channel } of messages.flatMap(rowsWithChannel)) {
    const text = contentOf(row)
    if (text === null || isEvent(row)) continue
    const line = channel ?? '0'
    const last = lastOn.get(line) ?? -1
    const before = words[last]
    const side = sideOf(row)
    if (before && side.behind) words[last] = { ...before, text: before.text + text }
    else if (side.ahead) ahead += text
    if (side.behind || side.ahead) continue
    lastOn.set(line, words.length)
    words.push({ ...wordOf(row, channel, keyOf), line, text: ahead + text })
    ahead = ''
  }
  return words
}

interface Row {
  readonly row: Fields
  readonly channel: string | null
}

function rowsWithChannel(message: Fields): readonly Row[] {
  return rowsOf(message.results).map((row) => ({
    row,
    channel: labelOf(row.channel) ?? labelOf(message.channel),
  }))
}

function sideOf(row: Fields): { readonly behind: boolean; readonly ahead: boolean } {
  const side = row.type === 'punctuation' ? (textOf(row.attaches_to) ?? 'previous') : 'none'
  return { behind: side === 'previous' || side === 'both', ahead: side === 'next' || side === 'both' }
}

function isEvent({ type }: Fields): boolean {
  return type === 'speaker_change' || asWritten(type).startsWith('audio_event')
}

function contentOf(row: Fields): string | null {
  return textOf(rowsOf(row.alternatives)[0]?.content) ?? formOf(row.written_form) ?? formOf(row.spoken_form)
}

function formOf(list: unknown): string | null {
  const words = rowsOf(list).flatMap((one) => textOf(rowsOf(one.alternatives)[0]?.content) ?? [])
  return words.length === 0 ? null : words.join(' ')
}

function wordOf(
  row: Fields,
  channel: string | null,
  keyOf: (party: Party) => string,
): Omit<Heard, 'line' | 'text'> {
  const best = bestOf(row)
  return {
    party: keyOf(labelled(channel, voiceOf(best))),
    startMs: secondsToMs(row.start_time),
    endMs: secondsToMs(row.end_time),
    confidence: confidenceOf(best.confidence),
  }
}

function bestOf(row: Fields): Fields {
  const given = [row, ...rowsOf(row.written_form), ...rowsOf(row.spoken_form)]
  const alternatives = given.flatMap((one) => rowsOf(one.alternatives).slice(0, 1))
  return alternatives.find((one) => labelOf(one.speaker) !== null) ?? alternatives[0] ?? {}
}

// "UU" stands where the service could not tell the voice.
function voiceOf(alternative: Fields): string | null {
  const voice = labelOf(alternative.speaker)
  return voice === 'UU' ? null : voice
}
