import type { Why } from '../../server/actions/queue/item.ts'
import type { Column } from '../components/ribbon/density.ts'
import type { Person } from '../frame.ts'

/** An item of the queue as the page shows it; times as the page prints them. */
export interface ShownItem {
  readonly key: string
  readonly seen: number
  readonly title: string
  readonly why: Why
  readonly path: string
  readonly rep: Person | null
  /** What has become of the rep since, in words. */
  readonly repNow: string | null
  readonly facts: string
  readonly density: readonly Column[] | null
  /** What the customer said that says most; for a silence what we said last. */
  readonly quotation: string | null
  readonly since: string
  readonly days: number
  readonly minutes: number
  readonly until: string | null
  readonly snoozed: { readonly until: string; readonly by: string } | null
  readonly given: { readonly to: Person; readonly by: Person } | null
}

/** What was done a moment ago, and can be undone. */
export interface Did {
  readonly says: string
  readonly act: string
}
