import { wilson } from '../../server/measures/accuracy.ts'
import { type Answer, answerTo } from './answer.ts'
import { type Detector, detectors, type Example } from './example.ts'

/** One detector on all examples. `gap` is how far its confidences are from how often it was right, 0 to 1. */
export interface Score {
  readonly name: Detector
  readonly there: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly f1Low: number
  readonly f1High: number
  readonly gap: number
}

/** One answer that differs from the labels, with the words it is about. */
export interface Mistake {
  readonly id: string
  readonly what: string
  readonly wanted: string
  readonly got: string
  readonly before: string
  readonly text: string
}

/** Of so many, how many right. */
export interface Tally {
  readonly right: number
  readonly all: number
}

export interface Evaluation {
  readonly scores: readonly Score[]
  readonly owner: Tally
  /** Promises whose day was stated, and whether that day was told. */
  readonly due: Tally
  /** Promises without a stated day, and whether none was told. */
  readonly undated: Tally
  readonly insightKind: Tally
  readonly mistakes: readonly Mistake[]
}

/** Measures every example and holds the answers against the labels. */
export function evaluate(examples: readonly Example[]): Evaluation {
  const answered = examples.map((example) => ({ example, answer: answerTo(example) }))
  const mistakes: Mistake[] = []
  const scores = detectors.map((name) => {
    const judged = answered.filter(({ example }) => isJudged(example, name))
    mistakes.push(...judged.flatMap((one) => mistakesOf(one, name)))
    return scoreOf(name, judged)
  })
  const promised = answered.filter(
    ({ example, answer }) => example.finds.has('promise') && answer.promises.length > 0,
  )
  const dated = promised.filter(({ example }) => example.due.length > 0 && !example.due.includes('any'))
  const undated = promised.filter(({ example }) => example.due.length === 0)
  const learnt = answered.filter(
    ({ example, answer }) => example.finds.has('insight') && answer.insight !== undefined,
  )
  const tally = (among: readonly Answered[], what: string, wanted: Read, got: Read): Tally => {
    const wrong = among.filter((one) => !got(one).some((answer) => wanted(one).includes(answer)))
    mistakes.push(
      ...wrong.map((one) => mistake(one.example, what, wanted(one).join(' or '), got(one).join(', '))),
    )
    return { right: among.length - wrong.length, all: among.length }
  }
  return {
    scores,
    owner: tally(
      promised,
      'owner',
      ({ example }) => [example.owner],
      ({ answer }) => answer.promises.map((one) => one.owner),
    ),
    due: tally(dated, 'due', ({ example }) => example.due, statedDays),
    undated: tally(undated, 'due', () => ['no day'], statedDays),
    insightKind: tally(
      learnt,
      'kind',
      ({ example }) => example.insightKinds,
      ({ answer }) => [answer.insight?.kind ?? ''],
    ),
    mistakes,
  }
}

interface Answered {
  readonly example: Example
  readonly answer: Answer
}
type Read = (one: Answered) => readonly string[]

function statedDays({ answer: { promises } }: Answered): readonly string[] {
  return promises.map(({ dueHow, dueOn }) => (dueHow === 'stated' && dueOn ? dueOn : 'no day'))
}

const ofOurSide: ReadonlySet<string> = new Set(['follow-up-question'])

function isJudged({ either, finds, lines }: Example, name: Detector): boolean {
  if (either.has(name) && !finds.has(name)) return false
  return !(ofOurSide.has(name) && lines.at(-1)?.who === 'customer')
}

function mistakesOf({ example, answer }: Answered, name: Detector): readonly Mistake[] {
  const wanted = example.finds.has(name)
  if (wanted === answer.confidence.has(name)) return []
  const got = answer.confidence.get(name)?.toFixed(2) ?? 'nothing'
  return [mistake(example, name, wanted ? 'there' : 'nothing', got)]
}

function mistake({ id, lines }: Example, what: string, wanted: string, got: string): Mistake {
  const before = lines.at(-2)?.text ?? ''
  return { id, what, wanted, got, before, text: lines.at(-1)?.text ?? '' }
}

function scoreOf(name: Detector, judged: readonly Answered[]): Score {
  const is = ({ example }: Answered) => example.finds.has(name)
  const sure = judged.filter(({ answer }) => answer.confidence.has(name))
  const there = judged.filter(is).length
  const right = sure.filter(is).length
  const [low, high] = wilson(right, there + sure.length - right)
  return {
    name,
    there,
    found: sure.length,
    right,
    precision: right / sure.length,
    recall: right / there,
    f1: f1Of(right / (there + sure.length - right)),
    f1Low: f1Of(low),
    f1High: f1Of(high),
    gap: gapOf(sure.map((one) => [one.answer.confidence.get(name) ?? 0, is(one)])),
  }
}

/** F1 from the share of right answers among all that was found or there; so its interval is that share's. */
function f1Of(share: number): number {
  return (2 * share) / (1 + share)
}

const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]

function gapOf(findings: readonly (readonly [sure: number, right: boolean])[]): number {
  const gaps = bounds.map((from, at) => {
    const inside = findings.filter(([sure]) => sure >= from && sure < (bounds[at + 1] ?? from))
    return Math.abs(inside.reduce((sum, [sure, right]) => sum + sure - Number(right), 0))
  })
  return gaps.reduce((sum, one) => sum + one, 0) / findings.length
}
