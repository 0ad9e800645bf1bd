import type { PayrollSettings } from '../../../server/pay/export/earning-codes.ts'
import type { OwedRow, PayRow } from '../../../server/pay/export/pay-row.ts'

/** One row as it is sent, Rosa’s base pay for October, but for what a test says. */
export function sent(row: Partial<PayRow & OwedRow> = {}): PayRow & OwedRow {
  return {
    person: 'rosa',
    line: '1',
    employee: '00123',
    earningCode: 'VAR',
    minor: 125_050,
    currency: 'USD',
    from: '2026-10-01',
    to: '2026-10-31',
    isNonDiscretionary: true,
    plan: 'plan-1 v1',
    statement: 'ab'.repeat(32),
    batch: 'H0A1B2C301',
    ...row,
  }
}

const promised = (code: string) => ({ code, isNonDiscretionary: true })

/** A code for everything the plan of the examples pays. */
export const told: PayrollSettings = {
  rowsPer: 'line',
  codes: {
    'follow-up': promised('FUP'),
    'note-taking': promised('NOT'),
    listening: promised('LIS'),
    base: promised('VAR'),
    adjustment: promised('ADJ'),
    whole: promised('BON'),
  },
  adpCompany: 'LF1',
  gustoName: 'Bonus',
  answerColumns: { employee: '', amount: '' },
}
