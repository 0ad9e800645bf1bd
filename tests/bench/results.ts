import type { Row } from './row.ts'

/** What one run of the bench found, as `--json` keeps it. */
export interface Results {
  readonly at: string
  readonly quick: boolean
  readonly node: string
  readonly machine: {
    readonly cores: number
    readonly processor: string
    readonly megabytes: number
  }
  readonly parts: readonly {
    readonly name: string
    readonly title: string
    readonly about: string
    /** `null` where it failed. */
    readonly rows: readonly Row[] | null
  }[]
}
