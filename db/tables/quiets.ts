import type { Generated } from 'kysely'

/** A customer who asked to be left in peace until a civil date, that day included. */
export interface QuietsTable {
  id: string
  customer_id: string
  until_on: string
  /** 1 where they named no day: then it ends when they are in touch again, and at the latest on the day. */
  until_in_touch: Generated<number>
  /** Where they said so; nothing where somebody was told otherwise. */
  conversation_id: string | null
  utterance: string | null
  by_id: string
  at: string
  ended_at: string | null
  ended_by: string | null
}
