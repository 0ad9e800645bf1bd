import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { gateRules } from '../../server/grading/gates.ts'
import type { Grade, NotMeasurable } from '../../server/grading/grade.ts'
import { outOf100 } from '../format.ts'
import { words } from '../messages/words.ts'
import { CountedLack, DotWhisker, WhiskerScale } from './dot-whisker.tsx'

/** One behaviour of one person over one period. */
export interface BehaviourRow {
  readonly behaviour: BehaviourName
  readonly grade: Grade
  /** The plan's goal and the grade of the period before, 0 to 1. */
  readonly goal: number | null
  readonly before: number | null
  /** A number's way to the moments: "11 passages in 38 conversations". */
  readonly evidence: { readonly says: string; readonly href: string } | null
  readonly coachingOnly: boolean
}

/** The seven, on one axis: never ranked, never a bare number. */
export function Behaviours({
  rows,
  own,
  of = '',
}: {
  rows: readonly BehaviourRow[]
  own: boolean
  /** Where several people stand on a page: whose these are. */
  of?: string
}) {
  return (
    <div class="behaviours">
      <div class="behaviours__row behaviours__scale">
        <WhiskerScale />
      </div>
      {rows.map((row) => (
        <div class="behaviours__row" id={`behaviour-${of}${row.behaviour}`}>
          <h3 class="behaviours__name">
            {words.behaviours.title(row.behaviour)}{' '}
            <span class="quiet">{words.home.behaviours.says[row.behaviour]}</span>
          </h3>
          <div class="behaviours__line">
            <Drawing row={row} />
          </div>
          <div class="behaviours__words">
            <Sentence row={row} own={own} />
          </div>
          <p class="behaviours__n quiet">{howMany(row)}</p>
        </div>
      ))}
      <AsTable rows={rows} />
    </div>
  )
}

function Drawing({ row }: { row: BehaviourRow }) {
  const { grade, goal, before } = row
  const title = words.behaviours.title(row.behaviour)
  const known = grade.measurable ? grade : grade.hint
  if (!known) return <CountedLack have={grade.size.customers} need={gateRules.customers} />
  const [low, high] = known.drawn
  const says = words.home.behaviours.say(
    title,
    outOf100(known.grade),
    outOf100(low),
    outOf100(high),
    goal === null ? '–' : outOf100(goal),
  )
  return (
    <DotWhisker
      grade={known.grade}
      drawn={known.drawn}
      goal={goal}
      before={before}
      isHint={!grade.measurable}
      says={says}
    />
  )
}

function Sentence({ row, own }: { row: BehaviourRow; own: boolean }) {
  const { grade, evidence } = row
  const say = words.home.behaviours
  const known = grade.measurable ? grade : grade.hint
  return (
    <>
      {known ? (
        <p>
          {grade.measurable ? say.mostLikely : say.hint} <strong>{outOf100(known.grade)}</strong>,{' '}
          {say.between(outOf100(known.drawn[0]), outOf100(known.drawn[1]))}
        </p>
      ) : null}
      {grade.measurable ? null : <Reasons row={row} reasons={reasonsOf(grade)} own={own} />}
      {row.coachingOnly && grade.measurable ? <p class="quiet">{say.coachingOnly}.</p> : null}
      {evidence ? (
        <a class="text-link" href={evidence.href}>
          {evidence.says}
        </a>
      ) : null}
    </>
  )
}

function Reasons({ row, reasons, own }: { row: BehaviourRow; reasons: readonly string[]; own: boolean }) {
  const say = words.home.behaviours
  const isHinted = !row.grade.measurable && row.grade.hint !== null
  const paid = own ? say.payAtTarget : say.paidAtTarget
  const [first = '', ...rest] = reasons
  return (
    <>
      <p class={isHinted ? 'quiet' : ''}>
        {say.notMeasurable} {words.numbers.lower(first)}
      </p>
      <p class="quiet">{row.goal === null ? say.notInPlan : paid}</p>
      {rest.length > 0 ? (
        <details class="why">
          <summary class="why__open">{say.more(rest.length)}</summary>
          <ul class="quiet">
            {rest.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function reasonsOf({ behaviour, lacks, reasons }: NotMeasurable): readonly string[] {
  if (!lacks) return reasons
  const said = lacks.gates.map((gate) => words.grading.gate(behaviour, gate))
  return lacks.colleagues ? [...said, words.grading.noColleagues] : said
}

function howMany({ behaviour, grade }: BehaviourRow): string {
  const { n, customers } = grade.measurable ? grade.size : grade.hintFrom
  return `${words.behaviours.counted(behaviour, n)}, ${words.home.behaviours.customers(customers)}`
}

function AsTable({ rows }: { rows: readonly BehaviourRow[] }) {
  const say = words.home.behaviours.columns
  return (
    <details class="why figures">
      <summary class="why__open">{words.frame.table}</summary>
      <div class="table__scroll">
        <table class="table">
          <thead>
            <tr>
              {[say.behaviour, say.grade, say.low, say.high, say.goal, say.n].map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ behaviour, grade, goal }) => (
              <tr>
                <th scope="row">{words.behaviours.title(behaviour)}</th>
                {grade.measurable ? (
                  [grade.grade, ...grade.drawn].map((value) => <td>{outOf100(value)}</td>)
                ) : (
                  <td colspan={3}>{words.home.behaviours.notMeasurable}</td>
                )}
                <td>{goal === null ? '–' : outOf100(goal)}</td>
                <td>{grade.size.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
