import type { Question } from '../../server/grading/questions.ts'
import type { Advice, Answer, Answers } from '../../server/grading/review.ts'

/** A review as its page shows it to one viewer. */
export interface ShownReview {
  readonly id: string
  readonly conversation: string
  readonly kind: 'self' | 'manager' | 'peer'
  readonly by: string
  readonly rep: string
  readonly says: string
  readonly goesBy: string
  readonly state: string
  readonly isMine: boolean
  readonly isDone: boolean
  readonly questions: readonly Question[]
  /** `null` while it is not finished, or not to be read yet. */
  readonly content: { readonly answers: Answers; readonly advice: Advice } | null
  /** It is there, and what is in it is hidden until one's own is done. */
  readonly isKnownOnly: boolean
  readonly acknowledgement: { readonly says: string; readonly answer: string } | null
  readonly may: {
    readonly goOn: boolean
    readonly send: boolean
    readonly withdraw: boolean
    readonly reopen: boolean
    readonly acknowledge: boolean
    /** Whether the viewer may contest what somebody else answered. */
    readonly appeal: boolean
  }
}

/** The rep's marks and the manager's, question by question. */
export interface Beside {
  readonly names: readonly [string, string]
  readonly summary: string
  readonly rows: readonly {
    readonly question: Question
    readonly answers: readonly [Answer | undefined, Answer | undefined]
    readonly says: string
  }[]
}
