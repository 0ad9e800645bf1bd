import { bytesOf, nameOf, type Speaker, type Written } from './recorded.ts'

/** A chat as a phone exports it: its own clock, without a zone, before every message. */
export function whatsappFile(
  speakers: readonly Speaker[],
  messages: readonly Written[],
  zone: string,
): Uint8Array {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone })
  const head = (at: string) => `[${format.format(new Date(at)).replace(' ', ', ')}]`
  const first = messages[0]?.at ?? ''
  const notice =
    'Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.'
  const lines = messages.map(({ party, at, text }) => `${head(at)} ${nameOf(speakers, party)}: ${text}`)
  return bytesOf(
    [`${head(first)} ${nameOf(speakers, messages[0]?.party ?? '')}: \u200e${notice}`, ...lines, ''].join(
      '\n',
    ),
  )
}
