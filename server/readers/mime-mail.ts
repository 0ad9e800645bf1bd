import PostalMime from 'postal-mime'
import type { Mail } from './mail.ts'
import { mailBytes } from './mail-bytes.ts'

/**
 * A mail as it went over the wire, taken apart. Mails it carries stay attachments. Throws where its parts
 * do not fit together.
 *
 * Letters that no encoding named are read as Windows-1252, as the mail programs of that time wrote them.
 */
export async function mimeMail(bytes: Uint8Array): Promise<Mail> {
  const options = { forceRfc822Attachments: true }
  const mail = await PostalMime.parse(mailBytes(bytes), options)
  const broken = `${mail.text ?? ''}${mail.html ?? ''}`.includes('\uFFFD')
  if (!broken || namesEncoding(mail)) return mail
  const western = new TextDecoder('windows-1252').decode(bytes)
  return PostalMime.parse(mailBytes(new TextEncoder().encode(western)), options)
}

function namesEncoding(mail: Mail): boolean {
  return mail.headers.some((one) => one.key === 'content-type' && /charset|multipart/i.test(one.value))
}
