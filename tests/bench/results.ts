import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writePage } from './page.ts'
import { parts } from './parts.ts'
import type { Row } from './row.ts'

export interface PartResult {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly at: string
  readonly quick: boolean
  readonly machine: {
    readonly cores: number
    readonly processor: string
    readonly megabytes: number
    readonly node: string
    /** How many programs wanted a processor when the part began, over the minute before. Older results do not tell. */
    readonly load?: number
  }
  /** `null` where it failed. */
  readonly rows: readonly Row[] | null
}

const docs = resolve(import.meta.dirname, '../../docs')

/** Puts what was measured in place of what was known of the same parts, in docs/bench.json and on its page. */
export function keepResults(fresh: readonly PartResult[]): void {
  const file = resolve(docs, 'bench.json')
  const before: readonly PartResult[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const known = new Map([...before, ...fresh].map((one) => [one.name, one]))
  const all = parts.flatMap(({ name }) => known.get(name) ?? [])
  writeFileSync(file, asText(all))
  writePage(resolve(docs, 'bench.html'), parts, all)
}

export function asText(results: readonly PartResult[]): string {
  return `${JSON.stringify(results, null, 2)}\n`
}
