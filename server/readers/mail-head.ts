import { isMailbox } from './mailbox.ts'

/** Fields that stand in a mail's head and hardly anywhere else. */
const known = new Set(
  `from to cc bcc date subject sender reply-to message-id in-reply-to references received return-path delivered-to
  mime-version content-type content-transfer-encoding x-mailer user-agent thread-topic thread-index list-id
  dkim-signature authentication-results arc-seal auto-submitted x-received envelope-to`.split(/\s+/),
)

const MOST_CHARACTERS = 200_000
const FIELD = /^([A-Za-z][!-9;-~]{0,75})[ \t]?:/
const BEGINS = new RegExp(`${FIELD.source}|^>?From \\S`)

/**
 * The names of the fields in a mail's head, lower case, or `null` where a text does not begin as a mail
 * does: fields and nothing else up to the first empty line, at least two of them a mail's own.
 *
 * A first line `From x ...`, as a mailbox file has it, is passed over; a whole mailbox is no mail.
 */
export function mailHead(text: string): readonly string[] | null {
  const start = text.slice(0, MOST_CHARACTERS).trimStart()
  if (!BEGINS.test(start)) return null
  const [first = '', ...others] = start.split('\n', 4000)
  const boxed = /^>?From \S/.test(first)
  if (boxed && isMailbox(text)) return null

  const names: string[] = []
  for (const line of boxed ? others : [first, ...others]) {
    if (line.trim() === '') break
    if (/^[ \t]/.test(line) && names.length > 0) continue
    const [, name] = FIELD.exec(line) ?? []
    if (!name) return null
    names.push(name.toLowerCase())
  }
  const own = names.filter((name) => known.has(name))
  const alone =
    own.includes('content-type') && /^content-type:\s*multipart\//im.test(start) && /boundary=/i.test(start)
  return new Set(own).size >= 2 || alone ? names : null
}
