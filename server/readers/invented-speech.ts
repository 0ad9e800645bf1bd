import { type Fields, numberOf, textOf } from './json-fields.ts'
import { silence } from './lexicons/silence.ts'

/**
 * Which of a recogniser's segments were invented over silence, by their place in the list.
 *
 * One sign is not enough: people repeat themselves, and a quiet "yes" looks like no speech. It takes two
 * of: silence by the recogniser's own word, words it hardly believes, a text that is one loop, and
 * the same words three times or more in a row.
 */
export function inventedSegments(rows: readonly Fields[]): ReadonlySet<number> {
  const runs = runLengths(rows.map((row) => textOf(row.text)?.toLowerCase() ?? ''))
  const signsOf = (row: Fields, at: number) =>
    [
      (numberOf(row.no_speech_prob) ?? 0) > silence.noSpeechAbove,
      (numberOf(row.avg_logprob) ?? 0) < silence.likelihoodBelow,
      (numberOf(row.compression_ratio) ?? 0) > silence.compressionAbove,
      (runs[at] ?? 1) >= silence.sameWordsInARow,
    ].filter(Boolean).length
  return new Set(rows.flatMap((row, at) => (signsOf(row, at) >= 2 ? [at] : [])))
}

function runLengths(texts: readonly string[]): readonly number[] {
  const lengths: number[] = []
  for (let at = 0; at < texts.length; ) {
    let end = at + 1
    while (end < texts.length && texts[end] === texts[at]) end += 1
    for (let inside = at; inside < end; inside += 1) lengths.push(end - at)
    at = end
  }
  return lengths
}
