import {
  absenceSubjects,
  autoReplyFields,
  draftLabels,
  postmasters,
  reportSubjects,
} from './lexicons/automatic-mail.ts'
import { fieldOf, type Mail, type MailNature, senderOf } from './mail.ts'
import { type Refusal, type RefusalCode, refusal } from './reading.ts'

const reasons: Readonly<Record<MailNature, readonly [RefusalCode, string]>> = {
  sealed: [
    'encrypted',
    'This mail is encrypted: Heard has no key to it. Save it decrypted, or copy its text.',
  ],
  automatic: [
    'no-speech',
    'A machine sent this mail (an absence note or another automatic message): nobody wrote it.',
  ],
  report: ['no-speech', 'This mail only reports whether another one arrived: nobody wrote it.'],
  invitation: [
    'no-speech',
    'This mail is an invitation: its text comes from the calendar, not from the sender.',
  ],
  draft: ['no-speech', 'This mail is a draft that was never sent.'],
}

/** The refusal of a mail that holds nobody's words, or `null` when somebody wrote it. */
export function whyNobodyWrote(mail: Mail): { readonly refused: Refusal } | null {
  const nature = natureOf(mail)
  return nature === null ? null : refusal(...reasons[nature])
}

/**
 * What a mail is that holds nobody's words, or `null` when somebody wrote it: sealed, sent by a machine (an
 * absence note), a report whether a mail arrived, an invitation whose text is the calendar's, or a draft.
 *
 * An automatic answer must never look like a kept promise.
 */
export function natureOf(mail: Mail): MailNature | null {
  if (mail.nature) return mail.nature
  if (isDraft(mail)) return 'draft'
  if (isSealed(mail)) return 'sealed'
  if (isAutomatic(mail)) return 'automatic'
  if (isReport(mail)) return 'report'
  return isInvitation(mail) ? 'invitation' : null
}

// Outlook marks a draft saved as a file, Gmail one in a mailbox.
function isDraft(mail: Mail): boolean {
  const labels = fieldOf(mail, 'x-gmail-labels')
    .toLowerCase()
    .split(/\s*,\s*/)
  return fieldOf(mail, 'x-unsent') === '1' || draftLabels.some((label) => labels.includes(label))
}

function isSealed(mail: Mail): boolean {
  const sealed = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)/i
  if (sealed.test(fieldOf(mail, 'content-type'))) return true
  if (mail.attachments.some((one) => sealed.test(one.mimeType)) && !(mail.text ?? mail.html ?? '').trim())
    return true
  return (mail.text ?? '').trimStart().startsWith('-----BEGIN PGP MESSAGE-----')
}

function isAutomatic(mail: Mail): boolean {
  const submitted = fieldOf(mail, 'auto-submitted').toLowerCase()
  if (submitted !== '' && !/^no\b/.test(submitted)) return true
  if (autoReplyFields.some((field) => fieldOf(mail, field) !== '')) return true
  if (/^auto[_-]?reply$/i.test(fieldOf(mail, 'precedence'))) return true
  return beginsWith(mail, absenceSubjects)
}

function beginsWith(mail: Mail, beginnings: readonly string[]): boolean {
  const subject = (mail.subject ?? '').trim().toLowerCase()
  return beginnings.some((beginning) => subject.startsWith(beginning))
}

function isReport(mail: Mail): boolean {
  if (/^multipart\/report\b/i.test(fieldOf(mail, 'content-type'))) return true
  if (fieldOf(mail, 'x-failed-recipients') || fieldOf(mail, 'return-path') === '<>') return true
  const name = senderOf(mail).email?.split('@')[0] ?? ''
  return postmasters.some((one) => name.startsWith(one)) || beginsWith(mail, reportSubjects)
}

function isInvitation(mail: Mail): boolean {
  if (/^text\/calendar\b/i.test(fieldOf(mail, 'content-type'))) return true
  return mail.attachments.some(
    (one) => one.mimeType === 'text/calendar' && one.method !== undefined && one.disposition !== 'attachment',
  )
}
