import type { Email } from 'postal-mime'
import { absenceSubjects, postmasters } from './lexicons/automatic-mail.ts'
import { type Refusal, refusal } from './reading.ts'

/**
 * Why a mail holds nobody's words, or `null` when somebody wrote it: sealed, sent by a machine (an absence
 * note, a report that a mail did not arrive), or an invitation whose text is the calendar's.
 *
 * An automatic answer must never look like a kept promise.
 */
export function whyNobodyWrote(mail: Email): { readonly refused: Refusal } | null {
  if (isSealed(mail))
    return refusal(
      'encrypted',
      'This mail is encrypted: Heard has no key to it. Save it decrypted, or copy its text.',
    )
  if (isAutomatic(mail))
    return refusal(
      'no-speech',
      'A machine sent this mail (an absence note or another automatic message): nobody wrote it.',
    )
  if (isReport(mail))
    return refusal('no-speech', 'This mail only reports whether another one arrived: nobody wrote it.')
  if (isInvitation(mail))
    return refusal(
      'no-speech',
      'This mail is an invitation: its text comes from the calendar, not from the sender.',
    )
  return null
}

function isSealed(mail: Email): boolean {
  const sealed = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)/i
  if (sealed.test(header(mail, 'content-type').trim())) return true
  if (mail.attachments.some((one) => sealed.test(one.mimeType)) && !(mail.text ?? mail.html ?? '').trim())
    return true
  return (mail.text ?? '').trimStart().startsWith('-----BEGIN PGP MESSAGE-----')
}

function isAutomatic(mail: Email): boolean {
  const submitted = header(mail, 'auto-submitted').trim().toLowerCase()
  if (submitted !== '' && !/^no\b/.test(submitted)) return true
  if (header(mail, 'x-autoreply') || header(mail, 'x-autorespond') || header(mail, 'x-autoresponder'))
    return true
  if (/^auto[_-]?reply$/i.test(header(mail, 'precedence').trim())) return true
  const subject = (mail.subject ?? '').trim().toLowerCase()
  return absenceSubjects.some((beginning) => subject.startsWith(beginning))
}

function isReport(mail: Email): boolean {
  if (/^multipart\/report\b/i.test(header(mail, 'content-type').trim())) return true
  if (header(mail, 'x-failed-recipients')) return true
  return postmasters.has((mail.from?.address ?? '').split('@')[0]?.toLowerCase() ?? '')
}

function isInvitation(mail: Email): boolean {
  if (/^text\/calendar\b/i.test(header(mail, 'content-type').trim())) return true
  return mail.attachments.some(
    (one) => one.mimeType === 'text/calendar' && one.method !== undefined && one.disposition !== 'attachment',
  )
}

function header(mail: Email, key: string): string {
  return mail.headers.find((one) => one.key === key)?.value ?? ''
}
