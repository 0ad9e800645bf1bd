import type { MeasureName } from '../../server/measures/measure.ts'
import { DotWhisker } from '../components/dot-whisker.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100, percent } from '../format.ts'
import { words } from '../messages/words.ts'

/** How often a finder is right, on labels that are not ours; `null` where that is not known. Shares, 0 to 1. */
export interface Accuracy {
  readonly finder: string
  /** The measures that rest on it. */
  readonly measures: readonly MeasureName[]
  readonly precision: Estimated | null
  readonly recall: Estimated | null
  readonly labelled: number
  /** Labels that people gave here, of conversations of which they answered everything. */
  readonly byPeople: number
  readonly inUse: InUse
  readonly mayGrade: boolean
}

/** What people said here of its findings; the share they overruled is `null` where nobody looked. */
export interface InUse {
  readonly looked: number
  readonly overruled: number
  readonly added: number
  readonly rate: Estimated | null
}

export interface Estimated {
  readonly value: number
  readonly interval: readonly [low: number, high: number]
}

const GATE = 0.8

/** Every finder: how often it is right on labels, how often people overruled it here, and what it may do. */
export function Finders({ accuracies }: { accuracies: readonly Accuracy[] }) {
  const say = words.measures.page
  if (accuracies.length === 0) return <p>{say.noneLabelled}</p>
  return (
    <TableScroll says={say.detectors}>
      <table class="table finders">
        <thead>
          <tr>
            <th scope="col">{say.finder}</th>
            <th scope="col">{say.found}</th>
            <th scope="col">{say.missed}</th>
            <th scope="col">{say.labelled}</th>
            <th scope="col">{say.overruled}</th>
            <th scope="col">{say.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {accuracies.map((one) => (
            <Finder one={one} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Finder({ one }: { one: Accuracy }) {
  const say = words.measures.page
  return (
    <tr>
      <th scope="row">{one.finder}</th>
      <td>
        <Share of={one.precision} finder={one.finder} goal={GATE} />
      </td>
      <td>
        <Share of={one.recall} finder={one.finder} goal={null} />
      </td>
      <td>
        {one.labelled}
        {one.byPeople > 0 ? <span class="quiet finders__more">{say.byPeople(one.byPeople)}</span> : null}
      </td>
      <td>
        <Overruled of={one.inUse} finder={one.finder} />
      </td>
      <td>
        <strong>{one.mayGrade ? say.mayGrade : say.coachingOnly}</strong>
        {one.mayGrade ? null : <span class="quiet finders__more">{reasonFor(one)}</span>}
      </td>
    </tr>
  )
}

function Overruled({ of, finder }: { of: InUse; finder: string }) {
  const say = words.measures.page
  const added = of.added > 0 ? <span class="quiet finders__more">{say.added(of.added)}</span> : null
  if (!of.rate)
    return (
      <>
        <span class="quiet">{say.nobodyLooked}</span>
        {added}
      </>
    )
  return (
    <>
      <Share of={of.rate} finder={finder} goal={null} />
      <span class="quiet finders__more">{say.ofOverruled(of.overruled, of.looked)}</span>
      {added}
    </>
  )
}

function reasonFor({ precision }: Accuracy): string {
  const say = words.measures.page
  return precision ? say.below(outOf100(precision.interval[0]), outOf100(GATE)) : say.neverFound
}

function Share({ of, finder, goal }: { of: Estimated | null; finder: string; goal: number | null }) {
  if (!of) return <span class="quiet">{words.measures.page.notYet}</span>
  const [low, high] = of.interval
  const says = words.measures.page.between(outOf100(of.value), outOf100(low), outOf100(high))
  return (
    <>
      <DotWhisker grade={of.value} drawn={of.interval} goal={goal} says={`${finder}: ${says}`} />
      <span class="quiet">
        {percent(of.value)}, {words.home.behaviours.between(outOf100(low), outOf100(high))}
      </span>
    </>
  )
}
