import { along } from '../format.ts'
import { words } from '../messages/words.ts'

/** What is given to one side. */
export interface ShownTime {
  readonly side: 'serving' | 'product'
  readonly count: number
  readonly lengthMs: number
}

interface TimeGivenProps {
  readonly title: string
  /** How many there are, in words: "3 lessons". */
  readonly counted: (count: number) => string
  readonly times: readonly ShownTime[]
}

const say = words.library
const ALIKE = 1.25

/** Serving and the product beside each other, and an honest word where one has more. */
export function TimeGiven({ title, counted, times }: TimeGivenProps) {
  const longest = Math.max(...times.map((one) => one.lengthMs))
  return (
    <>
      <table class="time-given">
        <caption>{title}</caption>
        <tbody>
          {times.map((one) => (
            <tr>
              <th scope="row">{say.sides[one.side]}</th>
              <td class="time-given__bar">
                <svg width="100%" height="12" aria-hidden="true">
                  <line class="whisker__axis" x1="0" x2="100%" y1="6" y2="6" />
                  <rect class="time-given__length" y="2" height="8" width={along(one.lengthMs, longest)} />
                </svg>
              </td>
              <td class="quiet">{say.time.count(counted(one.count), words.numbers.length(one.lengthMs))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{honest(times)}</p>
    </>
  )
}

function honest(times: readonly ShownTime[]): string {
  const [less, more] = times.toSorted((a, b) => a.lengthMs - b.lengthMs)
  if (!less || !more || more.lengthMs === 0) return say.time.empty
  if (less.lengthMs === 0) return say.time.only(say.sideOf[more.side])
  const factor = more.lengthMs / less.lengthMs
  if (factor < ALIKE) return say.time.equal
  return say.time.more(say.sideOf[more.side], factor < 2 ? say.half : say.times(Math.floor(factor)))
}
