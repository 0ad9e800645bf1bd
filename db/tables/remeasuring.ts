import type { PartiesTable } from './conversations.ts'
import type { CommitmentsTable, ConversationStatsTable, InsightsTable, MomentsTable } from './findings.ts'
import type { InsightStemsTable } from './insights.ts'

/** One time that everything was measured again, and what became of it. */
export interface RemeasuringsTable {
  run: string
  /** The version of the measures that everything is measured by. */
  version: string
  state: string
  /** Which figures pages show: those before, or those after. */
  side: string
  /** The last conversation that was given out, in the order of ids. */
  reached: string
  of: number
  done: number
  different: number
  busy_ms: number
  processor_ms: number
  /** How often pages went from the one figures to the other. */
  moves: number
  /** JSON of the grades and the money that would differ. */
  comparison: string | null
  problem: string | null
  began_at: string
  /** `null` where the program began by itself, as its rules had changed. */
  began_by: string | null
  moved_at: string | null
  moved_by: string | null
  ended_at: string | null
  ended_by: string | null
}

/** That a conversation was measured again. Where it came out alike there is nothing more. */
export interface RemeasuredTable {
  run: string
  conversation_id: string
  /** The revision whose words were measured, or which the last move made of it. */
  revision: number
  /** The revision that has the measures before. */
  earlier_revision: number
  /** Whose it was, and how many words people had said of its findings, when its rows were made. */
  rep_id: string | null
  said: number
  /** The measures after, packed; `null` where they are the same. */
  measures: string | null
  ungradable_before: string | null
  ungradable_after: string | null
}

/** A row as it is before, or as it is after, where the two differ. */
interface Sided {
  run: string
  side: 'before' | 'after'
}

export interface RemeasuredMomentsTable extends Sided, MomentsTable {}
export interface RemeasuredCommitmentsTable
  extends Sided,
    Omit<CommitmentsTable, 'whose_id' | 'of_team_id'> {}
export interface RemeasuredInsightsTable extends Sided, InsightsTable {}
export interface RemeasuredInsightStemsTable extends Sided, InsightStemsTable {
  conversation_id: string
}
export interface RemeasuredConversationStatsTable extends Sided, ConversationStatsTable {}
export interface RemeasuredPartiesTable
  extends Sided,
    Pick<PartiesTable, 'conversation_id' | 'key' | 'role' | 'role_how' | 'role_confidence'> {}
