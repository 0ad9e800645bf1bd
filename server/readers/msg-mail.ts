import type { Mailbox } from 'postal-mime'
import { inCodePage } from './code-page.ts'
import type { Folder } from './compound-file.ts'
import { fieldsOfHead, type Mail, type MailNature } from './mail.ts'
import { mailInstant } from './mail-date.ts'
import { type MsgProperties, propertiesOf } from './msg-properties.ts'
import { rtfBody } from './rtf-body.ts'

/** The numbers under which Outlook keeps what a mail is made of. */
const KEPT = {
  messageClass: 0x001a,
  subject: 0x0037,
  sent: 0x0039,
  fromName: 0x0042,
  fromAddress: 0x0065,
  head: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  arrived: 0x0e06,
  flags: 0x0e07,
  text: 0x1000,
  richText: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  shownName: 0x3001,
  size: 0x0e20,
  content: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  fileType: 0x370e,
  contentId: 0x3712,
  codePage: 0x3fde,
  senderMail: 0x5d01,
  fromMail: 0x5d02,
} as const

const UNSENT = 8

/** What an Outlook file holds, as Outlook names it: `IPM.Note` is a mail, `IPM.Contact` is none. */
export function messageClass(folder: Folder): string {
  return propertiesOf(folder).text(KEPT.messageClass).trim()
}

/** A message of Outlook as a mail. A mail attached to it is not its sender's words. */
export function msgMail(folder: Folder): Mail {
  const kept = propertiesOf(folder)
  const head = fieldsOfHead(headersIn(kept.text(KEPT.head)))
  const from = senderIn(kept)
  const attachments = attachmentsIn(folder)
  const nature = natureOf(kept, attachments)
  const date = head.headers.find((one) => one.key === 'date')?.value ?? null
  return {
    ...head,
    from: head.from ?? from,
    subject: kept.text(KEPT.subject) || head.subject,
    messageId: kept.text(KEPT.messageId) || head.messageId,
    references: kept.text(KEPT.references) || head.references,
    inReplyTo: kept.text(KEPT.inReplyTo) || head.inReplyTo,
    ...bodyOf(kept),
    attachments,
    sentAt: mailInstant(date) ?? kept.instant(KEPT.sent) ?? kept.instant(KEPT.arrived),
    ...(nature ? { nature } : {}),
  }
}

function headersIn(head: string): Mail['headers'] {
  return head.split(/\r?\n(?![ \t])/).flatMap((line) => {
    const [, name, value = ''] = /^([!-9;-~]{1,76})[ \t]*:([\s\S]*)$/.exec(line) ?? []
    return name ? [{ key: name.toLowerCase(), value: value.replace(/\r?\n[ \t]+/g, ' ').trim() }] : []
  })
}

// Inside a firm Outlook keeps an address that only its own server knows ("/O=...").
function senderIn(kept: MsgProperties): Mailbox | undefined {
  for (const [name, mail, address] of [
    [KEPT.fromName, KEPT.fromMail, KEPT.fromAddress],
    [KEPT.senderName, KEPT.senderMail, KEPT.senderAddress],
  ] as const) {
    const found = [kept.text(mail), kept.text(address)].find((one) => one.includes('@')) ?? ''
    if (kept.text(name) || found) return { name: kept.text(name), address: found }
  }
  return undefined
}

function bodyOf(kept: MsgProperties): Pick<Mail, 'text' | 'html'> {
  const text = kept.text(KEPT.text)
  const page = kept.bytes(KEPT.html)
  const html = page ? inCodePage(page, kept.number(KEPT.codePage) ?? 65001) : kept.text(KEPT.html)
  if (text.trim() || html.trim()) return { text, html }
  const rich = kept.bytes(KEPT.richText)
  return rich ? rtfBody(rich) : {}
}

function attachmentsIn({ folders }: Folder): Mail['attachments'] {
  return [...folders].flatMap(([name, folder]) => {
    if (!name.startsWith('__attach_version1.0')) return []
    const isMail = folder.folders.has('__substg1.0_3701000D')
    const kept = propertiesOf(folder, 8)
    const type = kept.text(KEPT.fileType).toLowerCase()
    const content = kept.bytes(KEPT.content)
    return [
      {
        mimeType: isMail ? 'message/rfc822' : type || 'application/octet-stream',
        disposition: 'attachment',
        filename: kept.text(KEPT.longName) || kept.text(KEPT.shortName) || kept.text(KEPT.shownName) || null,
        related: kept.text(KEPT.contentId) !== '',
        ...(content ? { content } : { bytes: kept.number(KEPT.size) }),
      },
    ]
  })
}

const classes: readonly (readonly [RegExp, MailNature])[] = [
  [/^REPORT\./i, 'report'],
  [/^IPM\.Note\.Rules\./i, 'automatic'],
  [/^IPM\.(?:Schedule|Appointment)/i, 'invitation'],
  [/^IPM\.Note\.SMIME$/i, 'sealed'],
]

function natureOf(kept: MsgProperties, attachments: Mail['attachments']): MailNature | null {
  const kind = kept.text(KEPT.messageClass).trim()
  const known = classes.find(([pattern]) => pattern.test(kind))?.[1]
  if (known) return known
  if (attachments.some((one) => one.mimeType === 'application/x-microsoft-rpmsg-message')) return 'sealed'
  return ((kept.number(KEPT.flags) ?? 0) & UNSENT) !== 0 ? 'draft' : null
}
