import type { Contact } from './contact.ts'
import { evidenceOf } from './pool.ts'
import { meanOfKnown } from './rounding.ts'
import { type Piece, percent, type Score } from './score.ts'

/**
 * Whether the need came before the pitch, and how much of it was service. Unit: score, 0 to 1.
 *
 * mean(need before pitch (1, 0.5 when partly, 1 when nothing was pitched), serving words / (serving + pitch
 * words)); what could not be measured is left out. A need stated in an earlier contact of the encounter
 * comes before the pitches of later ones. Source: pay.md, "Scores".
 */
export function servingOf(contacts: readonly Contact[]): Score {
  const pieces = [needPiece(contacts), sharePiece(contacts)]
  const value = meanOfKnown(pieces.map((piece) => piece.value))
  if (value === null) return { known: false, reasons: ['It holds neither service nor a pitch.'] }
  return { known: true, value, pieces, evidence: evidenceOf(contacts, 'serving', 'pitch') }
}

function needPiece(contacts: readonly Contact[]): Piece {
  const name = 'need-before-pitch'
  const known = contacts.filter((contact) => contact.needBeforePitch !== null)
  if (known.length === 0) return { name, words: 'The order of need and pitch could not be told', value: null }
  const pitches = known.filter((contact) => contact.pitchWords > 0)
  if (pitches.length === 0) return { name, words: 'Nothing was pitched', value: 1 }
  const led = pitches.map((contact) => (hadNeedBefore(contacts, contact) ? 1 : contact.needBeforePitch))
  const value = led.every((one) => one === 1) ? 1 : led.every((one) => one === 0) ? 0 : 0.5
  const words =
    value === 1
      ? 'The need came before the pitch'
      : value > 0
        ? 'The need came partly before the pitch'
        : 'The pitch came before the need'
  return { name, words, value }
}

function hadNeedBefore(contacts: readonly Contact[], contact: Contact): boolean {
  return contacts.slice(0, contacts.indexOf(contact)).some((earlier) => earlier.hasNeed)
}

function sharePiece(contacts: readonly Contact[]): Piece {
  const served = contacts.reduce((sum, contact) => sum + contact.servingWords, 0)
  const pitched = contacts.reduce((sum, contact) => sum + contact.pitchWords, 0)
  if (served + pitched === 0)
    return { name: 'serving-share', words: 'Neither service nor a pitch was found', value: null }
  const value = served / (served + pitched)
  return { name: 'serving-share', words: `${percent(value)} of it was service, not pitch`, value }
}
