import type { Curve } from '../../server/grading/airtime-credit.ts'
import type { MeasureName } from '../../server/measures/measure.ts'
import { DotWhisker } from '../components/dot-whisker.tsx'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100, percent } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { CurveDrawing } from './curve.tsx'

/** How often a finder is right, on labels that are not ours; `null` where that is not known. Shares, 0 to 1. */
export interface Accuracy {
  readonly finder: string
  readonly precision: Estimated | null
  readonly recall: Estimated | null
  readonly labelled: number
  /** In use: how many findings people overruled, of those they judged. */
  readonly overruled: number
  readonly judged: number
  readonly mayGrade: boolean
}

interface Estimated {
  readonly value: number
  readonly interval: readonly [low: number, high: number]
}

export interface Preset {
  readonly name: string
  readonly spoken: Curve
  readonly written: Curve
  readonly inUse: boolean
}

/** How far a share may be off, by how it was taken. */
export interface MarginOf {
  readonly how: string
  readonly margin: number
  readonly more?: string
}

export interface MeasurePageProps {
  readonly frame: Frame
  readonly version: string
  readonly accuracies: readonly Accuracy[]
  readonly presets: readonly Preset[]
  readonly margins: readonly MarginOf[]
}

/** Every rule in words, every finder with how often it is right. */
export function MeasurePage({ frame, version, accuracies, presets, margins }: MeasurePageProps) {
  const say = words.measures.page
  return (
    <Layout frame={frame} title={say.title} current="howWeMeasure">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.rules} aside={say.version(version)} id="rules">
          <Rules />
        </Section>
        <Section title={words.measures.howFar} aside={say.marginsAside} id="margins">
          <dl class="facts">
            {margins.map((one) => (
              <>
                <dt>{one.how}</dt>
                <dd>
                  {words.measures.margin(one.margin)}
                  {one.more === undefined ? '' : `, ${one.more}`}
                </dd>
              </>
            ))}
          </dl>
        </Section>
        <Section title={say.detectors} aside={say.detectorsAside} id="finders">
          <Finders accuracies={accuracies} />
          <p class="section__foot">{say.gate}</p>
        </Section>
        <Section title={say.presets} aside={say.presetsAside} id="curves">
          <div class="curves">
            {presets.map((preset) => (
              <CurveDrawing preset={preset} />
            ))}
          </div>
        </Section>
        <Section title={say.never} id="never">
          <p>{say.neverBody}</p>
        </Section>
      </div>
    </Layout>
  )
}

function Rules() {
  const say = words.measures
  return (
    <div class="rules">
      {(Object.keys(say.formulas) as MeasureName[]).map((name) => (
        <article class="rules__one" id={name}>
          <h3>{say.formulas[name].name}</h3>
          <div>
            <p>{say.formulas[name].rule}</p>
            <p class="quiet">
              {say.page.unknownWhen}: {words.numbers.lower(say.formulas[name].unknownWhen)}
            </p>
          </div>
          <p class="rules__name">
            <code class="code">{name}</code>
            <span class="quiet">{say.units[say.formulas[name].unit]}</span>
          </p>
        </article>
      ))}
    </div>
  )
}

function Finders({ accuracies }: { accuracies: readonly Accuracy[] }) {
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
            <tr>
              <th scope="row">{one.finder}</th>
              <td>
                <Share of={one.precision} finder={one.finder} goal={0.8} />
              </td>
              <td>
                <Share of={one.recall} finder={one.finder} goal={null} />
              </td>
              <td>{one.labelled}</td>
              <td>{say.ofOverruled(one.overruled, one.judged)}</td>
              <td>
                <strong>{one.mayGrade ? say.mayGrade : say.coachingOnly}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Share({ of, finder, goal }: { of: Estimated | null; finder: string; goal: number | null }) {
  if (!of) return <span class="quiet">{words.measures.page.notYet}</span>
  const says = words.measures.page.between(
    outOf100(of.value),
    outOf100(of.interval[0]),
    outOf100(of.interval[1]),
  )
  return (
    <>
      <DotWhisker grade={of.value} drawn={of.interval} goal={goal} says={`${finder}: ${says}`} />
      <span class="quiet">
        {percent(of.value)},{' '}
        {words.home.behaviours.between(outOf100(of.interval[0]), outOf100(of.interval[1]))}
      </span>
    </>
  )
}
