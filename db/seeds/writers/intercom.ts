import { bytesOf, type Speaker, type Written } from './recorded.ts'

/** A chat as Intercom’s API hands it out: the first message is the source, the others are its parts. */
export function intercomFile(
  id: string,
  speakers: readonly Speaker[],
  messages: readonly Written[],
): Uint8Array {
  const [first, ...more] = messages.map((message, at) => ({
    id: `${id}-${at}`,
    author: authorOf(speakers, message.party),
    body: `<p>${escaped(message.text)}</p>`,
    created_at: secondsOf(message.at),
  }))
  const parts = more.map((part) => ({ type: 'conversation_part', part_type: 'comment', ...part }))
  const document = {
    type: 'conversation',
    id,
    created_at: first?.created_at,
    source: { type: 'conversation', ...first },
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: parts,
      total_count: parts.length,
    },
  }
  return bytesOf(`${JSON.stringify(document, null, 1)}\n`)
}

function authorOf(speakers: readonly Speaker[], key: string) {
  const speaker = speakers.find((one) => one.key === key)
  return {
    type: speaker?.role === 'rep' ? 'admin' : 'user',
    id: key,
    name: speaker?.name,
    email: speaker?.email,
  }
}

function secondsOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
