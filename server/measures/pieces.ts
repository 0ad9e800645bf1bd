import type { Commitment, Insight, Moment } from '../conversation/findings.ts'
import type { Piece, Rejoined } from './rejoined.ts'

/** What was found, on the utterances a file gave or on the wholes they were joined to. */
export interface Findings {
  readonly commitments: readonly Commitment[]
  readonly insights: readonly Insight[]
}

/**
 * A moment found in a whole utterance, on the utterance in which it begins, cut at its end. Serving and pitch,
 * which are counted by their words, go on in the next utterance as a moment of its own.
 */
export function momentsInPieces({ piecesOf }: Rejoined, moments: readonly Moment[]): readonly Moment[] {
  if (piecesOf.size === 0) return moments
  return moments.flatMap((moment) => {
    const pieces = piecesOf.get(moment.utterance)
    if (!pieces) return [moment]
    const cut = pieces.flatMap((piece) => momentIn(piece, moment))
    return moment.kind === 'serving' || moment.kind === 'pitch' ? cut : cut.slice(0, 1)
  })
}

/** The same moments on the wholes, with places in the whole text: what `momentsInPieces` undoes. */
export function momentsInWholes({ piecesOf }: Rejoined, moments: readonly Moment[]): readonly Moment[] {
  if (piecesOf.size === 0) return moments
  const home = homesOf(piecesOf)
  return moments.map((moment) => {
    const { whole, at } = home.get(moment.utterance) ?? { whole: moment.utterance, at: 0 }
    return { ...moment, utterance: whole, start: moment.start + at, end: moment.end + at }
  })
}

/** Commitments or insights found in whole utterances, each on the utterance in which its words begin. */
export function inPieces<T extends Commitment | Insight>(
  { piecesOf }: Rejoined,
  found: readonly T[],
): readonly T[] {
  if (piecesOf.size === 0) return found
  return found.map((one) => {
    const pieces = piecesOf.get(one.utterance)
    if (!pieces) return one
    const start = Math.max(
      0,
      pieces
        .map((piece) => piece.text)
        .join(' ')
        .indexOf(one.words),
    )
    const piece = pieces.findLast(({ at }) => at <= start) as Piece
    const words = piece.text.slice(start - piece.at, start - piece.at + one.words.length).trimEnd()
    return { ...one, utterance: piece.id, words }
  })
}

/** Commitments or insights on the wholes again: what `inPieces` undoes. */
export function inWholes<T extends Commitment | Insight>(
  { piecesOf }: Rejoined,
  found: readonly T[],
): readonly T[] {
  if (piecesOf.size === 0) return found
  const home = homesOf(piecesOf)
  return found.map((one) => ({ ...one, utterance: home.get(one.utterance)?.whole ?? one.utterance }))
}

function momentIn(piece: Piece, moment: Moment): readonly Moment[] {
  const start = Math.max(moment.start - piece.at, 0)
  const end = Math.min(moment.end - piece.at, piece.text.length)
  const words = piece.text.slice(start, end)
  return end > start && words.trim() !== '' ? [{ ...moment, utterance: piece.id, start, end, words }] : []
}

function homesOf(piecesOf: Rejoined['piecesOf']): ReadonlyMap<string, { whole: string; at: number }> {
  return new Map(
    [...piecesOf].flatMap(([whole, pieces]) => pieces.map(({ id, at }) => [id, { whole, at }] as const)),
  )
}
