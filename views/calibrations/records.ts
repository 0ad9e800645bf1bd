import type { Mark, Question } from '../../server/grading/questions.ts'

/** What a closed session found, in words and figures. */
export interface ResultsShown {
  readonly lead: string
  readonly questions: readonly {
    readonly question: Question
    readonly says: string
    readonly alpha: { readonly value: number; readonly low: number; readonly high: number } | null
    readonly conversations: number
    readonly drift: string
  }[]
  /** One sentence each, in the order in which they were invited. */
  readonly severities: readonly string[]
  readonly cases: readonly CaseShown[]
}

/** One conversation of a closed session with everybody's marks. */
export interface CaseShown {
  readonly conversation: string
  readonly place: number
  readonly how: 'drawn' | 'chosen'
  readonly questions: readonly {
    readonly question: Question
    readonly marks: readonly {
      readonly by: string
      readonly mark: Mark | 'not-applicable'
      readonly comment: string
    }[]
    readonly agreed: {
      readonly mark: Mark | null
      readonly words: string
      readonly revision: number
      readonly by: string
    } | null
    readonly remarks: readonly { readonly text: string; readonly by: string }[]
  }[]
}

/** A reviewer as whoever made the session sees them. */
export interface ReviewerShown {
  readonly id: string
  readonly name: string
  readonly says: string
  readonly isIn: boolean
}

/** A conversation somebody has still to mark, or has marked. */
export interface ToMark {
  readonly place: number
  readonly href: string
  readonly state: 'new' | 'begun' | 'done'
}
