import type { Reader, Reading, ReadOptions, ReadResult, Refusal } from '../../server/readers/reading.ts'

const options: ReadOptions = { zone: null, id: 'example' }

/** What a reader answers to one JSON value. */
export async function answersTo(reader: Reader, json: unknown): Promise<readonly ReadResult[]> {
  const text = JSON.stringify(json) ?? ''
  return reader.read({ bytes: new TextEncoder().encode(text), text, json }, options)
}

/** The one conversation in a JSON value; fails the test when it is refused. */
export async function readJson(reader: Reader, json: unknown): Promise<Reading> {
  return one(await answersTo(reader, json))
}

/** The one conversation in a text such as a mail. */
export async function readText(reader: Reader, text: string | Uint8Array): Promise<Reading> {
  return one(await answersToText(reader, text))
}

/** What a reader answers to a text, or to its bytes. */
export async function answersToText(
  reader: Reader,
  text: string | Uint8Array,
): Promise<readonly ReadResult[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return reader.read({ bytes, text: new TextDecoder().decode(bytes) }, options)
}

/** Why the only answer is a refusal. */
export function refusedIn(answers: readonly ReadResult[]): Refusal {
  const [first] = answers
  if (answers.length !== 1 || !first || !('refused' in first)) throw new Error('was read')
  return first.refused
}

/** Who said what and when, short enough to compare by eye. */
export function lines(reading: Reading): readonly string[] {
  return reading.conversation.utterances.map((one) => {
    const when = one.at ?? (one.startMs === null ? '-' : `${one.startMs}-${one.endMs ?? '?'}`)
    return `${when} ${one.party}: ${one.text}`
  })
}

function one(answers: readonly ReadResult[]): Reading {
  const [first] = answers
  if (answers.length !== 1 || !first) throw new Error(`${answers.length} answers`)
  if ('refused' in first) throw new Error(`refused: ${first.refused.message}`)
  return first
}

const damages: readonly unknown[] = [
  null,
  undefined,
  '',
  'None',
  -1,
  1e300,
  '5.24',
  true,
  [],
  {},
  [null],
  'x'.repeat(50),
]

/** Copies of a JSON value with a few fields dropped or set to something of another kind; the same every run. */
export function* damaged(json: unknown, copies: number, seed = 7): Generator<unknown> {
  let state = seed
  const roll = (sides: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
  const harm = (value: unknown, chance: number): unknown => {
    if (roll(chance) === 0) return damages[roll(damages.length)]
    if (Array.isArray(value)) return value.map((item) => harm(item, chance))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, harm(item, chance)]))
  }
  for (let copy = 0; copy < copies; copy += 1) yield harm(json, 4 + roll(40))
}

/** What every reading promises, whatever the file: fails by throwing. */
export function keepsItsPromises(answers: readonly ReadResult[]): void {
  if (answers.length === 0) throw new Error('no answer at all')
  for (const answer of answers) {
    if ('refused' in answer) {
      if (answer.refused.message.length < 12) throw new Error('a refusal that says nothing')
      continue
    }
    const { parties, utterances } = answer.conversation
    const keys = new Set(parties.map((party) => party.key))
    if (keys.size !== parties.length) throw new Error('a key twice')
    if (new Set(utterances.map((one) => one.id)).size !== utterances.length) throw new Error('an id twice')
    for (const one of utterances) {
      if (!keys.has(one.party)) throw new Error(`nobody has the key ${one.party}`)
      if (one.text.trim() === '') throw new Error('an utterance without words')
      if (one.startMs !== null && !(Number.isInteger(one.startMs) && one.startMs >= 0))
        throw new Error('a bad start')
      if (one.endMs !== null && one.endMs < (one.startMs ?? 0)) throw new Error('an end before its start')
      if (one.at !== null && Number.isNaN(Date.parse(one.at))) throw new Error('a bad instant')
      if (one.confidence !== undefined && !(one.confidence >= 0 && one.confidence <= 1))
        throw new Error('unsure')
    }
  }
}
