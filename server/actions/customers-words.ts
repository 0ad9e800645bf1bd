import type { Conversation } from '../conversation/conversation.ts'

const MOST = 400
const LONGEST = 140

/** What customers said that can be pointed at, shortened for a list: in a very long talk the longest of it. */
export function customersOf({
  parties,
  utterances,
}: Conversation): readonly { readonly id: string; readonly text: string }[] {
  const customers = new Set(parties.filter(({ role }) => role === 'customer').map(({ key }) => key))
  const said = utterances.filter(({ party, text }) => customers.has(party) && text.trim() !== '')
  const longest =
    said.length <= MOST ? said : said.toSorted((a, b) => b.text.length - a.text.length).slice(0, MOST)
  const shown = new Set(longest)
  return said.filter((one) => shown.has(one)).map(({ id, text }) => ({ id, text: shortened(text) }))
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST) || LONGEST)} …`
}
