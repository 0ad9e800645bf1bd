import type { Party, Utterance } from '../conversation/conversation.ts'
import { isLabel } from '../conversation/labels.ts'
import { clockOf } from './clock.ts'
import {
  confidenceOf,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import type { Reader, Report } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'

/**
 * Rev AI's transcript, and Rev's and Temi's: `monologues[]`, each a stretch of one voice made of elements.
 *
 * Words have their times in seconds (Rev's as clocks); marks and spaces are elements of their own without a
 * time. A voice has a name only where the file lists one that is more than "Speaker 1".
 */
export const revai: Reader = {
  format: 'revai',
  documented: true,

  claims({ json }) {
    const list = fieldsAt(json).monologues
    const known = Array.isArray(list) && rowsOf(list).every((one) => 'elements' in one)
    return isFields(json) && known ? 'has monologues with elements' : null
  },

  read({ json }, options) {
    const monologues = rowsOf(fieldsAt(json).monologues)
    const names = namesIn(fieldsAt(json))
    const parties = partyList()
    const heard = monologues.map((one) => heardIn(one, parties.keyOf(partyOf(one, names))))
    return speechReading('revai', options, {
      language: textOf(fieldsAt(json).language),
      parties: parties.all,
      utterances: heard.map(({ said }) => said),
      dropped: soundsLeftOut(heard.reduce((sum, { sounds }) => sum + sounds, 0)),
    })
  },
}

function namesIn(transcript: Fields): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(transcript.speakers).flatMap((one) => {
      const [id, name] = [labelOf(one.id), textOf(one.name)]
      return id === null || name === null ? [] : [[id, name] as const]
    }),
  )
}

function partyOf(monologue: Fields, names: ReadonlyMap<string, string>): Party {
  const label = labelOf(monologue.speaker)
  const shown = textOf(fieldsAt(monologue, 'speaker_info').display_name) ?? names.get(label ?? '') ?? null
  return { ...labelled(null, label), name: shown === null || isLabel(shown) ? null : shown }
}

function heardIn(monologue: Fields, party: string): { readonly said: Utterance; readonly sounds: number } {
  const words: Heard[] = []
  let [text, sounds] = ['', 0]
  for (const element of rowsOf(monologue.elements)) {
    const value = typeof element.value === 'string' ? element.value : ''
    if (isSound(value)) {
      sounds += 1
      continue
    }
    text += value
    const last = words.at(-1)
    if (element.type === 'text') words.push(wordOf(element, value, party))
    else if (last && value.trim() !== '')
      words[words.length - 1] = { ...last, text: last.text + value.trim() }
  }
  const stated = { party, text: textOf(text), startMs: null, endMs: null, confidence: null }
  return { said: statedTurn(stated, words), sounds }
}

function wordOf(element: Fields, text: string, party: string): Heard {
  return {
    party,
    line: party,
    text: text.trim(),
    startMs: momentOf(element.ts ?? element.timestamp),
    endMs: momentOf(element.end_ts ?? element.end_timestamp),
    confidence: confidenceOf(element.confidence),
  }
}

function momentOf(value: unknown): number | null {
  const clock = typeof value === 'string' && value.includes(':') ? clockOf(value.trim()) : null
  if (clock === null) return secondsToMs(value)
  return 'ms' in clock ? clock.ms : null
}

/** What is no word stands in angle brackets: `<laugh>`, `<unknown>`. */
function isSound(value: string): boolean {
  return /^\s*<[^<>]{1,60}>\s*$/.test(value)
}

function soundsLeftOut(count: number): Report['dropped'] {
  return count === 0 ? [] : [{ why: `sounds and words nobody could make out, in angle brackets: ${count}` }]
}
