import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml, textOfHtml } from './html-text.ts'
import { asWritten, type Fields, isYes, labelOf, textOf } from './json-fields.ts'
import { ownWords } from './quoted-mail.ts'
import { type Reader, refusal, speaker } from './reading.ts'
import { type RecordStyle, recordThreads } from './record-threads.ts'
import { hasAll, headWith, lastStates, type Names, recordsBelow } from './records.ts'

const areMails = (names: Names) =>
  has(names, 'email_text', 'email_html') ||
  (hasAll(names, 'engagement_id', 'subject') && has(names, 'text', 'html'))
const areMessages = (names: Names) => hasAll(names, 'thread_id', 'direction', 'text', 'created_by')
const areActivities = (names: Names) =>
  names.has('engagement_id') && has(names, 'timestamp', 'body', 'note_body', 'type', 'createdate')

/** Who wrote, by what HubSpot calls the direction of a mail or of a message. */
const directions = {
  email: 'rep',
  outgoing: 'rep',
  incoming_email: 'customer',
  incoming: 'customer',
} as const

/**
 * HubSpot's tables as warehouses keep them: mails as activities, or the messages of its inbox.
 *
 * Each mail is what its sender wrote, a conversation of its own unless the table names its thread; the
 * direction gives the role. Notes, calls and meetings are what a rep wrote down: nobody spoke in them.
 */
export const hubspotCsv: Reader = {
  format: 'hubspot-csv',

  claims({ text, json }) {
    const isOurs = (names: Names) => areMails(names) || areMessages(names) || areActivities(names)
    return json === undefined && headWith(text, isOurs, plain) ? 'a table of HubSpot activities' : null
  },

  read({ text }, options) {
    const ofMails = headWith(text, areMails, plain)
    const head = ofMails ?? headWith(text, areMessages, plain)
    if (!head) return [withoutWords]
    const records = recordsBelow(text, head, plain)
    if ('refused' in records) return [records]
    if (ofMails) return recordThreads({ ...records, rows: records.rows.map(asMail) }, mails, options)
    return recordThreads(lastStates(records, 'id', '_fivetran_start'), messages, options)
  },
}

const withoutWords = refusal(
  'no-speech',
  'These are HubSpot notes, calls or meetings as somebody wrote them down: what was said in them is not in the table.',
)

const mails: RecordStyle = {
  format: 'hubspot-csv',
  channel: 'email',
  thread: 'thread',
  at: 'timestamp',
  what: 'Mail',
  whyNot: (row) => {
    if (isYes(row._fivetran_deleted)) return 'deleted'
    if (row.email_direction === 'DRAFT_EMAIL') return 'event'
    return row.email_direction === 'FORWARDED_EMAIL' ? 'forwarded' : null
  },
  written: (row) => ({ party: senderOf(row), text: textIn(row) }),
}

const messages: RecordStyle = {
  format: 'hubspot-csv',
  channel: 'chat',
  thread: 'thread_id',
  at: 'created_at',
  what: 'Thread',
  whyNot: (row) => {
    if (isYes(row._fivetran_deleted)) return 'deleted'
    if (row.type === 'COMMENT') return 'note'
    return row.type != null && !['MESSAGE', 'WELCOME_MESSAGE'].includes(asWritten(row.type)) ? 'event' : null
  },
  written: (row) => ({
    party: sided(row.direction, labelOf(row.created_by), null, null),
    text: textOf(row.text) ?? textOfHtml(textOf(row.rich_text) ?? ''),
  }),
}

// The older table has the names of the fields without "email_" before them.
function asMail(row: Fields): Fields {
  const thread = row.email_thread_id ?? row.thread_id ?? row.engagement_id ?? row.id
  const words = { email_text: row.email_text ?? row.text, email_html: row.email_html ?? row.html }
  return { ...row, ...words, thread }
}

function textIn(row: Fields): string {
  return ownWords(textOf(row.email_text) ?? mailTextOfHtml(textOf(row.email_html) ?? '')).text
}

function senderOf(row: Fields): Party {
  const email = textOf(row.email_from_email ?? row.from_email)
  const names = [
    row.email_from_firstname ?? row.from_first_name,
    row.email_from_lastname ?? row.from_last_name,
  ]
  const name = names.flatMap((part) => textOf(part) ?? []).join(' ')
  return sided(row.email_direction, null, name || null, email)
}

function sided(direction: unknown, id: string | null, name: string | null, email: string | null): Party {
  const role = directions[(textOf(direction) ?? '').toLowerCase() as keyof typeof directions] ?? null
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  const address = email?.includes('@') ? email.toLowerCase() : null
  return speaker(`${role ?? 'unknown'}-${id ?? address ?? name ?? 'nobody'}`, name ?? address, {
    ...known,
    email: address,
  })
}

function has(names: Names, ...some: readonly string[]): boolean {
  return some.some((name) => names.has(name))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^propert(?:y|ies)_/, '')
    .replace(/^hs_/, '')
}
