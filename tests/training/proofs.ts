import { proofClues } from '../../server/measures/proof-clues.ts'
import { seenAfter } from '../../server/measures/proof-stands.ts'
import type { Clues } from '../../server/measures/weighing.ts'
import type { ProofRow } from '../eval/proofs/rows.ts'
import { tunedRows } from '../eval/proofs/sets.ts'
import { platt } from './calibration.ts'
import { type Example, fit, leftOut } from './logistic.ts'

// Run by hand: node tests/training/proofs.ts. Prints the weights of proof-weights.ts, fitted on the tuned
// trails alone: a sentence is an example, left out with its whole trail and four others. What is shown is the best sentence
// of each conversation, so that is what the calibration is made from.

const PENALTY = 1
const SHOWN = 0.06
const FOLDS = 6

interface Judged extends Example {
  readonly row: ProofRow
  readonly conversation: string
}

const names = [...new Set(tunedRows.map(({ trail }) => trail))]
const examples: readonly Judged[] = tunedRows.flatMap(examplesOf)
const scores = leftOut(examples, PENALTY)
const best = bestOf(examples, scores)
const calibration = platt(
  best
    .filter(({ score }) => score >= SHOWN)
    .map(({ score, one }) => ({ score, right: one.label, fold: one.fold })),
)
for (const from of [0.6, 0.7, 0.8, 0.9]) {
  const sure = best.filter(({ score }) => score >= from)
  console.log(JSON.stringify({ from, of: sure.length, right: sure.filter(({ one }) => one.label).length }))
}
console.log(
  JSON.stringify({ examples: examples.length, shown: best.filter(({ score }) => score >= SHOWN).length }),
)
console.log(
  `export const proofWeights: Weights = ${JSON.stringify({ ...fit(examples, PENALTY), threshold: SHOWN, calibration })}`,
)

function examplesOf(row: ProofRow): readonly Judged[] {
  return seenAfter(row.promise, row.later)
    .filter(
      ({ conversation, line }) =>
        conversation !== row.proof?.conversation || line.utterance.id === row.proof.utterance,
    )
    .map(({ conversation, stand }) => {
      const label = conversation === row.proof?.conversation
      const fold = `${names.indexOf(row.trail) % FOLDS}`
      return { row, conversation, clues: heard(proofClues(stand)), label, fold, weight: 1, isAsItCame: false }
    })
}

function heard(clues: Clues): Clues {
  return Object.fromEntries(Object.entries(clues).filter(([, much]) => much !== 0))
}

/** The best sentence of each conversation, for each promise. */
function bestOf(examples: readonly Judged[], scores: readonly number[]) {
  const byPlace = Map.groupBy(
    examples.map((one, at) => ({ one, score: scores[at] ?? 0 })),
    ({ one }) => `${one.row.trail} ${one.row.mark} ${one.conversation}`,
  )
  return [...byPlace.values()].flatMap((own) => own.toSorted((a, b) => b.score - a.score).slice(0, 1))
}
