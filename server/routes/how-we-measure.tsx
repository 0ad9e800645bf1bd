import { Hono } from 'hono'
import { type InUse, labelsByPeople, overrulesInUse } from '../../db/queries/overruled.ts'
import type { Preset } from '../../views/measures/curve.tsx'
import type { Worked } from '../../views/measures/examples.tsx'
import type { Accuracy } from '../../views/measures/finders.tsx'
import { MeasurePage } from '../../views/measures/page.tsx'
import type { OtherFinder } from '../../views/messages/en/examples.ts'
import { type Language, languageNow } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { essayCredit, evidenceCredit } from '../grading/airtime-credit.ts'
import { type DetectorAccuracy, detectorsWith, measuresOn, wilson } from '../measures/accuracy.ts'
import type { MeasureName } from '../measures/measure.ts'
import { version } from '../measures/version.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { forAll } from '../web/session.ts'
import { workedFinder, workedMeasure } from './worked-examples.ts'

export const howWeMeasure = new Hono<AppEnv>()

howWeMeasure.get('/', forAll, async (c) => {
  const inUse = new Map((await overrulesInUse(c.var.reader)).map((one) => [one.detector, one]))
  const detectors = detectorsWith(await labelsByPeople(c.var.reader))
  return c.html(
    <MeasurePage
      frame={await frameOf(c)}
      version={version.measures}
      accuracies={detectors.map((one) => shown(one, inUse.get(one.detector)))}
      {...worked()}
      presets={presets()}
      margins={[
        { how: words.measures.methods['word-times'], margin: 0.01 },
        { how: words.measures.methods.spans, margin: 0.02, more: words.measures.moreWithPauses },
        { how: words.measures.methods.words, margin: 0.07 },
      ]}
    />,
  )
})

const workedIn = new Map<Language, ReturnType<typeof workAll>>()

/** The examples are always the same: they are measured once for each language they are explained in. */
function worked() {
  const known = workedIn.get(languageNow()) ?? workAll()
  workedIn.set(languageNow(), known)
  return known
}

function workAll() {
  return {
    measures: workedThrough(Object.keys(words.measures.formulas) as MeasureName[], workedMeasure),
    finders: workedThrough(Object.keys(words.measures.finderRules) as OtherFinder[], workedFinder),
  }
}

function workedThrough<N extends string>(names: readonly N[], work: (name: N) => Worked) {
  return Object.fromEntries(names.map((name) => [name, work(name)])) as Record<N, Worked>
}

function presets(): readonly Preset[] {
  const { essay, evidence } = words.measures.presetNames
  const { spoken, written } = evidenceCredit
  return [
    { name: essay, spoken: essayCredit.spoken, written: essayCredit.written, inUse: true },
    { name: evidence, spoken, written, inUse: false },
  ]
}

function shown(one: DetectorAccuracy, inUse: InUse | undefined): Accuracy {
  const { found, right } = one.byPeople
  const used = { looked: inUse?.looked ?? 0, overruled: inUse?.overruled ?? 0, added: inUse?.added ?? 0 }
  return {
    finder: words.measures.finders[one.detector],
    measures: measuresOn(one.detector),
    precision: one.precision === null ? null : estimated(one.right + right, one.found + found),
    recall: one.recall === null ? null : estimated(one.right, one.there),
    labelled: one.there,
    byPeople: one.byPeople.found,
    inUse: { ...used, rate: used.looked === 0 ? null : estimated(used.overruled, used.looked) },
    mayGrade: !one.coachingOnly,
  }
}

function estimated(count: number, all: number) {
  return { value: count / all, interval: wilson(count, all) }
}
