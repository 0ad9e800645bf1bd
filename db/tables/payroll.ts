export interface PayrollSettingsTable {
  version: number
  settings: string
  told_by: string | null
  told_at: string
}

export interface PayrollNumbersTable {
  person_id: string
  system: string
  number: string
  told_by: string
  told_at: string
}

export interface PayBatchesTable {
  id: string
  period_id: string
  nth: number
  seal: string
  made_by: string | null
  made_at: string
}

export interface PayBatchRowsTable {
  batch_id: string
  position: number
  person_id: string
  line: string
  employee: string
  earning_code: string
  minor: number
  currency: string
  from_on: string
  to_on: string
  non_discretionary: number
  plan: string
  statement: string
}

export interface PayDownloadsTable {
  id: string
  batch_id: string
  format: string
  sha256: string
  person_id: string | null
  at: string
}

export interface PayAnswersTable {
  id: string
  period_id: string
  hash: string
  told_by: string
  told_at: string
  withdrawn_by: string | null
  withdrawn_at: string | null
}

export interface PayAnswerRowsTable {
  answer_id: string
  line: number
  person_id: string | null
  employee: string
  minor: number
  currency: string
  batch_id: string | null
}
