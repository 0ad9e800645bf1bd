export interface ScorecardsTable {
  id: string
  name: string
  made_by: string | null
  made_at: string
}

export interface ScorecardVersionsTable {
  scorecard_id: string
  version: number
  questions: string
  revision: number
  made_by: string | null
  made_at: string
  published_by: string | null
  published_at: string | null
}

export interface ReviewsTable {
  id: string
  conversation_id: string
  kind: string
  reviewer_id: string
  rep_id: string
  scorecard_id: string
  scorecard_version: number
  answers: string
  advice: string
  revision: number
  begun_at: string
  finished_at: string | null
  sent_at: string | null
  opened_at: string | null
  saw_at: string | null
  acknowledged_at: string | null
  answer: string
}

export interface CalibrationsTable {
  id: string
  name: string
  made_by: string
  team_id: string | null
  scorecard_id: string
  scorecard_version: number
  names: string
  seed: string
  size: number
  once: string
  made_at: string
  closed_at: string | null
  closed_by: string | null
}

export interface CalibrationConversationsTable {
  calibration_id: string
  conversation_id: string
  place: number
  how: string
}

export interface CalibrationReviewersTable {
  id: string
  calibration_id: string
  person_id: string | null
  name: string
  hash: string | null
  expires_at: string | null
  invited_by: string
  invited_at: string
  agreed_at: string | null
  left_at: string | null
}

export interface CalibrationMarksTable {
  reviewer_id: string
  conversation_id: string
  answers: string
  saved_at: string
  finished_at: string | null
}

export interface CalibrationRemarksTable {
  id: string
  calibration_id: string
  conversation_id: string
  question: string
  author_id: string
  text: string
  written_at: string
}

export interface AgreedAnswersTable {
  calibration_id: string
  conversation_id: string
  question: string
  mark: number | null
  words: string
  revision: number
  by_id: string
  at: string
}
