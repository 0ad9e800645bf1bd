import type { Measured } from '../../server/measures/measured.ts'
import { clock, percent, seconds } from '../format.ts'
import { words } from '../messages/words.ts'

/** An example after the program has measured it. */
export interface WorkedExample {
  readonly lines: readonly {
    readonly who: string
    readonly text: string
    /** Seconds. */
    readonly start: number | null
    readonly end: number | null
    readonly marks: readonly (readonly [start: number, end: number])[]
  }[]
  readonly isTimed: boolean
  readonly why: string
  /** How many findings it holds. */
  readonly count: number
  /** The number it gives; `null` where only findings are looked for. */
  readonly measured: Measured<unknown> | null
}

/** One example that counts and one that does not. */
export interface Worked {
  readonly counts: WorkedExample
  readonly not: WorkedExample
}

/** Both examples, with what the program makes of each. */
export function TwoExamples({ counts, not }: Worked) {
  const say = words.measures.page
  return (
    <div class="examples">
      <OneExample title={say.counts} example={counts} />
      <OneExample title={say.countsNot} example={not} />
    </div>
  )
}

function OneExample({ title, example }: { title: string; example: WorkedExample }) {
  return (
    <figure class="example">
      <figcaption class="example__title">{title}</figcaption>
      {example.lines.map((line) => (
        <p class={`example__line${line.who === 'Cora' ? ' example__line--customer' : ''}`}>
          <span class="example__who">{line.who}</span>
          {example.isTimed && line.start !== null ? (
            <span class="example__time">{words.measures.page.fromTo(line.start, line.end)}</span>
          ) : null}{' '}
          <span lang="en">
            <Marked text={line.text} marks={line.marks} />
          </span>
        </p>
      ))}
      <p class="quiet">
        <strong>{resultOf(example)}</strong> {example.why}
      </p>
    </figure>
  )
}

function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const edges = [...new Set([0, text.length, ...marks.flat()])].toSorted((a, b) => a - b)
  return (
    <>
      {edges.slice(0, -1).map((start, at) => {
        const piece = text.slice(start, edges[at + 1])
        const isFound = marks.some(([from, to]) => from <= start && start < to)
        return isFound ? <mark class="said__mark example__mark">{piece}</mark> : piece
      })}
    </>
  )
}

function resultOf({ measured, count }: WorkedExample): string {
  const say = words.measures.page
  if (measured === null) return say.foundHere(count)
  if (!measured.known) return `${words.numbers.capital(words.measures.reasons[measured.reason])}.`
  const { value, unit } = measured
  if (typeof value !== 'number') return `${spoken(value as Readonly<Record<string, number>>)}.`
  if (unit === 'share') return `${percent(value)}.`
  if (unit === 'ms') return `${lasting(value)}.`
  if (unit === 'count') return say.counted(value)
  if (unit === 'per-minute') return `${say.perMinute(value.toFixed(1))}.`
  if (unit === 'per-1000-words') return say.foundHere(count)
  return say.scored(value)
}

function spoken(of: Readonly<Record<string, number>>): string {
  return words.numbers.list(
    Object.entries(of)
      .filter(([, ms]) => ms > 0)
      .map(([who, ms]) => `${who} ${lasting(ms)}`),
  )
}

function lasting(ms: number): string {
  return ms < 60_000 ? words.conversation.listened.seconds(seconds(ms)) : clock(ms)
}
