import { mailHead } from './mail-head.ts'
import { mailReading } from './mail-reading.ts'
import { mimeMail } from './mime-mail.ts'
import { type Reader, refusal } from './reading.ts'

/** One mail as a file (.eml): one message, one utterance, what this sender wrote and nothing quoted. */
export const eml: Reader = {
  format: 'eml',

  claims({ text }) {
    return mailHead(text) ? 'begins with the head of a mail' : null
  },

  async read({ bytes }, options) {
    try {
      return [mailReading('eml', await mimeMail(bytes), options)]
    } catch (error) {
      const why = error instanceof Error ? error.message : 'no reason given'
      return [
        refusal('malformed', `The parts of this mail do not fit together (${why}). Save it again as .eml.`),
      ]
    }
  },
}
