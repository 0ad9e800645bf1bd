import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'

/** Why something is in the queue. Never that a number is low. */
export type Why =
  | { readonly reason: 'asked'; readonly question: string; readonly by: string }
  | {
      readonly reason: 'appeal'
      readonly about: string
      readonly by: string
      /** The instant at which the rep’s version stands by itself. */
      readonly until: string
    }
  | {
      readonly reason: 'silence'
      readonly customer: string
      /** Whole days without a contact; those for which they asked for quiet do not count. */
      readonly days: number
    }
  | { readonly reason: 'note-owed' }
  | { readonly reason: 'drawn'; readonly perMille: number; readonly period: string }

export type Reason = Why['reason']

/** One thing that waits for a manager. */
export interface QueueItem {
  /** Stays the same as long as it is the same thing: what was done with it is kept under it. */
  readonly key: string
  readonly why: Why
  readonly repId: string | null
  readonly conversation: string | null
  /** Where it is dealt with. */
  readonly path: string
  /** An instant: since when it waits. */
  readonly since: string
  readonly minutes: number
}

/** Where items come from. A reason is a file beside this one; `queue.ts` lists them. */
export type Source = (db: Kysely<Database>, viewer: Viewer, now: string) => Promise<readonly QueueItem[]>
