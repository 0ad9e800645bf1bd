/** What the report says of a file that is one page of several, by the name of the program. */
export function furtherMessages(program: string): string {
  return `${program} has further messages of this conversation, which are not in this file`
}
