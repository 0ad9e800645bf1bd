import { oneOf, type Roll, shuffled } from './dice.ts'
import { oddTexts } from './odd-pieces.ts'

/** Bytes harmed in one way. `other` gives a further example, to be mixed with it. */
type Harm = (bytes: Uint8Array, roll: Roll, other: () => Uint8Array) => Uint8Array

/** A copy of a file with something wrong: bytes flipped, cut, doubled, lines in another order, other files in it. */
export function damagedBytes(bytes: Uint8Array, roll: Roll, other: () => Uint8Array): Uint8Array {
  return oneOf(harms, roll)(bytes, roll, other)
}

const flipped: Harm = (bytes, roll) => {
  const copy = bytes.slice()
  for (let times = 1 + roll(8); times > 0 && copy.length > 0; times -= 1)
    copy[roll(copy.length)] = roll(2) === 0 ? roll(256) : (copy[roll(copy.length)] ?? 0)
  return copy
}

const cut: Harm = (bytes, roll) => bytes.subarray(0, roll(bytes.length + 1))

const begunLate: Harm = (bytes, roll) => bytes.subarray(roll(bytes.length + 1))

const without: Harm = (bytes, roll) => {
  const [from, to] = stretch(bytes, roll)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

const doubled: Harm = (bytes, roll) => {
  const [from, to] = stretch(bytes, roll)
  const again = Array.from({ length: 1 + roll(30) }, () => bytes.subarray(from, to))
  return Buffer.concat([bytes.subarray(0, to), ...again, bytes.subarray(to)])
}

const withOddText: Harm = (bytes, roll) => {
  const at = roll(bytes.length + 1)
  const odd = Buffer.from(oneOf(oddTexts, roll).repeat(1 + roll(3)))
  return Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)])
}

const withOther: Harm = (bytes, roll, other) => {
  const piece = other()
  const [from, to] = stretch(piece, roll)
  const at = roll(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), piece.subarray(from, to), bytes.subarray(at)])
}

const linesShuffled: Harm = (bytes, roll) => joined(shuffled(linesOf(bytes), roll))

const lineMoved: Harm = (bytes, roll) => {
  const lines = [...linesOf(bytes)]
  const [line = Buffer.alloc(0)] = lines.splice(roll(lines.length), 1)
  lines.splice(roll(lines.length + 1), 0, line)
  return joined(roll(2) === 0 ? lines : [...lines, line])
}

const otherBreaks: Harm = (bytes, roll) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('\n', oneOf(['\r', '\r\n', '\n\n'], roll)),
    'latin1',
  )

const otherEncoding: Harm = (bytes, roll) => {
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.concat([
    Buffer.from(roll(2) === 0 ? [0xff, 0xfe] : []),
    Buffer.from(text, roll(2) === 0 ? 'utf16le' : 'latin1'),
  ])
}

const harms: readonly Harm[] = [
  flipped,
  cut,
  begunLate,
  without,
  doubled,
  withOddText,
  withOddText,
  withOther,
  linesShuffled,
  lineMoved,
  otherBreaks,
  otherEncoding,
]

const LONGEST_STRETCH = 400

function stretch(bytes: Uint8Array, roll: Roll): readonly [number, number] {
  const from = roll(bytes.length + 1)
  return [from, Math.min(bytes.length, from + roll(LONGEST_STRETCH))]
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'))
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [Buffer.from('\n'), line])))
}
