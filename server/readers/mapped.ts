import type { Columns } from './columns.ts'
import type { Mapping } from './mapping.ts'
import { mappingNeeded } from './mapping-needed.ts'
import { type Content, type ReadOptions, type ReadResult, refusal } from './reading.ts'
import { type Shape, shapesIn } from './shapes.ts'
import { type OpenQuestion, readTable } from './table-reading.ts'

const formats = { table: 'csv', json: 'generic-json' } as const

/** The mapping a person has confirmed for files like this one, or `null`. */
export function knownMapping(content: Content, mappings: readonly Mapping[] = []): Mapping | null {
  if (mappings.length === 0) return null
  const shapes = shapesIn(content)
  const prints = 'refused' in shapes ? [] : shapes.map((shape) => shape.fingerprint)
  return mappings.find((one) => prints.includes(one.fingerprint)) ?? null
}

/**
 * Every conversation in a file, its columns or keys read as a person confirmed them, with the report and
 * the refusals of any other file.
 *
 * A file of another fingerprint is refused as `unrecognised` with what must be asked. Where its values
 * contradict what was said of units and dates, or leave them open, the report says so and the reading carries
 * the question.
 */
export function readMapped(content: Content, mapping: Mapping, options: ReadOptions): readonly ReadResult[] {
  const lastIsText = mapping.fields.at(-1)?.is === 'text'
  const shapes = shapesIn(content, { lastIsText })
  if ('refused' in shapes) return [shapes]
  const shape = shapes.find((one) => one.fingerprint === mapping.fingerprint)
  if (!shape || !isFor(mapping, shape)) return [otherShape(content)]
  const { results, open } = readTable(
    { format: formats[shape.kind], columns: columnsIn(mapping), ...shape },
    options,
    { unit: mapping.unit, dayOrder: mapping.dayOrder, sides: mapping.sides },
  )
  return open ? asking(results, content, open, mapping.list) : results
}

/** The same readings, each with what a person could still say about the file, and whether it is about times. */
export function asking(
  results: readonly ReadResult[],
  content: Content,
  open: OpenQuestion,
  list: string | null = null,
): readonly ReadResult[] {
  const mapping = mappingNeeded(content, list ?? undefined)
  const about = open === 'times' ? { timesOpen: true as const } : {}
  return mapping ? results.map((one) => ('refused' in one ? one : { ...one, ...about, mapping })) : results
}

/** A refusal of a file nobody knows, with what to ask where it looks like a table or a list of messages. */
export function askingToMap(result: ReadResult, content: Content): ReadResult {
  if (!('refused' in result) || result.refused.code !== 'unrecognised') return result
  const mapping = mappingNeeded(content)
  return mapping ? { refused: { ...result.refused, mapping } } : result
}

function columnsIn({ fields }: Mapping): Columns {
  return Object.fromEntries(fields.flatMap(({ is }, place) => (is === 'ignore' ? [] : [[is, place]])))
}

function isFor({ fields }: Mapping, { header }: Shape): boolean {
  return fields.length === header.length && fields.every(({ name }, place) => header[place] === name)
}

function otherShape(content: Content): ReadResult {
  const message =
    'The columns of this file are not those that were confirmed. Say once more what each of them holds.'
  return askingToMap(refusal('unrecognised', message), content)
}
