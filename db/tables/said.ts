import type { Generated } from 'kysely'

/** Rows that came in one after the other, whose words are kept together. PostgreSQL alone has such. */
export interface SaidBlocksTable {
  id: Generated<number>
  first_row: number
  last_row: number
  /** No row can come into it any more once every transaction before this one has ended. */
  after_transaction: number
  is_filled: 0 | 1
  /** No conversation in it begins after this; the database follows where one is put right. */
  latest: string
}

/** Where in a block a word is said, or the words that begin alike and are said seldom. */
export interface SaidWordsTable {
  word: string
  block: number
  said: string
}
