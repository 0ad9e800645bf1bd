import type { Utterance } from '../conversation/conversation.ts'
import type { SaidWords } from './said-finding.ts'

/**
 * Where words stand in one of these utterances, however they were typed off: spaces and capitals do not count.
 * Of several places the nearest to `near` is meant, an offset in the first utterance.
 */
export function locateWords(
  utterances: readonly Utterance[],
  words: string,
  near: number,
): SaidWords | undefined {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0) return undefined
  const pattern = new RegExp(wanted.map((word) => RegExp.escape(word)).join('\\s+'), 'giu')
  for (const utterance of utterances) {
    const places = [...utterance.text.matchAll(pattern)].map(({ index, 0: said }) => [
      index,
      index + said.length,
    ])
    const [nearest] = places.toSorted(([a = 0], [b = 0]) => Math.abs(a - near) - Math.abs(b - near))
    if (nearest) return { utterance, start: nearest[0] ?? 0, end: nearest[1] ?? 0 }
  }
  return undefined
}
