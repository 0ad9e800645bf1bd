/** What the company answers to what a rep asked of it for a customer. */
export const caseAnswers = ['yes', 'partly', 'no'] as const
export type CaseAnswer = (typeof caseAnswers)[number]

export const caseStates = ['asked', ...caseAnswers, 'no-answer', 'withdrawn'] as const
export type CaseState = (typeof caseStates)[number]

/** Working days the company has, where nobody has set another number. */
export const DAYS_TO_ANSWER = 10

/** Working days in which the rep tells the customer what the company answered. */
export const DAYS_TO_TELL = 2

/** What a case's state hangs on. Instants are ISO 8601. */
export interface CaseStanding {
  readonly answerIs: CaseAnswer | null
  readonly answeredAt: string | null
  /** When the company's time is over; `null` where nobody was asked with a clock. */
  readonly dueAt: string | null
  readonly withdrawnAt: string | null
}

/**
 * Where a case stands at an instant. An answer that comes late is still an answer; only until then does a
 * case count as unanswered. What was withdrawn stays withdrawn.
 */
export function caseState({ answerIs, dueAt, withdrawnAt }: CaseStanding, now: string): CaseState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (answerIs !== null) return answerIs
  return dueAt !== null && dueAt <= now ? 'no-answer' : 'asked'
}

/** Whether somebody may still answer, ask somebody else, or withdraw it. */
export function isOpenCase({ answeredAt, withdrawnAt }: CaseStanding): boolean {
  return answeredAt === null && withdrawnAt === null
}

/**
 * How long the company took, in days of 24 hours; `null` while there is no answer, or where one stands
 * before its question.
 */
export function daysToAnswer(one: {
  readonly askedAt: string
  readonly answeredAt: string | null
}): number | null {
  if (one.answeredAt === null) return null
  const days = (Date.parse(one.answeredAt) - Date.parse(one.askedAt)) / 86_400_000
  return days < 0 ? null : days
}

/**
 * The working days after the asking at which whoever was asked is reminded: half-way, and on the last but one.
 * Never more than two; none where the company has less than three days.
 */
export function reminderDays(days: number): readonly number[] {
  return [...new Set([Math.floor(days / 2), days - 1])].filter((one) => one > 0 && days > 2)
}

/**
 * Whether a colleague's answer proves that a case was raised. A link that the rep handed on could have been
 * answered by the rep: it proves nothing until somebody else says that it is the company's answer.
 * Source: pay.md, "Against gaming"; product.md, Advocacy: a colleague's answer as proof.
 */
export function isProvedAnswer(one: {
  readonly answeredAt: string | null
  readonly answeredHow: 'app' | 'mail' | 'link' | null
  readonly confirmedAt: string | null
}): boolean {
  return one.answeredAt !== null && (one.answeredHow !== 'link' || one.confirmedAt !== null)
}
