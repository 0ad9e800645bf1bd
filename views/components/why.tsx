import type { MeasureName } from '../../server/measures/measure.ts'
import type { Measured } from '../../server/measures/measured.ts'
import { seconds } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'

/** Where each utterance stands, as a label: a clock, or a date. */
export type LabelOf = (utterance: string) => string

interface WhyProps {
  readonly name: MeasureName
  readonly measured: Measured<unknown>
  readonly labelOf: LabelOf
  readonly version: string
}

const SHOWN = 24

/** The rule in words, what was counted, how, how far off, and by which version. */
export function Why({ name, measured, labelOf, version }: WhyProps) {
  const formula = words.measures.formulas[name]
  return (
    <dl class="why__body">
      <dt>{words.measures.formula}</dt>
      <dd>{formula.rule}</dd>
      {measured.known ? (
        <>
          {measured.evidence.length > 0 ? (
            <>
              <dt>{words.measures.counted}</dt>
              <dd>
                <Evidence evidence={measured.evidence} labelOf={labelOf} />
              </dd>
            </>
          ) : null}
          {measured.method ? (
            <>
              <dt>{words.measures.method}</dt>
              <dd>{words.measures.methods[measured.method]}</dd>
            </>
          ) : null}
          <dt>{words.measures.howFar}</dt>
          <dd>{howFar(measured.unit, measured.margin)}</dd>
        </>
      ) : (
        <>
          <dt>{words.measures.page.unknownWhen}</dt>
          <dd>{formula.unknownWhen}</dd>
        </>
      )}
      <dt>{words.measures.version}</dt>
      <dd>
        <a href={paths.measure(name)}>{version}</a>
      </dd>
    </dl>
  )
}

/** The places a number rests on, each a way to the words. */
function Evidence({ evidence, labelOf }: { evidence: readonly string[]; labelOf: LabelOf }) {
  return (
    <span class="why__places">
      {evidence.slice(0, SHOWN).map((utterance) => (
        <a href={`#${anchor(utterance)}`} data-seek={utterance}>
          {labelOf(utterance)}
        </a>
      ))}
      {evidence.length > SHOWN ? <span>+{evidence.length - SHOWN}</span> : null}
    </span>
  )
}

function howFar(unit: string, margin: number | undefined): string {
  if (margin === undefined) return words.measures.noMargin
  if (unit === 'share') return words.measures.margin(margin)
  if (unit === 'ms') return words.measures.marginMs(seconds(margin))
  return String(margin)
}
