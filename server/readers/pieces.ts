import type { Party, Utterance } from '../conversation/conversation.ts'
import { speaker, utterance } from './reading.ts'
import { inTimeOrder } from './time-order.ts'

/** Something said, before parties have keys. `who` is `null` where the file names nobody. */
export interface Piece {
  readonly line: number
  readonly who: string | null
  readonly startMs: number | null
  readonly endMs: number | null
  readonly at: string | null
  readonly text: string
  /** How sure the recogniser was, 0 to 1, where the file says so. */
  readonly confidence?: number
}

/**
 * Parties and utterances of pieces: in time order, then file order; a party for every name as it is
 * written, in the order they speak, and one without a name for all that nobody is named for.
 */
export function told(pieces: readonly Piece[]): {
  readonly parties: readonly Party[]
  readonly utterances: readonly Utterance[]
} {
  const parties = new Map<string | null, Party>()
  const said = pieces.map(({ who, text, startMs, endMs, at, confidence }) => {
    const sure = confidence === undefined ? {} : { confidence }
    return utterance('', who === null ? '' : who, text, { startMs, endMs, at, ...sure })
  })
  const utterances = inTimeOrder(said).map((one) => {
    const name = one.party === '' ? null : one.party
    const party = parties.get(name) ?? speaker(`s${parties.size + 1}`, name)
    parties.set(name, party)
    return { ...one, party: party.key }
  })
  return { parties: [...parties.values()], utterances }
}

/** A sentence cut in two is one again only when it goes on at once. */
const GOES_ON_MS = 500
/** No utterance grows longer than this by joining. */
const LONGEST_JOINED_MS = 60_000
const FINISHED = /[.?!…。？！][)\]"'”’»]*$/u

/**
 * Pieces of one named speaker in the middle of a sentence, joined where nobody spoke between them and
 * the sentence goes on at once. Pieces without a name stay as they are.
 */
export function joinedSentences(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && goesOn(last, piece))
      joined[joined.length - 1] = {
        ...last,
        ...surenessOf(last, piece),
        endMs: piece.endMs,
        text: `${last.text} ${piece.text}`,
      }
    else joined.push(piece)
  }
  return joined
}

function surenessOf(last: Piece, next: Piece): Pick<Piece, 'confidence'> {
  const known = [last, next].flatMap(({ confidence }) => confidence ?? [])
  return known.length === 0 ? {} : { confidence: Math.min(...known) }
}

function goesOn(last: Piece, next: Piece): boolean {
  if (last.who === null || last.who !== next.who || FINISHED.test(last.text.slice(-8))) return false
  if (last.startMs === null || last.endMs === null || next.startMs === null || next.endMs === null)
    return false
  const gap = next.startMs - last.endMs
  return gap >= 0 && gap <= GOES_ON_MS && next.endMs - last.startMs <= LONGEST_JOINED_MS
}
