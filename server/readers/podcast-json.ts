import { fieldsAt, isFields, rowsOf, textOf } from './json-fields.ts'
import { isSound, oneWordARow, podcastPhrases, podcastRow, podcastWords } from './podcast-rows.ts'
import { type Reader, type Report, utterance } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { turnsOfWords } from './speaker-turns.ts'

/**
 * A podcast's transcript: `segments[]`, seconds, and in each row a phrase, a word, a space or a mark.
 *
 * Where a row names no speaker it is the one before. Single words become utterances; a phrase in two rows
 * of the same times is one.
 */
export const podcastJson: Reader = {
  format: 'podcast-json',
  documented: true,

  claims({ json }) {
    if (!isFields(json) || !Array.isArray(json.segments)) return null
    const segments = rowsOf(json.segments)
    const known = segments.some((one) => 'body' in one && 'startTime' in one)
    return known || (segments.length === 0 && textOf(json.version))
      ? 'has segments with startTime and body'
      : null
  },

  read({ json }, options) {
    const parties = partyList()
    let name: string | null = null
    const all = rowsOf(fieldsAt(json).segments).map((row) => {
      name = textOf(row.speaker) ?? name
      return podcastRow(row, parties.keyOf({ ...labelled(null, name), name }))
    })
    const rows = all.filter((row) => !isSound(row))
    const isNamed = (party: string) => parties.all.get(party)?.name != null
    const said = oneWordARow(rows)
      ? turnsOfWords(podcastWords(rows))
      : podcastPhrases(rows, isNamed).map(({ who, text, startMs, endMs }) =>
          utterance('', who ?? labelled(null, null).key, text, { startMs, endMs }),
        )
    return speechReading('podcast-json', options, {
      parties: parties.all,
      utterances: said,
      dropped: soundsLeftOut(all.length - rows.length),
    })
  },
}

function soundsLeftOut(count: number): Report['dropped'] {
  return count === 0 ? [] : [{ why: `sounds in brackets, nobody’s words: ${count}` }]
}
