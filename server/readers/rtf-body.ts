import type { Mail } from './mail.ts'
import { rtfContent } from './rtf-content.ts'
import { unpackedRtf } from './rtf-unpacked.ts'

/** The body of a mail that Outlook keeps as packed rich text: the HTML inside it where it was HTML, else text. */
export function rtfBody(packed: Uint8Array): Pick<Mail, 'text' | 'html'> {
  const rich = unpackedRtf(packed)
  if (rich === null) return {}
  const content = rtfContent(rich)
  return /\\fromhtml\d/.test(rich.slice(0, 1000)) ? { html: content } : { text: content }
}
