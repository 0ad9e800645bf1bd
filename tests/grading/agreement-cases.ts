import type { Ratings, Scale } from '../../server/grading/agreement.ts'
import { diceOf } from './made.ts'

/** What some people gave some conversations, and the alpha that was printed for it, where it was. */
export interface AgreementCase {
  readonly name: string
  readonly scale: Scale
  readonly units: readonly Ratings[]
  readonly published: number | null
}

/** Rows of people, a dot where somebody gave nothing, as units. */
function unitsOf(...people: readonly string[]): readonly Ratings[] {
  const rows = people.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, at) => rows.map((row) => (row[at] === '.' ? null : Number(row[at]))))
}

const four = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)
const three = unitsOf(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
)
const two = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const letters = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4')

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to E; Content Analysis, chapter 12. */
const published: readonly AgreementCase[] = [
  { name: 'four observers, nominal', scale: 'nominal', units: four, published: 0.743 },
  { name: 'four observers, ordinal', scale: 'ordinal', units: four, published: 0.815 },
  { name: 'four observers, interval', scale: 'interval', units: four, published: 0.849 },
  { name: 'three observers, nominal', scale: 'nominal', units: three, published: 0.691 },
  { name: 'three observers, interval', scale: 'interval', units: three, published: 0.811 },
  { name: 'two observers, yes or no', scale: 'nominal', units: two, published: 0.095 },
  { name: 'two observers, five names', scale: 'nominal', units: letters, published: 0.692 },
]

/** Marks from 1 to 4 as sessions give them: two to four people, with gaps and with one who is stricter. */
const computed: readonly AgreementCase[] = Array.from({ length: 16 }, (_, at) => {
  const roll = diceOf(41 + at)
  const people = 2 + (at % 3)
  const noise = 0.1 + 0.05 * at
  const units = Array.from({ length: 6 + (at % 5) }, () => {
    const truth = 1 + Math.floor(roll() * 4)
    return Array.from({ length: people }, (_, who) => {
      if (roll() < 0.1) return null
      const mark = roll() < noise ? 1 + Math.floor(roll() * 4) : truth
      return who === 1 && at % 3 === 0 ? Math.max(1, mark - 1) : mark
    })
  })
  return { name: `${people} people, case ${at + 1}`, scale: 'ordinal', units, published: null }
})

export const agreementCases: readonly AgreementCase[] = [...published, ...computed]
