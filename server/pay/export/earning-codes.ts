import { type BehaviourName, behaviourNames } from '../../grading/behaviours.ts'

/** What an earning can be for: a behaviour, what everybody is paid, a correction, or a statement as one whole. */
export type Earning = BehaviourName | 'base' | 'adjustment' | 'whole'

/** Every earning that may have a code, in the order in which they are asked for. */
export const earnings: readonly Earning[] = [...behaviourNames, 'base', 'adjustment', 'whole']

/** What payroll calls an earning. */
export interface EarningCode {
  readonly code: string
  /** Promised in advance by a plan, so that it counts for the regular rate of overtime. */
  readonly isNonDiscretionary: boolean
}

/** How pay leaves for payroll: told once, by payroll or HR. */
export interface PayrollSettings {
  readonly rowsPer: 'line' | 'statement'
  /** An earning without a code is missing here. */
  readonly codes: Readonly<Partial<Record<Earning, EarningCode>>>
  /** Two or three letters or digits; `null` where ADP is not used. */
  readonly adpCompany: string | null
  /** The kind of pay it is called in Gusto. */
  readonly gustoName: string
  /** What payroll’s answers call the columns of the number and the amount, where Heard would not know; '' where it would. */
  readonly answerColumns: { readonly employee: string; readonly amount: string }
}

/** Before anybody has said anything: a row for each line, and no codes. */
export const unsaidSettings: PayrollSettings = {
  rowsPer: 'line',
  codes: {},
  adpCompany: null,
  gustoName: 'Bonus',
  answerColumns: { employee: '', amount: '' },
}

const longestCode = 24
const longestNumber = 64

/** Whether a text may stand as an earning code in every file: letters, digits, inner blanks, dots and dashes. */
export function isEarningCode(text: string): boolean {
  return text.length <= longestCode && /^[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9])?$/.test(text)
}

/**
 * Whether a text may stand as somebody’s number in every file. Leading zeros are kept. What a spreadsheet would
 * take for a formula (it begins with = + - @), what breaks a line, and blanks around it are not.
 */
export function isPayrollNumber(text: string): boolean {
  const isPlain = !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text) && text === text.trim()
  return text !== '' && text.length <= longestNumber && isPlain && !/^["'\s]*[=+\-@]/.test(text)
}
