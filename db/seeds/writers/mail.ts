import { bytesOf, type Speaker } from './recorded.ts'

export interface Mail {
  readonly id: string
  readonly from: Speaker
  readonly to: Speaker
  readonly at: string
  readonly subject: string
  readonly text: string
  readonly files?: readonly SentFile[]
}

/** A file that goes with a mail. */
export interface SentFile {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** One mail as a mail program saves it. */
export function mailFile({ id, from, to, at, subject, text, files = [] }: Mail): Uint8Array {
  const domain = from.email?.split('@')[1] ?? 'mail.example'
  const head = [
    `From: ${from.name} <${from.email}>`,
    `To: ${to.name} <${to.email}>`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
  ]
  const written = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text]
  const parts = [written, ...files.map(partOf)].flatMap((part) => [`--${EDGE}`, ...part])
  const whole =
    files.length === 0
      ? written
      : [`Content-Type: multipart/mixed; boundary="${EDGE}"`, '', ...parts, `--${EDGE}--`]
  return bytesOf([...head, ...whole, ''].join('\n').replaceAll('\n', '\r\n'))
}

const EDGE = 'larkfield-part'

function partOf({ name, mediaType, text }: SentFile): readonly string[] {
  return [
    `Content-Type: ${mediaType}`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
  ]
}
