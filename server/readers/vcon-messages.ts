import type { Party } from '../conversation/conversation.ts'
import { eml } from './eml.ts'
import { mailTextOfHtml, textOfHtml } from './html-text.ts'
import { type Fields, isFields, textOf } from './json-fields.ts'
import { mailHead } from './mail-head.ts'
import { ownWords } from './quoted-mail.ts'
import type { Report } from './reading.ts'
import { mediaTypeOf, vconContent } from './vcon-content.ts'
import { nobodyNamed, placesIn } from './vcon-parties.ts'
import { vconStart } from './vcon-start.ts'
import type { Written } from './written-thread.ts'

/** What was written in a vCon: its dialogs of text, as messages. */
export interface VconMessages {
  readonly written: readonly Written[]
  /** The dialogs they stand in, by their place. */
  readonly places: ReadonlySet<number>
  readonly dropped: Report['dropped']
  readonly isMail: boolean
}

/**
 * The messages in the dialogs of text. Whoever wrote one is its originator, else the first of its parties.
 *
 * A body may be HTML, the parts of a mail or a whole mail; of a mail only the sender's own words are
 * taken. A dialog whose words are missing or are no text is told in `dropped` by its place, from 1.
 */
export async function vconMessages(
  dialogs: readonly Fields[],
  parties: readonly Party[],
  zone: string | null,
): Promise<VconMessages> {
  const written: Written[] = []
  const places = new Set<number>()
  const dropped: Report['dropped'][number][] = []
  for (const [at, dialog] of dialogs.entries()) {
    if (dialog.type !== 'text') continue
    const said = await saidIn(dialog)
    dropped.push(...said.dropped.map((why) => ({ why: `dialog ${at + 1}: ${why}` })))
    if (said.text === null) continue
    const messageId = mailId(dialog)
    written.push({
      party: writerOf(dialog, parties),
      text: said.text,
      at: vconStart(dialog, zone),
      ...(messageId === null ? {} : { ids: { messageId } }),
    })
    places.add(at)
  }
  return { written, places, dropped, isMail: dialogs.some(isMail) }
}

function writerOf(dialog: Fields, parties: readonly Party[]): Party {
  const [first] = [dialog.originator, dialog.parties].flatMap(placesIn)
  return (first === undefined ? undefined : parties[first]) ?? nobodyNamed
}

interface Said {
  readonly text: string | null
  readonly dropped: readonly string[]
}

async function saidIn(dialog: Fields): Promise<Said> {
  const content = vconContent(dialog)
  if ('missing' in content) return nothing(content.missing)
  const text = 'text' in content ? content.text : textIn(content.json)
  if (text === null) return nothing('its content is data, not what somebody wrote')

  const given = mediaTypeOf(dialog)
  const type = (given.split(';')[0] ?? '').trim().toLowerCase()
  if (type.startsWith('multipart/')) return saidInMail(`Content-Type: ${given}\n\n${text}`)
  if (type === 'message/rfc822' || mailHead(text)) return saidInMail(text)
  if (type === 'text/html') return isMail(dialog) ? ownPart(mailTextOfHtml(text)) : whole(textOfHtml(text))
  if (type !== '' && !messageTypes.has(type)) return nothing(`${type} is no message`)
  return text.includes('\n') ? ownPart(text) : whole(text)
}

const messageTypes = new Set(['text/plain', 'text/markdown', 'application/json'])

async function saidInMail(mail: string): Promise<Said> {
  const bytes = new TextEncoder().encode(mail)
  const [read] = await eml.read({ bytes, text: mail }, { zone: null, id: '' })
  if (!read || 'refused' in read) return nothing(read?.refused.message ?? 'it holds no mail')
  const text = read.conversation.utterances[0]?.text ?? ''
  return { text, dropped: read.report.dropped.map(({ why }) => why) }
}

function ownPart(mail: string): Said {
  const { text, quotedLines } = ownWords(mail)
  return {
    text,
    dropped: quotedLines > 0 ? [`${quotedLines} lines of earlier mail: not this sender’s words`] : [],
  }
}

function whole(text: string): Said {
  return { text, dropped: [] }
}

function nothing(why: string): Said {
  return { text: null, dropped: [why] }
}

function textIn(json: unknown): string | null {
  if (!isFields(json)) return typeof json === 'string' ? json : null
  return ['text', 'body', 'content', 'message'].flatMap((key) => textOf(json[key]) ?? []).at(0) ?? null
}

const MAIL_ID = /^<?([^\s<>@]+@[^\s<>@]+)>?$/

function isMail(dialog: Fields): boolean {
  return mailId(dialog) !== null || /^(?:multipart\/|message\/rfc822)/i.test(mediaTypeOf(dialog))
}

function mailId(dialog: Fields): string | null {
  return MAIL_ID.exec(textOf(dialog.message_id) ?? '')?.[1] ?? null
}
