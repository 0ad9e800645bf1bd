import type { Mailbox } from 'postal-mime'
import type { InvitationMethod } from '../conversation/attachment.ts'
import { instantOf, isZone } from './instant.ts'
import { type Fields, fieldsAt, isYes, labelOf, numberOf, rowsOf, textOf } from './json-fields.ts'
import { fieldsOfHead, type Mail, type MailNature, type MailPart } from './mail.ts'

/** A field by its name, or by the name with a capital that the older service gave it. */
export function byEitherName(row: Fields, key: string): unknown {
  return row[key] ?? row[`${key[0]?.toUpperCase()}${key.slice(1)}`]
}

/** Whether a row is a mail of Outlook: written by an `emailAddress`, or sent under an `internetMessageId`. */
export function isOutlookMail(row: Fields): boolean {
  const known = ['body', 'bodyPreview', 'subject', 'conversationId'].some(
    (key) => byEitherName(row, key) !== undefined,
  )
  const written = ['from', 'sender'].some((key) => mailboxIn(byEitherName(row, key)) !== null)
  return known && (written || labelOf(byEitherName(row, 'internetMessageId')) !== null)
}

/** One message of Outlook as a mail. */
export function outlookMail(row: Fields): Mail {
  const head = fieldsOfHead(headersOf(row))
  const from = mailboxIn(byEitherName(row, 'from')) ?? mailboxIn(byEitherName(row, 'sender'))
  const nature = natureOf(row)
  return {
    ...head,
    ...(from ? { from } : {}),
    to: mailboxesIn(byEitherName(row, 'toRecipients')),
    cc: mailboxesIn(byEitherName(row, 'ccRecipients')),
    subject: textOf(byEitherName(row, 'subject')) ?? head.subject,
    messageId: textOf(byEitherName(row, 'internetMessageId')) ?? head.messageId,
    ...bodyOf(row),
    attachments: rowsOf(byEitherName(row, 'attachments')).map(partOf),
    sentAt: sentAt(row),
    ...(nature ? { nature } : {}),
    ...invitationIn(row),
  }
}

function headersOf(row: Fields): Mail['headers'] {
  return rowsOf(byEitherName(row, 'internetMessageHeaders')).flatMap((one) => {
    const [name, value] = [byEitherName(one, 'name'), byEitherName(one, 'value')]
    return typeof name === 'string' && typeof value === 'string' ? [{ key: name.toLowerCase(), value }] : []
  })
}

function mailboxIn(value: unknown): Mailbox | null {
  const address = fieldsAt(byEitherName(fieldsAt(value), 'emailAddress'))
  const known = {
    name: textOf(byEitherName(address, 'name')),
    address: textOf(byEitherName(address, 'address')),
  }
  return known.name || known.address ? { name: known.name ?? '', address: known.address ?? '' } : null
}

function mailboxesIn(value: unknown): readonly Mailbox[] {
  return rowsOf(value).flatMap((one) => mailboxIn(one) ?? [])
}

function bodyOf(row: Fields): Pick<Mail, 'text' | 'html'> {
  for (const key of ['body', 'uniqueBody']) {
    const body = fieldsAt(byEitherName(row, key))
    const content = byEitherName(body, 'content')
    if (typeof content !== 'string' || content.trim() === '') continue
    return /^html$/i.test(labelOf(byEitherName(body, 'contentType')) ?? '')
      ? { html: content }
      : { text: content }
  }
  return {}
}

function partOf(row: Fields): MailPart {
  const content = textOf(byEitherName(row, 'contentBytes'))
  const isItem = /itemAttachment/i.test(labelOf(row['@odata.type']) ?? '')
  const isInline = isYes(byEitherName(row, 'isInline'))
  return {
    mimeType: labelOf(byEitherName(row, 'contentType')) ?? (isItem ? 'message/rfc822' : ''),
    filename: labelOf(byEitherName(row, 'name')),
    disposition: isInline ? 'inline' : 'attachment',
    bytes: numberOf(byEitherName(row, 'size')),
    ...(content === null ? {} : { content: Buffer.from(content, 'base64') }),
  }
}

function sentAt(row: Fields): string | null {
  for (const key of ['sentDateTime', 'receivedDateTime']) {
    const text = textOf(byEitherName(row, key))
    const found = text === null ? null : instantOf(text, null)
    if (found && 'at' in found) return found.at
  }
  return null
}

const methods: Readonly<Record<string, InvitationMethod>> = {
  meetingrequest: 'request',
  meetingcancelled: 'cancel',
  meetingaccepted: 'reply',
  meetingtentativelyaccepted: 'reply',
  meetingdeclined: 'reply',
}

function invitationIn(row: Fields): Pick<Mail, 'invitation'> {
  const method = methods[(labelOf(byEitherName(row, 'meetingMessageType')) ?? '').toLowerCase()]
  if (method === undefined) return {}
  const clockOf = (key: string) => {
    const { dateTime, timeZone } = fieldsAt(byEitherName(row, key))
    const zone = labelOf(timeZone)
    const found = instantOf(textOf(dateTime) ?? '', zone !== null && isZone(zone) ? zone : null)
    return 'at' in found ? found.at : null
  }
  const title = textOf(byEitherName(row, 'subject'))
  const times = { startsAt: clockOf('startDateTime'), endsAt: clockOf('endDateTime') }
  return { invitation: { method, title, ...times, people: [] } }
}

function natureOf(row: Fields): MailNature | null {
  if (isYes(byEitherName(row, 'isDraft'))) return 'draft'
  const isEvent = /eventMessage/i.test(labelOf(row['@odata.type']) ?? '')
  return isEvent || labelOf(byEitherName(row, 'meetingMessageType')) !== null ? 'invitation' : null
}
