import { isCompoundFile, openCompoundFile } from './compound-file.ts'
import { mailReading } from './mail-reading.ts'
import { messageClass, msgMail } from './msg-mail.ts'
import { isMessage } from './msg-properties.ts'
import { type Reader, refusal } from './reading.ts'

/**
 * A mail as Outlook saves it (.msg): one message, one utterance, what this sender wrote and nothing quoted.
 *
 * Any other file of the same container, such as an old Word document, is refused by what it is.
 */
export const msg: Reader = {
  format: 'msg',

  claims({ bytes }) {
    return isCompoundFile(bytes) ? 'begins as the container of Outlook and old Office does' : null
  },

  read({ bytes }, options) {
    const opened = openCompoundFile(bytes)
    if ('refused' in opened) return [opened]
    if (!isMessage(opened.root))
      return [
        refusal(
          'unrecognised',
          'This is an old Office document, not a message of Outlook. Save it as plain text and give that.',
        ),
      ]
    if (!/^(?:|IPM\.(?:Note|Post|Schedule|Appointment).*|REPORT\..*)$/i.test(messageClass(opened.root)))
      return [
        refusal(
          'unrecognised',
          'This Outlook file holds no mail but a contact, a task or the like: nobody says anything in it.',
        ),
      ]
    return [mailReading('msg', msgMail(opened.root), options)]
  },
}
