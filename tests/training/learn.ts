import { readdirSync, readFileSync } from 'node:fs'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import { insightClues } from '../../server/measures/insight-clues.ts'
import { repClues } from '../../server/measures/rep-clues.ts'
import { isOurs, scriptOf } from '../../server/measures/script.ts'
import type { Weights } from '../../server/measures/weighing.ts'
import { type Example, fit, leftOut, scored } from './logistic.ts'

// Run by hand: node tests/training/learn.ts FOLDER, where FOLDER is a labelled kit with
// stories/sNN.json, stories/sNN.labels.json and sets/*.jsonl. Prints weights and cross-validated figures.

interface Labels {
  readonly roles: Readonly<Record<string, Party['role']>>
  readonly utterances: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly disputed?: Readonly<Record<string, readonly string[]>>
}

interface Row {
  readonly role?: 'rep' | 'customer'
  readonly text: string
  readonly prev_text: string
  readonly prev_same: boolean
  readonly dialogue: string
  readonly kind?: string | null
  readonly task?: string
  readonly unsure?: boolean
}

const folder = process.argv[2] ?? ''
const PENALTY = 2

const stories = readdirSync(`${folder}/stories`)
  .filter((file) => /^s\d+\.json$/.test(file))
  .sort()
  .map((file) => ({
    name: file,
    conversation: withRoles(
      json(`${folder}/stories/${file}`),
      json(`${folder}/stories/${file.replace('.json', '.labels.json')}`),
    ),
    labels: json<Labels>(`${folder}/stories/${file.replace('.json', '.labels.json')}`),
  }))

learn('serving', fromStories('serving', true))
learn('pitch', fromStories('pitch', true))
learn('insight', [
  ...fromStories('insight', false),
  ...fromRows('insight.jsonl', 0.7),
  ...fromRows('examples.jsonl', 0.7),
])

function learn(name: string, examples: readonly Example[]): void {
  const scores = leftOut(examples, PENALTY)
  const thresholds = Array.from({ length: 41 }, (_, at) => 0.25 + at / 100)
  const f1 = (threshold: number) =>
    [-0.04, -0.02, 0, 0.02, 0.04].reduce((sum, off) => sum + scored(examples, scores, threshold + off).f1, 0)
  const threshold = thresholds.reduce((best, one) => (f1(one) > f1(best) ? one : best))
  const weights: Weights = fit(examples, PENALTY, Math.round(threshold * 100) / 100)
  const figures = scored(examples, scores, weights.threshold)
  console.log(
    JSON.stringify({
      name,
      examples: examples.length,
      folds: new Set(examples.map((one) => one.fold)).size,
      figures,
    }),
  )
  console.log(`export const ${name}Weights: Weights = ${JSON.stringify(weights)}`)
}

function fromStories(label: string, ours: boolean): readonly Example[] {
  return stories.flatMap(({ name, conversation, labels }) => {
    const script = scriptOf(conversation)
    return script.lines
      .filter((line) => (ours ? isOurs(line) : line.role === 'customer'))
      .filter((line) => !labels.disputed?.[line.utterance.id]?.includes(label))
      .map((line) => {
        const found = labels.utterances[line.utterance.id]?.[label] as { kind?: string } | boolean | undefined
        const errand = typeof found === 'object' && found.kind === 'request'
        const clues = ours ? repClues(script, line) : insightClues(script, line)
        return { clues, label: Boolean(found) && !errand, fold: name, weight: 1 }
      })
  })
}

function fromRows(file: string, weight: number): readonly Example[] {
  const rows = readFileSync(`${folder}/sets/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  return rows
    .filter((row) => !row.unsure && (row.task === undefined || row.task === 'insight'))
    .map((row, at) => {
      const script = scriptOf(pair(row))
      const line = script.lines.at(-1)
      if (!line) throw new Error(`No line in ${file} ${at}`)
      const label = Boolean(row.kind) && row.kind !== 'request' && row.kind !== 'none'
      return { clues: insightClues(script, line), label, fold: `${file} ${at % 8}`, weight }
    })
}

function pair(row: Row): Conversation {
  const said = (id: string, party: string, text: string): Utterance => ({
    id,
    party,
    startMs: null,
    endMs: null,
    at: null,
    text,
  })
  const before = row.prev_text ? [said('u1', row.prev_same ? 'c' : 'r', row.prev_text)] : []
  return {
    id: row.dialogue,
    channel: null,
    kind: null,
    language: 'en',
    startedAt: null,
    timeZone: null,
    parties: [person('r', 'rep'), person('c', 'customer')],
    utterances: [...before, said('u2', 'c', row.text)],
  }
}

function person(key: string, role: Party['role']): Party {
  return { key, name: null, role, roleHow: 'given', roleConfidence: 1, email: null }
}

function withRoles(conversation: Conversation, labels: Labels): Conversation {
  const parties = conversation.parties.map((party) => ({
    ...party,
    role: labels.roles[party.key] ?? 'unknown',
  }))
  return { ...conversation, parties }
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
