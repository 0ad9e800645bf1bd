import type { Statement } from '../../server/pay/statement.ts'

export type StatementState = 'shadow' | 'preview' | 'frozen'

/** Who the statement is for and what became of it: what the statement itself does not hold. */
export interface StatementStanding {
  readonly organisation: string
  readonly name: string
  readonly state: StatementState
  /** Civil dates. */
  readonly signedOn: string | null
  readonly frozenOn: string | null
  readonly approvedBy: readonly string[]
  readonly isOwn: boolean
}

/** Where a line's units can be looked at, if they can. */
export interface LineLink {
  readonly line: number
  readonly href: string
}

export type { Statement }
