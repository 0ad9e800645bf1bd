import { bytesOf, type Speaker } from './recorded.ts'

export interface Mail {
  readonly id: string
  readonly from: Speaker
  readonly to: Speaker
  readonly at: string
  readonly subject: string
  readonly text: string
}

/** One mail as a mail program saves it. */
export function mailFile({ id, from, to, at, subject, text }: Mail): Uint8Array {
  const domain = from.email?.split('@')[1] ?? 'mail.example'
  const head = [
    `From: ${from.name} <${from.email}>`,
    `To: ${to.name} <${to.email}>`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return bytesOf([...head, '', ...text.split('\n'), ''].join('\r\n'))
}
