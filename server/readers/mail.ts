import { type Address, addressParser, decodeWords } from 'postal-mime'
import type { Invitation } from '../conversation/attachment.ts'
import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml } from './html-text.ts'
import { mailInstant } from './mail-date.ts'
import { type OwnWords, ownWords } from './quoted-mail.ts'
import { speaker } from './reading.ts'
import { spokenText } from './spoken-text.ts'

/** What a mail is when no person wrote it to be read. */
export type MailNature = 'sealed' | 'automatic' | 'report' | 'invitation' | 'draft'

/** A part of a mail besides its text. */
export interface MailPart {
  readonly mimeType: string
  readonly method?: string | undefined
  readonly disposition?: string | null
  readonly filename?: string | null
  /** The text shows it, as a picture in it. */
  readonly related?: boolean | undefined
  /** What it holds, where the source has it. */
  readonly content?: ArrayBuffer | Uint8Array | string
  /** Its size as the source states it, where it does not hold it. */
  readonly bytes?: number | null
}

/** One mail, whatever it was taken from: a file, a mailbox, the answer of a service. */
export interface Mail {
  /** Fields of its head, names in lower case, in their order. */
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly from?: Address | undefined
  readonly sender?: Address | undefined
  readonly replyTo?: readonly Address[] | undefined
  readonly to?: readonly Address[] | undefined
  readonly cc?: readonly Address[] | undefined
  readonly subject?: string | undefined
  readonly messageId?: string | undefined
  readonly inReplyTo?: string | undefined
  readonly references?: string | undefined
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments: readonly MailPart[]
  /** When its source says it was sent, an instant; `null` or absent: its own date counts. */
  readonly sentAt?: string | null
  /** The meeting it invites to, where its source tells that apart from the calendar. */
  readonly invitation?: Invitation
  /** What its source says it is, where that is not in the head. */
  readonly nature?: MailNature
}

/** The parts of a mail that stand in its head, read from the fields alone. */
export function fieldsOfHead(
  headers: Mail['headers'],
): Pick<
  Mail,
  | 'headers'
  | 'from'
  | 'sender'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'subject'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
> {
  const first = (key: string) => headers.find((one) => one.key === key)?.value
  const people = (key: string) => addressParser((first(key) ?? '').slice(0, LONGEST_LIST))
  return {
    headers,
    from: people('from')[0],
    sender: people('sender')[0],
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    subject: decodeWords((first('subject') ?? '').slice(0, LONGEST_LIST)),
    messageId: first('message-id'),
    inReplyTo: first('in-reply-to'),
    references: first('references'),
  }
}

/** No list of people is read further. */
const LONGEST_LIST = 20_000

/** One field of a mail's head, or nothing. */
export function fieldOf(mail: Mail, key: string): string {
  return mail.headers.find((one) => one.key === key)?.value.trim() ?? ''
}

/** Who wrote a mail: by address, else by name. */
export function senderOf(mail: Mail): Party {
  const [one] = mailboxesIn([mail.from, mail.sender, ...(mail.replyTo ?? [])])
  const email = one?.address || null
  const name = spokenText(one?.name ?? '') || email
  return speaker(email ?? name ?? 'sender', name, { email })
}

/** The addresses a mail went to, in lower case. */
export function receiversOf(mail: Mail): readonly string[] {
  return mailboxesIn([...(mail.to ?? []), ...(mail.cc ?? [])]).flatMap(({ address }) => address || [])
}

function mailboxesIn(found: readonly (Address | undefined)[]): readonly { name: string; address: string }[] {
  return found
    .flatMap((one) => (one ? (one.group ?? [one]) : []))
    .map(({ name, address }) => ({ name, address: address.trim().toLowerCase() }))
}

/** When a mail was written, an instant, or `null`; and its date as its head has it. */
export function sentOf(mail: Mail): { readonly at: string | null; readonly written: string } {
  const written = fieldOf(mail, 'date')
  return { at: mail.sentAt ?? mailInstant(written), written }
}

/** What this sender wrote, without the mail it quotes. */
export function wordsOf(mail: Mail): OwnWords {
  return ownWords(mail.text?.trim() ? mail.text : mailTextOfHtml(mail.html ?? ''))
}
