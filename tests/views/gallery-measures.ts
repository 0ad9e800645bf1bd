import { essayCredit, evidenceCredit } from '../../server/grading/airtime-credit.ts'
import type { MeasureName } from '../../server/measures/measure.ts'
import { workedFinder, workedMeasure } from '../../server/routes/worked-examples.ts'
import type { Worked } from '../../views/measures/examples.tsx'
import { MeasurePage } from '../../views/measures/page.tsx'
import type { OtherFinder } from '../../views/messages/en/examples.ts'
import { words } from '../../views/messages/words.ts'
import { frame } from './gallery-props.ts'

export const measurePages: Readonly<Record<string, () => unknown>> = {
  'how-we-measure': () =>
    MeasurePage({
      frame,
      version: '2026-11-21.1',
      measures: worked(Object.keys(words.measures.formulas) as MeasureName[], workedMeasure),
      finders: worked(Object.keys(words.measures.finderRules) as OtherFinder[], workedFinder),
      accuracies: [
        {
          finder: 'Questions',
          precision: { value: 0.93, interval: [0.88, 0.96] },
          recall: { value: 0.86, interval: [0.8, 0.91] },
          labelled: 212,
          measures: ['questions'],
          byPeople: 12,
          inUse: { looked: 14, overruled: 1, added: 2, rate: { value: 0.07, interval: [0.01, 0.31] } },
          mayGrade: true,
        },
        {
          finder: 'About ourselves',
          precision: { value: 0.81, interval: [0.66, 0.91] },
          recall: { value: 0.7, interval: [0.55, 0.82] },
          labelled: 41,
          measures: ['egoPer1000'],
          byPeople: 0,
          inUse: { looked: 0, overruled: 0, added: 0, rate: null },
          mayGrade: false,
        },
        {
          finder: 'Advocacy',
          precision: null,
          recall: null,
          labelled: 0,
          measures: [],
          byPeople: 0,
          inUse: { looked: 0, overruled: 0, added: 0, rate: null },
          mayGrade: false,
        },
      ],
      presets: [
        { name: 'The essay’s rule', spoken: essayCredit.spoken, written: essayCredit.written, inUse: true },
        {
          name: 'The evidence',
          spoken: evidenceCredit.spoken,
          written: evidenceCredit.written,
          inUse: false,
        },
      ],
      margins: [
        { how: 'Word times', margin: 0.01 },
        { how: 'The times of each utterance', margin: 0.02 },
        { how: 'Words', margin: 0.07 },
      ],
    }),
}

function worked<N extends string>(names: readonly N[], work: (name: N) => Worked) {
  return Object.fromEntries(names.map((name) => [name, work(name)])) as Record<N, Worked>
}
