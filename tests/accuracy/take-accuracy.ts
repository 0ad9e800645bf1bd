import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Scores every detector on the labelled sales conversations and writes the counts into the program:
 * `npm run accuracy -- FOLDER`, where FOLDER holds stories.mjs (default: ../shared/eval).
 */
const labelled: Readonly<Record<string, string>> = {
  question: 'question',
  'open-question': 'openQuestion',
  'follow-up-question': 'followUp',
  uptake: 'uptake',
  ego: 'ego',
  pressure: 'pressure',
  ownership: 'ownership',
  serving: 'serving',
  pitch: 'pitch',
  advocacy: 'advocacy',
  'check-in': 'checkIn',
  'note-taking': 'noteTaking',
  'buying-signal': 'buyingSignal',
  promise: 'promise',
  immediate: 'immediate',
  offer: 'offer',
  ask: 'ask',
  insight: 'insightStrict',
}

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(process.argv[2] ?? join(root, '../shared/eval'))
const printed = execFileSync('node', [join(folder, 'stories.mjs'), '--json'], { cwd: root, encoding: 'utf8' })
const scores: Record<string, number | null> = JSON.parse(printed)

const lines = Object.entries(labelled).map(([detector, label]) => {
  const there = scores[`${label}.n`] ?? 0
  const right = Math.round((scores[`${label}.r`] ?? 0) * there)
  const precision = scores[`${label}.p`] ?? 0
  const found = precision > 0 ? Math.round(right / precision) : 0
  const name = /-/.test(detector) ? `'${detector}'` : detector
  return `  ${name}: { found: ${found}, right: ${right}, there: ${there} },`
})

writeFileSync(
  join(root, 'server/measures/accuracy-data.ts'),
  `import type { Counts, DetectorName } from './accuracy.ts'

/** Written by \`npm run accuracy\`; see How we measure for what the labels are. */
export const accuracy: Partial<Record<DetectorName, Counts>> = {
${lines.join('\n')}
}
`,
)
console.log(lines.join('\n'))
