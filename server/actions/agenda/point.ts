import type { Kysely } from 'kysely'
import type { PointKind } from '../../../db/queries/agenda-items.ts'
import type { AgreedAction } from '../../../db/queries/agreed-actions.ts'
import type { AgreedFinding } from '../../../db/queries/agreed-findings.ts'
import type { Appeal } from '../../../db/queries/appeals.ts'
import type { Feedback } from '../../../db/queries/feedback.ts'
import type { Goal } from '../../../db/queries/goals.ts'
import type { OneToOne } from '../../../db/queries/one-to-ones.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { LedgerPromise } from '../../../db/queries/promises.ts'
import type { DoneReview } from '../../../db/queries/reviews.ts'
import type { Database } from '../../../db/schema.ts'

/** Something two people can talk about. It is looked up anew each time, so nothing of it outlives its source. */
export type Point =
  | { readonly kind: 'promise'; readonly promise: LedgerPromise }
  | { readonly kind: 'action'; readonly action: AgreedAction }
  | { readonly kind: 'comment'; readonly feedback: Feedback }
  | { readonly kind: 'finding'; readonly agreed: AgreedFinding }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'review'; readonly review: DoneReview }
  | { readonly kind: 'appeal'; readonly appeal: Appeal }

export interface Sourced {
  readonly point: Point
  /** Whether it belongs on the next agenda by itself; the others are there for those who kept them. */
  readonly isProposed: boolean
}

/** What a source of points goes by. */
export interface Around {
  readonly db: Kysely<Database>
  readonly meeting: OneToOne
  /** With whose eyes it is looked: of a meeting to come always the manager’s, so that it holds only what both may see. */
  readonly eyes: Viewer
  /** When the last meeting before this one was held. */
  readonly since: string | null
  /** The meetings before this one that those eyes may see, the latest first. */
  readonly before: readonly OneToOne[]
  readonly now: string
  /** Civil dates where they are looked at. */
  readonly today: string
  readonly soon: string
}

export type Source = (around: Around) => Promise<readonly Sourced[]>

export function aboutOf(point: Point): { readonly kind: PointKind; readonly about: string } {
  switch (point.kind) {
    case 'promise':
      return { kind: point.kind, about: point.promise.id }
    case 'action':
      return { kind: point.kind, about: point.action.id }
    case 'comment':
      return { kind: point.kind, about: point.feedback.about }
    case 'finding':
      return { kind: point.kind, about: point.agreed.id }
    case 'goal':
      return { kind: point.kind, about: point.goal.id }
    case 'review':
      return { kind: point.kind, about: point.review.id }
    case 'appeal':
      return { kind: point.kind, about: point.appeal.id }
  }
}
