/** What counts of a conversation for its rep's grade, as long as all that it was made from is as it was. */
export interface CountedTalksTable {
  conversation_id: string
  made_from: string
  /** From this instant on it has to be counted again; `null` is never. */
  until: string | null
  counted: string
}
