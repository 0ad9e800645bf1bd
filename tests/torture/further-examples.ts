import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../server/readers/read-file.ts'
import type { Example } from './examples.ts'

/** Larger files are read too slowly to be harmed often. */
const LARGEST = 60_000

/** The files under a folder that are read, by the format they are read as. */
export async function furtherExamples(folder: string): Promise<ReadonlyMap<string, readonly Example[]>> {
  const found = new Map<string, Example[]>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name)
    const about = statSync(path)
    if (!about.isFile() || about.size > LARGEST) continue
    const bytes = readFileSync(path)
    const [first] = await readFile(bytes, { zone: 'UTC', id: 'example' })
    if (first && 'format' in first)
      found.set(first.format, [...(found.get(first.format) ?? []), { name, bytes }])
  }
  return found
}
