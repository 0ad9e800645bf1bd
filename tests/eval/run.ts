import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { allExamples } from './examples.ts'
import { proofTable, scoreProofs } from './proofs/scores.ts'
import { attachedLaterRows, attachedRows, freshRows, heldOutRows, tunedRows } from './proofs/sets.ts'
import { evaluate } from './scores.ts'
import { tableOf } from './table.ts'
import { scoreWishes, wishTable } from './wishes/scores.ts'

/**
 * `npm run eval`: scores every detector on the project's own examples, the proofs of promises on its own trails, then on the labelled conversations
 * of an evaluation kit where one lies beside the project. `-- --errors FILE` writes every wrong answer, a
 * JSON object a line; `-- --own` leaves the kit out.
 */
const { values } = parseArgs({ options: { errors: { type: 'string' }, own: { type: 'boolean' } } })
const root = resolve(import.meta.dirname, '../..')

const evaluation = evaluate(allExamples)
console.log(`${allExamples.length} examples of our own: for development, they open no precision gate`)
console.log(tableOf(evaluation))
const proofs = {
  tuned: scoreProofs(tunedRows),
  'held out': scoreProofs(heldOutRows),
  'written later': scoreProofs(freshRows),
  'files, invitations, purchases, cases': scoreProofs(attachedRows),
  'the same, written later': scoreProofs(attachedLaterRows),
}
console.log(`\n${proofTable(proofs)}`)
console.log(`\n${wishTable(scoreWishes())}`)
if (values.errors)
  writeFileSync(values.errors, evaluation.mistakes.map((one) => `${JSON.stringify(one)}\n`).join(''))

for (const script of values.own ? [] : ['score.mjs', 'stories.mjs']) {
  const path = join(root, '../shared/eval', script)
  if (!existsSync(path)) continue
  console.log(`\n${script}`)
  const { status } = spawnSync(process.execPath, [path], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 1
}
