import type { Piece } from '../../views/comments/records.ts'
import { mentionedIn } from '../actions/mentioned.ts'

const address = /https?:\/\/[^\s<>"'“”]+/g

/** What somebody wrote, cut where it names somebody or holds an address; everything else stays words. */
export function piecesOf(
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): readonly Piece[] {
  const cuts = [
    ...addressesIn(text),
    ...mentionedIn(text, people).map((one) => ({ ...one, is: 'named' as const })),
  ]
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, is } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push({ text: text.slice(at, start), is: 'plain' }, { text: text.slice(start, end), is })
    at = end
  }
  pieces.push({ text: text.slice(at), is: 'plain' })
  return pieces.filter((piece) => piece.text !== '')
}

function addressesIn(text: string) {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const end = index + found.replace(/[.,;:!?)\]]{1,20}$/, '').length
    return URL.canParse(text.slice(index, end)) ? [{ start: index, end, is: 'link' as const }] : []
  })
}
