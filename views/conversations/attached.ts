import { html } from 'hono/html'
import type { Attachment, Invitation } from '../../server/conversation/attachment.ts'
import type { Utterance } from '../../server/conversation/conversation.ts'
import { civilDay, dateIn, fixed, grouped, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

/** What came with a message besides its words: files by name and size, pictures counted, the meeting it invites to. */
export function attached({ attachments = [], invitation }: Utterance, timeZone: string) {
  const files = attachments.filter(({ isInline }) => !isInline)
  const pictures = attachments.length - files.length
  if (files.length + pictures === 0 && !invitation) return ''
  const say = words.conversation.attached
  return html`<span class="said__attached">${invitation ? html`<span class="said__file">${meeting(invitation, timeZone)}</span>` : ''}${files.map((file) => html`<span class="said__file">${fileIn(file)}</span>`)}${pictures === 0 ? '' : html`<span class="said__file">${say.pictures(pictures)}</span>`}</span>`
}

function fileIn({ name, bytes }: Attachment): string {
  const say = words.conversation.attached
  return bytes === null ? (name ?? say.nameless) : say.file(name ?? say.nameless, sizeOf(bytes))
}

const KILO = 1000

function sizeOf(bytes: number): string {
  if (bytes < KILO) return words.conversation.attached.bytes(bytes)
  const kilobytes = bytes / KILO
  return kilobytes < KILO ? `${grouped(Math.round(kilobytes))} kB` : `${fixed(kilobytes / KILO, 1)} MB`
}

function meeting({ method, title, startsAt }: Invitation, timeZone: string): string {
  const say = words.conversation.attached
  const when = startsAt && `${civilDay(dateIn(startsAt, timeZone))}, ${timeOfDay(startsAt, timeZone)}`
  return [say[method](when), title].filter(Boolean).join(': ')
}
