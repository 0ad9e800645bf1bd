export interface OneToOnesTable {
  id: string
  rep_id: string
  manager_id: string
  starts_at: string
  made_by: string
  made_at: string
  once: string
  notes: string
  notes_version: number
  notes_by: string | null
  notes_at: string | null
  held_at: string | null
  cancelled_at: string | null
  /** When the rep let a later manager read what an earlier one and they wrote. */
  shared_on_at: string | null
}

/** What either said of a point: a pointer and never a copy, so that what is gone or private again is gone here too. */
export interface AgendaItemsTable {
  id: string
  one_to_one_id: string
  kind: string
  about: string
  state: string
  text: string
  version: number
  by_id: string
  added_at: string
  changed_at: string
}

export interface AgreedActionsTable {
  id: string
  one_to_one_id: string
  who_id: string
  what: string
  due_on: string | null
  once: string
  made_by: string
  made_at: string
  done_at: string | null
  done_by: string | null
}

export interface GoalsTable {
  id: string
  rep_id: string
  behaviour: string
  aim: string
  from_on: string
  to_on: string
  proposed_by: string
  proposed_at: string
  once: string
  accepted_at: string | null
  declined_at: string | null
  closed_at: string | null
  closed_by: string | null
  closing: string
}

/** That whom a comment was written to has read it. */
export interface AcknowledgementsTable {
  comment_id: string
  person_id: string
  at: string
}

export interface GoodMomentsTable {
  id: string
  behaviour: string
  side: string
  name: string
  why: string
  conversation_id: string
  from_utterance: string
  to_utterance: string
  start_ms: number | null
  end_ms: number | null
  /** To hear it, or to read it where there is no clock. */
  length_ms: number
  /** Who speaks in it, and alone may let others hear it. */
  rep_id: string
  proposed_by: string
  proposed_at: string
  once: string
  names: string | null
  with_sound: number
  allowed_at: string | null
  refused_at: string | null
}

export interface LessonsTable {
  id: string
  good_moment_id: string
  name: string
  question: string
  /** JSON: two or three sentences. */
  choices: string
  /** Which of them happened, from 0. */
  happened: number
  why: string
  try: string
  made_by: string
  made_at: string
  once: string
  removed_at: string | null
}

/** Nobody's but that person's. */
export interface LessonAnswersTable {
  lesson_id: string
  person_id: string
  chosen: number
  at: string
  tried_at: string | null
}
