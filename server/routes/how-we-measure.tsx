import { Hono } from 'hono'
import { type InUse, labelsByPeople, overrulesInUse } from '../../db/queries/overruled.ts'
import { type Accuracy, MeasurePage, type Preset } from '../../views/measures/page.tsx'
import { words } from '../../views/messages/words.ts'
import { essayCredit, evidenceCredit } from '../grading/airtime-credit.ts'
import { type DetectorAccuracy, detectorsWith, wilson } from '../measures/accuracy.ts'
import { version } from '../measures/version.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'

export const howWeMeasure = new Hono<AppEnv>()

howWeMeasure.get('/', async (c) => {
  const inUse = new Map((await overrulesInUse(c.var.reader)).map((one) => [one.detector, one]))
  const detectors = detectorsWith(await labelsByPeople(c.var.reader))
  return c.html(
    <MeasurePage
      frame={await frameOf(c)}
      version={version.measures}
      accuracies={detectors.map((one) => shown(one, inUse.get(one.detector)))}
      presets={presets}
      margins={[
        { how: words.measures.methods['word-times'], margin: 0.01 },
        { how: words.measures.methods.spans, margin: 0.02, more: words.measures.moreWithPauses },
        { how: words.measures.methods.words, margin: 0.07 },
      ]}
    />,
  )
})

const presets: readonly Preset[] = [
  {
    name: words.measures.presetNames.essay,
    spoken: essayCredit.spoken,
    written: essayCredit.written,
    inUse: true,
  },
  {
    name: words.measures.presetNames.evidence,
    spoken: evidenceCredit.spoken,
    written: evidenceCredit.written,
    inUse: false,
  },
]

function shown(one: DetectorAccuracy, inUse: InUse | undefined): Accuracy {
  const share = (value: number | null, all: number) =>
    value === null ? null : { value, interval: wilson(one.right, all) }
  return {
    finder: words.measures.finders[one.detector],
    precision: share(one.precision, one.found),
    recall: share(one.recall, one.there),
    labelled: one.there,
    overruled: inUse?.overruled ?? 0,
    judged: inUse?.looked ?? 0,
    mayGrade: !one.coachingOnly,
  }
}
