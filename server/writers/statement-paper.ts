/** One line of a statement in words, as page and paper show it. */
export interface PaperLine {
  readonly number: number
  readonly title: string
  readonly share: string
  /** What was counted; `null` where nothing is. */
  readonly counted: string | null
  /** How many there were to look at. */
  readonly evidence: number
  /** One value a promise, 0 to 1, in their order; `null` where they are not drawn. */
  readonly dots: readonly number[] | null
  /** The drawn line of the grade, in shares; `null` where there is none. */
  readonly whisker: {
    readonly grade: number
    readonly drawn: readonly [number, number]
    readonly goal: number | null
  } | null
  /** A dotted line stands where it could not be measured. */
  readonly isUnknown: boolean
  readonly why: string
  readonly target: string
  readonly times: string
  readonly amount: string
  /** In a trial period: what it would have been. */
  readonly would: string | null
  readonly mayBeAppealed: boolean
}

/** A correction of an earlier statement, in words. */
export interface PaperAdjustment {
  readonly says: string
  readonly amount: string
}

/** A line's arithmetic, step by step: what it is, what to key in, what comes out. */
export interface PaperTape {
  readonly title: string
  readonly steps: readonly {
    readonly label: string
    readonly expression: string
    readonly result: string
    readonly isResult: boolean
  }[]
}

/** A statement in the words of one language: what the page draws and the PDF prints is the same by this. */
export interface StatementPaper {
  /** BCP 47. */
  readonly language: string
  readonly organisation: string
  readonly kind: string
  readonly name: string
  /** For whom, which period, by which plan, and where it stands: a name, and what is said. */
  readonly facts: readonly (readonly [name: string, strong: string, says: string])[]
  readonly total: string
  readonly sentence: string
  readonly columns: Readonly<Record<'behaviour' | 'counted' | 'target' | 'times' | 'amount', string>>
  readonly lines: readonly PaperLine[]
  readonly adjustments: readonly PaperAdjustment[]
  readonly sum: { readonly title: string; readonly target: string; readonly amount: string }
  readonly tapes: readonly PaperTape[]
  readonly changed: { readonly title: string; readonly says: readonly string[] } | null
  readonly wrong: { readonly title: string; readonly says: string }
  /** The hash of a closed statement, which the bars are drawn from. */
  readonly seal: { readonly name: string; readonly hash: string } | null
  readonly notes: readonly string[]
  /** The foot of a sheet. */
  readonly page: (number: number, of: number) => string
}
