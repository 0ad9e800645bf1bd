import { insightClues } from '../../server/measures/insight-clues.ts'
import { repClues } from '../../server/measures/rep-clues.ts'
import { isOurs, type Line, scriptOf } from '../../server/measures/script.ts'
import type { Weights } from '../../server/measures/weighing.ts'
import { conversationOf } from '../eval/answer.ts'
import { allExamples } from '../eval/examples.ts'
import { type Judged, leftOutGap, platt } from './calibration.ts'
import { pairOf, rowsIn, storiesIn } from './labelled.ts'
import { type Example, fit, leftOut, scored } from './logistic.ts'

// Run by hand: node tests/training/learn.ts FOLDER, where FOLDER is a labelled kit with
// stories/sNN.json, stories/sNN.labels.json and sets/*.jsonl. Prints weights and cross-validated figures,
// of the stories' lines and of our own written examples apart: the written ones count half a line each,
// choose no threshold and calibrate nothing, because whoever wrote them chose how many traps there are.

const folder = process.argv[2] ?? ''
const PENALTY = 2
const WRITTEN = 0.5

const stories = storiesIn(folder)

learn('serving', fromStories('serving', true), fromOurOwn('serving'))
learn('pitch', fromStories('pitch', true), fromOurOwn('pitch'))
learn('insight', [
  ...fromStories('insight', false),
  ...fromRows('insight.jsonl', true),
  ...fromRows('examples.jsonl', false),
])

function learn(name: string, examples: readonly Example[], written: readonly Example[] = []): void {
  const all = [...examples, ...written]
  const scores = leftOut(all, PENALTY)
  const thresholds = Array.from({ length: 41 }, (_, at) => 0.25 + at / 100)
  const f1 = (threshold: number) =>
    [-0.04, -0.02, 0, 0.02, 0.04].reduce((sum, off) => sum + scored(examples, scores, threshold + off).f1, 0)
  const best = thresholds.reduce((most, one) => (f1(one) > f1(most) ? one : most))
  const threshold = Math.round(best * 100) / 100
  const found = asFound(examples, scores, threshold)
  const weights: Weights = { ...fit(all, PENALTY), threshold, calibration: platt(found) }
  const figures = {
    ...scored(examples, scores, threshold),
    calibratedOn: found.length,
    gap: leftOutGap(found),
  }
  const folds = new Set(examples.map((one) => one.fold)).size
  const own = scored(written, scores.slice(examples.length), threshold)
  console.log(JSON.stringify({ name, examples: examples.length, folds, figures }))
  if (written.length > 0) console.log(JSON.stringify({ written: written.length, own }))
  console.log(`export const ${name}Weights: Weights = ${JSON.stringify(weights)}`)
}

/** What would be found in lines as they come, by weights that had not seen them: written examples are none. */
function asFound(
  examples: readonly Example[],
  scores: readonly number[],
  threshold: number,
): readonly Judged[] {
  return examples.flatMap(({ label, fold, isAsItCame }, at) => {
    const score = scores[at] ?? 0
    return isAsItCame && score >= threshold ? [{ score, right: label, fold }] : []
  })
}

function fromStories(label: string, ours: boolean): readonly Example[] {
  return stories.flatMap(({ name, conversation, labelsOf, isDisputed }) => {
    const script = scriptOf(conversation)
    return script.lines
      .filter((line) => (ours ? isOurs(line) : line.role === 'customer'))
      .filter((line) => !isDisputed(line.utterance.id, label))
      .map((line) => {
        const labels = labelsOf(line.utterance.id)
        const errand = label === 'insight' && labels.insight?.kind === 'request'
        const clues = ours ? repClues(script, line) : insightClues(script, line)
        return { clues, label: Boolean(labels[label]) && !errand, fold: name, weight: 1, isAsItCame: true }
      })
  })
}

function fromOurOwn(label: string): readonly Example[] {
  return allExamples
    .filter((one) => !one.either.has(label) && one.lines.at(-1)?.who !== 'customer')
    .map((one, at) => {
      const script = scriptOf(conversationOf(one))
      const clues = repClues(script, script.lines.at(-1) as Line)
      const fold = `written ${at % 4}`
      return { clues, label: one.finds.has(label), fold, weight: WRITTEN, isAsItCame: false }
    })
}

function fromRows(file: string, isAsItCame: boolean): readonly Example[] {
  return rowsIn(folder, file)
    .filter((row) => !row.unsure && (row.task === undefined || row.task === 'insight'))
    .map((row, at) => {
      const script = scriptOf(pairOf(row, 'customer'))
      const line = script.lines.at(-1)
      if (!line) throw new Error(`No line in ${file} ${at}`)
      const label = Boolean(row.kind) && row.kind !== 'request' && row.kind !== 'none'
      return { clues: insightClues(script, line), label, fold: `${file} ${at % 8}`, weight: 0.7, isAsItCame }
    })
}
