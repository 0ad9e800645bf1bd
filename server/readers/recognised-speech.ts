import type { Party, Utterance } from '../conversation/conversation.ts'
import { type Found, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { isSoundLabel } from './sound-label.ts'
import { labelled } from './speaker-labels.ts'
import { spokenText } from './spoken-text.ts'
import { inTimeOrder } from './time-order.ts'
import { timesNote } from './times-note.ts'

/** What a recogniser's file gave, before sounds, empty rows and broken ends are taken out. */
export interface Recognised extends Omit<Found, 'parties'> {
  readonly parties: ReadonlyMap<string, Party>
  readonly dropped?: Report['dropped']
  readonly guessed?: readonly string[]
}

/**
 * The one reading of a recogniser's file, or a refusal when nobody speaks in it, or only a machine.
 *
 * Sounds in brackets and rows without words are left out and counted; an end before its start is dropped
 * and said, as are times that the file leaves out; the utterances stand in time order and the parties in the
 * order they speak.
 */
export function speechReading(
  format: string,
  options: ReadOptions,
  found: Recognised,
): readonly ReadResult[] {
  const { parties, utterances, dropped = [], guessed = [], ...known } = found
  const tidy = utterances.map((one) => ({ ...one, text: spokenText(one.text) }))
  const spoken = tidy.filter((one) => isSpeech(one.text))
  if (spoken.length === 0)
    return [refusal('no-speech', `Nobody speaks in this ${format} file: it holds no words that were said.`)]

  const ordered = inTimeOrder(spoken.map(withEndAfterStart))
  const keys = [...new Set(ordered.map((one) => one.party))]
  const notes = {
    dropped: [...dropped, ...soundsLeftOut(tidy.length - spoken.length), ...endsDropped(spoken)],
    guessed: [...guessed, ...voicesNotToldApart(keys), ...timesNote(ordered)],
  }
  const speaking = keys.flatMap((key) => parties.get(key) ?? [])
  if (speaking.length > 0 && speaking.every((party) => party.role === 'bot'))
    return [refusal('no-speech', `Nobody speaks in this ${format} file: all it holds was said by a machine.`)]
  return [reading(format, options, { ...known, parties: speaking, utterances: ordered }, notes)]
}

// A service that hides names and numbers writes what it hid in brackets: somebody said it all the same.
const hidden = /^\W*\[(?:PII|NAME|ADDRESS|EMAIL|PHONE|SSN|PIN|BANK_\w{1,20}|CREDIT_DEBIT_\w{1,20})\]/

function isSpeech(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && (hidden.test(text) || !isSoundLabel(text))
}

function withEndAfterStart(one: Utterance): Utterance {
  return endsTooEarly(one) ? { ...one, endMs: null } : one
}

function endsTooEarly(one: Utterance): boolean {
  return one.startMs !== null && one.endMs !== null && one.endMs < one.startMs
}

function voicesNotToldApart(keys: readonly string[]): readonly string[] {
  if (!keys.includes(labelled(null, null).key)) return []
  return ['The file does not say who speaks: what has no label stands under one speaker without a name.']
}

function soundsLeftOut(count: number): Report['dropped'] {
  return count === 0 ? [] : [{ why: `${count} rows without a word (empty, or a sound in brackets)` }]
}

function endsDropped(said: readonly Utterance[]): Report['dropped'] {
  return said
    .filter(endsTooEarly)
    .map((one) => ({ why: `The end before its start at ${clock(one.startMs ?? 0)}; the words are kept` }))
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
