import PostalMime, { type Email } from 'postal-mime'
import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml } from './html-text.ts'
import { mailBytes } from './mail-bytes.ts'
import { mailInstant } from './mail-date.ts'
import { mailHead } from './mail-head.ts'
import { whyNobodyWrote } from './mail-nobody-wrote.ts'
import { bareMessageId, mailThread } from './mail-thread.ts'
import { ownWords } from './quoted-mail.ts'
import {
  type Reader,
  type ReadOptions,
  type ReadResult,
  reading,
  refusal,
  speaker,
  utterance,
} from './reading.ts'
import { spokenText } from './spoken-text.ts'

/**
 * One mail as a file: one message, one utterance, what this sender wrote and nothing quoted.
 *
 * `at` is the mail's own date, only with a zone and only when it can be right; else `null` and said. Mail
 * that is sealed or that a machine sent is refused: an absence note is nobody's follow-up.
 */
export const eml: Reader = {
  format: 'eml',

  claims({ text }) {
    return mailHead(text) ? 'begins with the head of a mail' : null
  },

  async read({ bytes }, options) {
    try {
      return [readMail(await parsed(bytes), options)]
    } catch (error) {
      const why = error instanceof Error ? error.message : 'no reason given'
      return [
        refusal('malformed', `The parts of this mail do not fit together (${why}). Save it again as .eml.`),
      ]
    }
  },
}

function readMail(mail: Email, options: ReadOptions): ReadResult {
  const nobody = whyNobodyWrote(mail)
  if (nobody) return nobody

  const whole = mail.text?.trim() ? mail.text : mailTextOfHtml(mail.html ?? '')
  const own = ownWords(whole)
  const text = spokenText(own.text)
  if (text === '') return refusal('no-speech', emptiness(mail, own.quotedLines))

  const sender = senderOf(mail)
  const written = mail.headers.find((one) => one.key === 'date')?.value.trim() ?? ''
  const at = mailInstant(written)
  const read = reading(
    'eml',
    options,
    {
      id: bareMessageId(mail.messageId) ?? options.id,
      channel: 'email',
      startedAt: at,
      parties: [sender],
      utterances: [utterance('u1', sender.key, text, { at })],
    },
    {
      dropped:
        own.quotedLines > 0
          ? [{ why: `${own.quotedLines} lines of earlier mail: not this sender's words` }]
          : [],
      guessed: at === null ? [undated(written)] : [],
    },
  )
  const { messageId, references, inReplyTo } = mail
  return { ...read, thread: mailThread([{ messageId, references, inReplyTo, utterance: 'u1' }]) }
}

function senderOf(mail: Email): Party {
  const [one] = [mail.from, mail.sender, ...(mail.replyTo ?? [])].flatMap((found) =>
    found ? (found.group ?? [found]) : [],
  )
  const email = one?.address.trim().toLowerCase() || null
  const name = spokenText(one?.name ?? '') || email
  return speaker(email ?? name ?? 'sender', name, { email })
}

function undated(written: string): string {
  if (written === '') return 'The mail has no date: when it was written is unknown.'
  return `The mail's date (${written.slice(0, 60)}) has no zone or cannot be right: when it was written is unknown.`
}

function emptiness(mail: Email, quotedLines: number): string {
  if (quotedLines > 0)
    return 'This mail holds only earlier mail that it quotes or forwards: its sender wrote nothing.'
  if (mail.attachments.some((one) => one.mimeType === 'message/rfc822'))
    return 'This mail only carries other mails: save those as .eml and add them one by one.'
  if (mail.attachments.length > 0)
    return 'This mail holds only an attachment or a picture: nobody wrote a word in it.'
  return 'This mail has no text: nobody wrote a word in it.'
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const options = { forceRfc822Attachments: true }
  const mail = await PostalMime.parse(mailBytes(bytes), options)
  const broken = `${mail.text ?? ''}${mail.html ?? ''}`.includes('\uFFFD')
  if (!broken || namesEncoding(mail)) return mail
  const western = new TextDecoder('windows-1252').decode(bytes)
  return PostalMime.parse(mailBytes(new TextEncoder().encode(western)), options)
}

function namesEncoding(mail: Email): boolean {
  return mail.headers.some((one) => one.key === 'content-type' && /charset|multipart/i.test(one.value))
}
