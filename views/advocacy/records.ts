import type { CaseState } from '../../server/conversation/advocacy-case.ts'

/** A case in a list. Days and dates are told as they are shown. */
export interface ShownCase {
  readonly id: string
  readonly customer: string
  readonly need: string
  readonly asked: string
  readonly rep: string
  readonly raisedOn: string
  readonly state: CaseState
  readonly days: string
  readonly toldOn: string | null
}

/** A department on the board; `null` figures where there are too few cases. */
export interface ShownDepartment {
  readonly name: string
  readonly cases: number
  readonly figures: {
    readonly median: string | null
    readonly answers: number
    readonly days: readonly number[]
    readonly medianDays: number | null
    readonly yes: number
    readonly partly: number
    readonly no: number
    readonly none: number
    readonly waiting: number
    readonly value: string
  } | null
}

export interface Asked {
  readonly q: string
  readonly state: string
  readonly department: string
}

/** What a case looks like on its page. */
export interface ShownCasePage {
  readonly id: string
  readonly version: number
  readonly customer: string
  readonly state: CaseState
  readonly quote: string | null
  readonly need: string
  readonly value: string | null
  readonly seeHref: string | null
  readonly asked: string
  readonly askedOn: string
  readonly until: { readonly on: string; readonly isOver: boolean } | null
  readonly mails: readonly {
    readonly nth: 0 | 1 | 2
    readonly state: MailSays
    readonly problem: string | null
  }[]
  readonly link: { readonly address: string; readonly until: string } | null
  readonly answer: {
    readonly words: string
    readonly by: string
    readonly on: string
    readonly days: string | null
    readonly isHanded: boolean
    readonly isConfirmed: boolean
  } | null
  readonly toldOn: string | null
  readonly promiseHref: string | null
  readonly history: readonly {
    readonly on: string
    readonly who: string | null
    readonly act: string
    readonly words: string | null
  }[]
  readonly isOwn: boolean
  readonly isOpen: boolean
  readonly mayConfirm: boolean
  readonly mayAnswer: boolean
}

export type MailSays = 'wanted' | 'sent' | 'failed' | 'told' | 'by-hand'

/** Whom a case can be taken to. */
export interface WhomChoices {
  readonly departments: readonly {
    readonly id: string
    readonly name: string
    readonly email: string | null
  }[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly canMail: boolean
}
