import type { ListedId } from '../../db/queries/draws.ts'

/** A period’s draw as the page shows it; times as the page prints them. */
export interface ShownDraw {
  readonly period: { readonly id: string; readonly name: string }
  readonly perMille: number
  readonly commitment: string
  readonly fixed: string
  readonly by: string | null
  readonly revealed: string | null
  readonly seed: string | null
}

/** A period with its draw, or why it has none. */
export interface DrawRow {
  readonly period: { readonly id: string; readonly name: string }
  readonly draw: ShownDraw | null
  readonly mayStillBeFixed: boolean
}

/** A revealed draw, worked out again by the server. */
export interface CheckedDraw {
  readonly fits: boolean
  readonly ids: readonly ListedId[]
}
