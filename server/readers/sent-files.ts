import { createHash } from 'node:crypto'
import { type Attached, type Attachment, attachedTo } from '../conversation/attachment.ts'
import { invitationIn } from './invitation.ts'
import { unsentParts } from './lexicons/unsent-parts.ts'
import type { Mail, MailPart } from './mail.ts'
import { spokenText } from './spoken-text.ts'

const MOST_FILES = 100
const LONGEST_NAME = 200
const LONGEST_TYPE = 100

/**
 * The files a mail carries and what its calendar invites to. A calendar that can be read is an invitation and no
 * file; signatures and receipts of programs are neither. A picture that the text shows is told apart from one
 * that was sent. `zone` is that of clocks without one.
 */
export function sentWith(mail: Mail, { zone }: { readonly zone: string | null }): Attached {
  const unsent: ReadonlySet<string> = new Set(unsentParts)
  let { invitation } = mail
  const files: Attachment[] = []
  for (const part of mail.attachments) {
    const found = isCalendar(part) ? invitationIn(textOf(part), { method: part.method, zone }) : null
    if (found) invitation ??= found
    else if (!unsent.has(part.mimeType.toLowerCase()) && files.length < MOST_FILES) files.push(fileOf(part))
  }
  return attachedTo({ ...(files.length > 0 ? { attachments: files } : {}), invitation })
}

/** The files that a message of a chat names, by what its source tells of each: name, media type, size in bytes. */
export function attachedFiles(
  told: readonly (readonly [name: string | null, mediaType: string | null, bytes: number | null])[],
): Attached {
  const files = told.slice(0, MOST_FILES).flatMap(([given, mediaType, bytes]): readonly Attachment[] => {
    const name = nameOf(given)
    if (name === null && mediaType === null) return []
    return [{ name, mediaType: typeOf(mediaType), bytes: sizeOf(bytes) }]
  })
  return files.length > 0 ? { attachments: files } : {}
}

function isCalendar({ mimeType, filename }: MailPart): boolean {
  return /^(?:text\/calendar|application\/ics)$/i.test(mimeType) || /\.ics$/i.test(filename ?? '')
}

function fileOf(part: MailPart): Attachment {
  const bytes = contentOf(part)
  const isPicture = /^image\//i.test(part.mimeType)
  return {
    name: nameOf(part.filename ?? null),
    mediaType: typeOf(part.mimeType),
    bytes: bytes?.length ?? sizeOf(part.bytes ?? null),
    ...(bytes ? { sha256: createHash('sha256').update(bytes).digest('hex') } : {}),
    ...(isPicture && (part.related === true || part.disposition === 'inline') ? { isInline: true } : {}),
  }
}

function contentOf({ content }: MailPart): Uint8Array | null {
  if (content === undefined) return null
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function textOf(part: MailPart): string {
  return new TextDecoder().decode(contentOf(part) ?? new Uint8Array())
}

/** Without the folders it lay in, and without what cannot be seen; its ending stays. */
function nameOf(given: string | null): string | null {
  const name = spokenText((given ?? '').slice(-2_000)).replace(/^.*[/\\]/, '')
  if (name === '') return null
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 11)}…${name.slice(-10)}`
}

function typeOf(given: string | null): string {
  const [type = ''] = (given ?? '').toLowerCase().split(';')
  const told = spokenText(type).slice(0, LONGEST_TYPE)
  return /^[a-z]+\/\S+$/.test(told) ? told : 'application/octet-stream'
}

function sizeOf(bytes: number | null): number | null {
  return bytes !== null && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null
}
