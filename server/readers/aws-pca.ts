import type { Party, Utterance } from '../conversation/conversation.ts'
import { instantOf } from './instant.ts'
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
import { type Reader, type ReadOptions, speaker } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'

/**
 * Amazon's Post Call Analytics: `SpeechSegments[]` beside a `ConversationAnalytics` block.
 *
 * Times are seconds. `SpeakerLabels` says who is the agent as somebody configured it, which can be the
 * wrong way round: the role is the file's, and the report asks to check it. `ConversationTime` has no
 * zone and is often the moment of processing: it is the start only where it is not and a zone is known.
 */
export const awsPca: Reader = {
  format: 'aws-pca',

  claims({ json }) {
    const known = isFields(json) && isFields(json.ConversationAnalytics) && 'SpeechSegments' in json
    return known ? 'has ConversationAnalytics and SpeechSegments' : null
  },

  read({ json }, options) {
    const about = fieldsAt(json, 'ConversationAnalytics')
    const labels = new Map(
      rowsOf(about.SpeakerLabels).map((one) => [given(one.Speaker), given(one.DisplayText)] as const),
    )
    const parties = partyList()
    const said = rowsOf(fieldsAt(json).SpeechSegments).map((segment) => {
      const label = given(segment.SegmentSpeaker)
      return saidIn(segment, parties.keyOf(partyFor(label, labels.get(label) ?? null)))
    })
    const configured = [...parties.all.values()].some((party) => party.roleHow === 'field')
    const began = beganAt(about, options)
    return speechReading('aws-pca', options, {
      id: given(about.GUID) ?? options.id,
      channel: 'phone',
      language: given(about.LanguageCode),
      startedAt: began,
      parties: parties.all,
      utterances: said,
      guessed: [
        ...(configured
          ? ['Agent and customer are as the file labels them; swap them if it is the wrong way round.']
          : []),
        ...(began === null ? unsureStart(about) : []),
      ],
    })
  },
}

function saidIn(segment: Fields, party: string): Utterance {
  const words: readonly Heard[] = rowsOf(segment.WordConfidence).flatMap((word) => {
    const text = textOf(word.Text)
    if (text === null) return []
    const [startMs, endMs] = [secondsToMs(word.StartTime), secondsToMs(word.EndTime)]
    return { party, line: party, text, startMs, endMs, confidence: confidenceOf(word.Confidence) }
  })
  const stated = {
    party,
    text: given(segment.DisplayText) ?? given(segment.OriginalText),
    startMs: secondsToMs(segment.SegmentStartTime),
    endMs: secondsToMs(segment.SegmentEndTime),
    confidence: null,
  }
  return statedTurn(stated, words)
}

function partyFor(label: string | null, shown: string | null): Party {
  const party = labelled(null, label)
  if (shown === null || /^(spk|ch|speaker)[ _-]?\d*$/i.test(shown)) return party
  const role = /^agent\b/i.test(shown) ? 'rep' : /^(customer|caller)\b/i.test(shown) ? 'customer' : 'unknown'
  const known = role === 'unknown' ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(party.key, shown, known)
}

// Where nobody set the time of the call, the vendor writes the moment of processing.
function beganAt(about: Fields, options: ReadOptions): string | null {
  const clock = given(about.ConversationTime)
  if (clock === null || clock === given(about.ProcessTime)) return null
  const instant = instantOf(clock, options.zone)
  return 'at' in instant ? instant.at : null
}

function unsureStart(about: Fields): readonly string[] {
  const clock = given(about.ConversationTime)
  if (clock === null) return []
  const place = given(about.ConversationLocation)
  return [
    `When it began is unknown: ${clock} stands in the file without a zone${place ? `, beside ${place}` : ''}.`,
  ]
}

/** The vendor writes "None" where it has nothing. */
function given(value: unknown): string | null {
  const text = labelOf(value)
  return text === 'None' ? null : text
}
