import type { Mail } from './mail.ts'
import { mailGroups } from './mail-groups.ts'
import { mailThreadReadings } from './mail-thread-readings.ts'
import { hasMoreMails, isMailbox, mailsIn } from './mailbox.ts'
import { mimeMail } from './mime-mail.ts'
import { type Reader, type Report, refusal } from './reading.ts'

/** A mailbox of a hundred megabytes holds fewer, unless they are no mails of people. */
const MOST_MAILS = 40_000

/**
 * A mailbox in one file (mbox): a conversation for every thread in it. The mails of a thread are its
 * utterances, by whoever sent them, at their own dates.
 */
export const mbox: Reader = {
  format: 'mbox',
  documented: true,

  claims({ text, json }) {
    return json === undefined && isMailbox(text)
      ? 'begins with the line of a mailbox and holds several mails'
      : null
  },

  async read({ bytes, text }, options) {
    if (hasMoreMails(text, MOST_MAILS)) return [tooMany]
    const mails: Mail[] = []
    const dropped: Report['dropped'][number][] = []
    let number = 0
    for (const one of mailsIn(bytes)) {
      number += 1
      try {
        mails.push(await mimeMail(one))
      } catch {
        dropped.push({ why: `mail ${number} of the mailbox: its parts do not fit together` })
      }
    }
    const groups = mailGroups(mails).map((group) => ({ id: null, mails: group }))
    return mailThreadReadings('mbox', options, groups, { dropped })
  },
}

const tooMany = refusal(
  'too-large',
  'This mailbox holds more than 40,000 mails. Split it, by years perhaps, and give each part.',
)
