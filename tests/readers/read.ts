import type { Utterance } from '../../server/conversation/conversation.ts'
import { readFile } from '../../server/readers/read-file.ts'
import type { Reading, ReadOptions, ReadResult, Refusal } from '../../server/readers/reading.ts'

type Given = Partial<ReadOptions>

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

export async function readAll(
  content: string | Uint8Array,
  given: Given = {},
): Promise<readonly ReadResult[]> {
  return readFile(bytesOf(content), { zone: null, id: 'example', ...given })
}

export async function readOne(content: string | Uint8Array, given: Given = {}): Promise<Reading> {
  const results = await readAll(content, given)
  const [only] = results
  if (results.length !== 1 || !only || 'refused' in only)
    throw new Error(`Not one reading: ${JSON.stringify(results)}`)
  return only
}

export async function refusalOf(content: string | Uint8Array, given: Given = {}): Promise<Refusal> {
  const results = await readAll(content, given)
  const [only] = results
  if (results.length !== 1 || !only || !('refused' in only))
    throw new Error(`Not refused: ${JSON.stringify(results)}`)
  return only.refused
}

/** Who said what and when, short enough to compare by eye: `Rosa 0-1200 Hello`. */
export function script({ conversation }: Reading): readonly string[] {
  const names = new Map(conversation.parties.map((party) => [party.key, party.name]))
  return conversation.utterances.map((one) =>
    [names.get(one.party) ?? '(nobody)', when(one), one.text].join(' '),
  )
}

function when({ startMs, endMs, at }: Utterance): string {
  if (at !== null) return at
  return startMs === null ? '-' : `${startMs}-${endMs ?? '?'}`
}
