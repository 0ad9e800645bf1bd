import type { Kysely } from 'kysely'
import type { Approach } from '../../../db/queries/approaches.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { ReachReason } from '../../reaching/approach.ts'
import type { Reachability } from '../../reaching/reachability.ts'
import type { Silence } from '../silences.ts'

/** Why somebody stands on the list, with what is needed to say so. */
export type Because =
  | {
      readonly kind: 'owed'
      readonly action: string
      readonly words: string
      readonly dueOn: string | null
      readonly isLate: boolean
    }
  | { readonly kind: 'deciding'; readonly at: string }
  | {
      readonly kind: 'looking'
      readonly at: string
      readonly product: string | null
      readonly visits: number
    }
  | { readonly kind: 'check-in'; readonly what: string; readonly boughtOn: string; readonly dueOn: string }
  | { readonly kind: 'quiet'; readonly since: string; readonly days: number; readonly writeOn: string | null }

/** What a group finds: whom, for what, and where their words stand. */
export interface Found {
  readonly customerId: string
  readonly repId: string | null
  readonly because: Because
  readonly said: Said | null
}

/** What a customer said, and where. */
export interface Said {
  readonly words: string
  readonly path: string
}

/** One line of the list. */
export interface Row extends Found {
  readonly group: ReachReason
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null }
  readonly silence: Silence | undefined
  readonly reach: Reachability
  /** What is being done about it. */
  readonly approach: Approach | null
}

/** What every group is asked with. */
export interface Looking {
  readonly viewer: Viewer
  /** The customers the viewer works with and has talked with lately. */
  readonly customerIds: readonly string[]
  readonly now: string
  readonly today: string
}

export type Group = (db: Kysely<Database>, looking: Looking) => Promise<readonly Found[]>
