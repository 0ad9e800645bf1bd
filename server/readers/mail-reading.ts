import { type Mail, senderOf, sentOf, wordsOf } from './mail.ts'
import { whyNobodyWrote } from './mail-nobody-wrote.ts'
import { bareMessageId, mailThread } from './mail-thread.ts'
import { type ReadOptions, type ReadResult, reading, refusal, utterance } from './reading.ts'
import { sentWith } from './sent-files.ts'
import { spokenText } from './spoken-text.ts'

/**
 * One mail as a conversation of one utterance: what its sender wrote and nothing quoted.
 *
 * `at` is the mail's own date, only with a zone and only when it can be right; else `null` and said. Mail
 * that is sealed or that a machine sent is refused: an absence note is nobody's follow-up.
 */
export function mailReading(format: string, mail: Mail, options: ReadOptions): ReadResult {
  const nobody = whyNobodyWrote(mail)
  if (nobody) return nobody

  const own = wordsOf(mail)
  const text = spokenText(own.text)
  if (text === '') return refusal('no-speech', emptiness(mail, own.quotedLines))

  const sender = senderOf(mail)
  const { at, written } = sentOf(mail)
  const found = {
    id: bareMessageId(mail.messageId) ?? options.id,
    channel: 'email',
    startedAt: at,
    parties: [sender],
    utterances: [utterance('u1', sender.key, text, { at, ...sentWith(mail, options) })],
  } as const
  const read = reading(format, options, found, {
    dropped:
      own.quotedLines > 0
        ? [{ why: `${own.quotedLines} lines of earlier mail: not this sender’s words` }]
        : [],
    guessed: at === null ? [undated(written)] : [],
  })
  const { messageId, references, inReplyTo } = mail
  return { ...read, thread: mailThread([{ messageId, references, inReplyTo, utterance: 'u1' }]) }
}

function undated(written: string): string {
  if (written === '') return 'The mail has no date: when it was written is unknown.'
  return `The mail’s date (${written.slice(0, 60)}) has no zone or cannot be right: when it was written is unknown.`
}

function emptiness(mail: Mail, quotedLines: number): string {
  if (quotedLines > 0)
    return 'This mail holds only earlier mail that it quotes or forwards: its sender wrote nothing.'
  if (mail.attachments.some((one) => one.mimeType === 'message/rfc822'))
    return 'This mail only carries other mails: save those as .eml and add them one by one.'
  if (mail.attachments.length > 0)
    return 'This mail holds only an attachment or a picture: nobody wrote a word in it.'
  return 'This mail has no text: nobody wrote a word in it.'
}
