import { Buffer } from 'node:buffer'
import { decode } from '../readers/decode.ts'
import { holdsGongTranscripts } from '../readers/gong.ts'
import { gongCalls, holdsGongCalls } from '../readers/gong-calls.ts'
import { parseJson } from '../readers/json.ts'
import type { FileToImport } from './import-files.ts'

type Others<T> = () => AsyncIterable<T>

/** A file put together out of several, and those that were added to it. */
export interface JoinedFile<T> {
  readonly file: FileToImport
  readonly lists: readonly T[]
}

/**
 * Transcripts of Gong together with the lists, among other files, that say who spoke in their calls; `null`
 * where there are none. What is kept as the original is both: a list in JSON of the lists and the transcripts,
 * as Gong's own pages follow each other.
 */
export async function joinedWithCalls<T extends FileToImport>(
  file: FileToImport,
  others: Others<T>,
): Promise<JoinedFile<T> | null> {
  const transcripts = gongJson(file.bytes, 'callId')
  if (!transcripts || !holdsGongTranscripts(transcripts.json)) return null
  const lists: T[] = []
  const pages: string[] = []
  for await (const other of others()) {
    const list = gongJson(other.bytes, 'metaData')
    if (!list || !isListFor(list.json, transcripts.text)) continue
    lists.push(other)
    pages.push(pagesIn(list.text))
  }
  if (lists.length === 0) return null
  const text = `[${[...pages, pagesIn(transcripts.text)].join(',')}]`
  return { file: { name: file.name, bytes: new TextEncoder().encode(text) }, lists }
}

/** The name of the file whose transcripts this list of Gong's calls belongs to; `null` for any other file. */
export async function transcriptsOf(
  file: FileToImport,
  others: Others<FileToImport>,
): Promise<string | null> {
  const list = gongJson(file.bytes, 'metaData')
  if (!list || !holdsGongCalls(list.json)) return null
  for await (const other of others()) {
    const transcripts = gongJson(other.bytes, 'callId')
    const isBoth = transcripts && holdsGongTranscripts(transcripts.json)
    if (isBoth && isListFor(list.json, transcripts.text)) return other.name
  }
  return null
}

function isListFor(json: unknown, transcripts: string): boolean {
  if (!holdsGongCalls(json) || holdsGongTranscripts(json)) return false
  return [...gongCalls(json).keys()].some((id) => transcripts.includes(id))
}

function gongJson(bytes: Uint8Array, key: string) {
  const isLikely = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`"${key}"`)
  const decoded = isLikely ? decode(bytes) : null
  if (!decoded || 'refused' in decoded) return null
  const parsed = parseJson(decoded.text)
  return 'json' in parsed ? { text: decoded.text.trim(), json: parsed.json } : null
}

function pagesIn(text: string): string {
  return text.startsWith('[') ? text.slice(1, -1) : text
}
