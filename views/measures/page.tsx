import type { MeasureName } from '../../server/measures/measure.ts'
import { Contents, type Part } from '../components/contents.tsx'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import type { OtherFinder } from '../messages/en/examples.ts'
import { words } from '../messages/words.ts'
import { CurveDrawing, type Preset } from './curve.tsx'
import { TwoExamples, type Worked } from './examples.tsx'
import { type Accuracy, Finders } from './finders.tsx'

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
  readonly measures: Readonly<Record<MeasureName, Worked>>
  readonly finders: Readonly<Record<OtherFinder, Worked>>
  readonly presets: readonly Preset[]
  readonly margins: readonly MarginOf[]
}

/** Every rule in words, every finder with how often it is right. */
export function MeasurePage(props: MeasurePageProps) {
  const { frame, version, accuracies, presets, margins } = props
  const say = words.measures.page
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Contents parts={parts()} />
      <div class="stack">
        <Section title={say.rules} aside={say.version(version)} id="rules">
          <p class="quiet">{say.examplesAside}</p>
          <Rules measures={props.measures} accuracies={accuracies} />
        </Section>
        <Section title={say.otherRules} aside={say.otherRulesAside} id="other-rules">
          <OtherRules finders={props.finders} />
        </Section>
        <Section title={say.wishes} aside={say.wishesAside} id="wishes">
          <p>{say.wishesQuiet}</p>
          <p>{say.wishesNeed}</p>
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
          <p class="section__foot">{say.gateByPeople}</p>
        </Section>
        <Section title={say.presets} aside={say.presetsAside} id="curves">
          <div class="curves">
            {presets.map((preset) => (
              <CurveDrawing preset={preset} />
            ))}
          </div>
        </Section>
        <Section title={words.proofs.how.title} aside={words.proofs.how.aside} id="proofs">
          {words.proofs.how.body.map((one) => (
            <p>{one}</p>
          ))}
        </Section>
        <Section title={say.never} id="never">
          <p>{say.neverBody}</p>
        </Section>
      </div>
    </Layout>
  )
}

function parts(): readonly Part[] {
  const { page: say, formulas, finderRules, finders, howFar } = words.measures
  const measures = Object.entries(formulas).map(([id, { name }]) => ({ id, title: name }))
  const others = Object.keys(finderRules) as OtherFinder[]
  return [
    { id: 'rules', title: say.rules, within: measures },
    {
      id: 'other-rules',
      title: say.otherRules,
      within: others.map((name) => ({ id: `finder-${name}`, title: finders[name] })),
    },
    { id: 'wishes', title: say.wishes },
    { id: 'margins', title: howFar },
    { id: 'finders', title: say.detectors },
    { id: 'curves', title: say.presets },
    { id: 'proofs', title: words.proofs.how.title },
    { id: 'never', title: say.never },
  ]
}

function Rules({ measures, accuracies }: Pick<MeasurePageProps, 'measures' | 'accuracies'>) {
  const say = words.measures
  const unproven = new Set(accuracies.flatMap((one) => (one.mayGrade ? [] : one.measures)))
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
            <TwoExamples {...measures[name]} />
          </div>
          <p class="rules__name">
            <code class="code">{name}</code>
            <span class="quiet">{say.units[say.formulas[name].unit]}</span>
            {unproven.has(name) ? (
              <a class="quiet" href="#finders">
                {say.page.coachingOnly}
              </a>
            ) : null}
          </p>
        </article>
      ))}
    </div>
  )
}

function OtherRules({ finders }: Pick<MeasurePageProps, 'finders'>) {
  const say = words.measures
  return (
    <div class="rules">
      {(Object.keys(say.finderRules) as OtherFinder[]).map((name) => (
        <article class="rules__one" id={`finder-${name}`}>
          <h3>{say.finders[name]}</h3>
          <div>
            <p>{say.finderRules[name]}</p>
            <TwoExamples {...finders[name]} />
          </div>
          <p class="rules__name">
            <code class="code">{name}</code>
          </p>
        </article>
      ))}
    </div>
  )
}
