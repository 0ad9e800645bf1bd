import { type AdvocacyCase, casesOf } from '../../../db/queries/advocacy-cases.ts'
import { paths } from '../../../views/paths.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** A case taken to somebody inside, and where it was answered, that too. */
export interface CaseEntry extends Entry {
  readonly kind: 'case'
  readonly advocacyCase: AdvocacyCase
  /** It stands where it was answered. */
  readonly isAnswer: boolean
}

export const cases: TrailSource<CaseEntry> = {
  kind: 'case',
  entriesOf: async (db, viewer, window) =>
    windowed(
      (await casesOf(db, viewer, window.customerIds)).flatMap((one) => {
        const entry = (at: string, isAnswer: boolean): CaseEntry => ({
          kind: 'case',
          key: `case:${one.id}${isAnswer ? ':answered' : ''}`,
          at,
          customerId: one.customerId,
          path: paths.advocacyCase(one.id),
          advocacyCase: one,
          isAnswer,
        })
        const asked = entry(one.raisedAt, false)
        return one.answeredAt === null ? [asked] : [entry(one.answeredAt, true), asked]
      }),
      window,
    ),
}
