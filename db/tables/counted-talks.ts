/** What counts of a conversation for its rep's grade, as long as all that it was made from is as it was. */
export interface CountedTalksTable {
  conversation_id: string
  made_from: string
  counted: string
}
