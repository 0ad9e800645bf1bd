import type { Generated } from 'kysely'

export interface DepartmentsTable {
  id: string
  name: string
  known_as: string
  email: string | null
  made_by: string | null
  made_at: string
  removed_at: string | null
}

export interface CaseNeedsTable {
  id: string
  conversation_id: string
  utterance: string
  answer: string
  by_id: string
  at: string
}

export interface AdvocacyCasesTable {
  id: string
  customer_id: string
  rep_id: string
  conversation_id: string | null
  utterance: string | null
  need: string
  raised_at: string
  asked_whom: string | null
  answered_at: string | null
  answer: string | null
  told_customer_at: string | null
  quote: Generated<string | null>
  answer_is: Generated<string | null>
  answered_by: Generated<string | null>
  answered_how: Generated<string | null>
  department_id: Generated<string | null>
  due_at: Generated<string | null>
  value_minor: Generated<number | null>
  currency: Generated<string | null>
  promise_id: Generated<string | null>
  withdrawn_at: Generated<string | null>
  version: Generated<number>
  once: Generated<string | null>
  confirmed_by: Generated<string | null>
  confirmed_at: Generated<string | null>
}

export interface CaseAskingsTable {
  id: string
  case_id: string
  department_id: string | null
  person_id: string | null
  name: string
  email: string | null
  asked_by: string
  asked_at: string
  expires_at: string
  ended_at: string | null
}

/** The asking itself (0) and at most two reminders of it. */
export interface CaseMailsTable {
  asking_id: string
  nth: number
  state: string
  problem: string | null
  made_at: string
  tried_at: string | null
}

export interface CaseActsTable {
  id: string
  case_id: string
  seq: number
  act: string
  by_id: string | null
  by_name: string | null
  words: string | null
  at: string
}
