import { instantOfMs } from './epoch.ts'
import { type Fields, fieldsAt, labelOf, numberOf, rowsOf } from './json-fields.ts'
import { fieldsOfHead, type Mail } from './mail.ts'
import { mimeMail } from './mime-mail.ts'

/** One message of Gmail's API as a mail. */
export async function gmailMail(message: Fields): Promise<Mail> {
  const ms = numberOf(message.internalDate)
  const known = {
    sentAt: ms === null ? null : instantOfMs(ms),
    ...(isDraft(message) ? { nature: 'draft' as const } : {}),
  }
  const whole = typeof message.raw === 'string' ? await wholeMail(message.raw) : null
  return { ...(whole ?? takenApart(fieldsAt(message, 'payload'))), ...known }
}

function isDraft({ labelIds }: Fields): boolean {
  return Array.isArray(labelIds) && labelIds.includes('DRAFT')
}

async function wholeMail(raw: string): Promise<Mail | null> {
  try {
    return await mimeMail(Buffer.from(raw, 'base64url'))
  } catch {
    return null
  }
}

function takenApart(payload: Fields): Mail {
  const headers = headersOf(payload)
  const type = labelOf(payload.mimeType)
  const typed = type === null || headers.some((one) => one.key === 'content-type')
  const leaves = leavesOf(payload)
  const texts = leaves.filter((leaf) => leaf.mimeType === 'text/plain' && !leaf.isFile)
  const pages = leaves.filter((leaf) => leaf.mimeType === 'text/html' && !leaf.isFile)
  return {
    ...fieldsOfHead(typed ? headers : [...headers, { key: 'content-type', value: type }]),
    text: texts.map((leaf) => leaf.text()).join('\n'),
    html: pages.map((leaf) => leaf.text()).join('\n'),
    attachments: leaves.filter((leaf) => !texts.includes(leaf) && !pages.includes(leaf)),
  }
}

interface Leaf {
  readonly mimeType: string
  readonly disposition: string | null
  readonly method?: string
  readonly isFile: boolean
  readonly filename: string | null
  readonly related: boolean
  readonly bytes: number | null
  readonly content?: Uint8Array
  readonly text: () => string
}

// A mail that this one carries is not its sender's words.
function leavesOf(part: Fields): readonly Leaf[] {
  const mimeType = (labelOf(part.mimeType) ?? 'text/plain').toLowerCase()
  const parts = rowsOf(part.parts)
  if (parts.length > 0 && mimeType !== 'message/rfc822') return parts.flatMap(leavesOf)
  const headers = headersOf(part)
  const field = (key: string) => headers.find((one) => one.key === key)?.value ?? ''
  const type = field('content-type')
  const [, disposition = null] = /^\s*(attachment|inline)/i.exec(field('content-disposition')) ?? []
  const [, method] = /;\s*method="?(\w{1,20})/i.exec(type) ?? []
  const [, charset = 'windows-1252'] = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type) ?? []
  return [
    {
      mimeType,
      disposition: disposition?.toLowerCase() ?? null,
      ...(method === undefined ? {} : { method }),
      isFile: disposition?.toLowerCase() === 'attachment' || labelOf(part.filename) !== null,
      filename: labelOf(part.filename),
      related: disposition?.toLowerCase() !== 'attachment' && field('content-id') !== '',
      bytes: numberOf(fieldsAt(part, 'body').size),
      ...contentIn(part),
      text: () => decoded(fieldsAt(part, 'body').data, charset),
    },
  ]
}

function contentIn(part: Fields): { readonly content?: Uint8Array } {
  const { data } = fieldsAt(part, 'body')
  return typeof data === 'string' ? { content: Buffer.from(data, 'base64url') } : {}
}

function headersOf(part: Fields): Mail['headers'] {
  return rowsOf(part.headers).flatMap(({ name, value }) =>
    typeof name === 'string' && typeof value === 'string' ? [{ key: name.toLowerCase(), value }] : [],
  )
}

// Gmail rewrites most texts in UTF-8, whatever the part's own field says.
function decoded(data: unknown, charset: string): string {
  if (typeof data !== 'string') return ''
  const bytes = Buffer.from(data, 'base64url')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return inCharset(bytes, charset)
  }
}

function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
