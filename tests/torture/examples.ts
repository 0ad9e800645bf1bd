import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A whole file of one format, written for harming. Its name begins with the name of the format. */
export interface Example {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = join(import.meta.dirname, 'examples')

/** Every example, by name. */
export const examples: readonly Example[] = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

/** The examples of one format: `srt.srt`, `srt-2.srt`, ... */
export function examplesOf(format: string): readonly Example[] {
  return examples.filter(({ name }) => name.replace(/(?:-\d+)?\.\w+$/, '') === format)
}
