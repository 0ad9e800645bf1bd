import type { Attached } from '../conversation/attachment.ts'
import { type Mail, type MailNature, senderOf, sentOf, wordsOf } from './mail.ts'
import { natureOf } from './mail-nobody-wrote.ts'
import { answeredIds, bareMessageId } from './mail-thread.ts'
import type { ReadOptions, ReadResult, Report } from './reading.ts'
import { sentWith } from './sent-files.ts'
import { type Counted, threadReadings, type Written, type WrittenThread } from './written-thread.ts'

/** Mails that belong together, and the id of their thread where the source gives one. */
export interface MailGroup {
  readonly id: string | null
  readonly mails: readonly Mail[]
}

/**
 * A conversation for every thread of mails: a mail is one utterance, what its sender wrote and nothing
 * quoted, and stands once however often the source holds it.
 *
 * An invitation among mails that somebody wrote stands without words: its text is the calendar's.
 * Mail that a machine sent, that is sealed or empty is left out and counted; where a thread holds nothing
 * else, with the first that does. Without any other mail the answer is one refusal. A thread's id is the
 * source's, else the Message-ID with which it began.
 */
export function mailThreadReadings(
  format: string,
  options: ReadOptions,
  groups: readonly MailGroup[],
  notes: Partial<Pick<Report, 'dropped' | 'guessed'>> = {},
): readonly ReadResult[] {
  const sorted = groups.map((group) => sortedOut(group, options))
  const spoken = sorted.filter(({ written }) => written.length > 0)
  const silent = sorted.filter(({ written }) => written.length === 0)
  const [first = { id: null, mails: [], written: [], left: [], quoted: 0 }, ...others] = spoken
  const left = [...first.left, ...silent.flatMap((one) => one.left)]
  const threads = [{ ...threadIn({ ...first, left }), ...notes }, ...others.map(threadIn)]
  return threadReadings(format, options, threads, 'Thread')
}

type Left = MailNature | 'copy' | 'bare' | 'quote'

interface SortedOut extends MailGroup {
  readonly written: readonly Written[]
  readonly left: readonly Left[]
  readonly quoted: number
}

function sortedOut({ id, mails }: MailGroup, options: ReadOptions): SortedOut {
  const known = new Set<string>()
  const written: Written[] = []
  const invited: Written[] = []
  const left: Left[] = []
  let quoted = 0
  for (const mail of mails) {
    const own = bareMessageId(mail.messageId)
    const words = wordsOf(mail)
    const attached = sentWith(mail, options)
    const reason = own !== null && known.has(own) ? 'copy' : whyLeft(mail, words)
    if (own !== null) known.add(own)
    if (reason === null) {
      quoted += words.quotedLines
      written.push(writtenIn(mail, words.text, attached))
    } else if (reason === 'invitation' && attached.invitation)
      invited.push(writtenIn(mail, '', { invitation: attached.invitation }))
    else left.push(reason)
  }
  if (written.length > 0) return { id, mails, written: [...written, ...invited], left, quoted }
  return { id, mails, written, left: [...left, ...invited.map(() => 'invitation' as const)], quoted }
}

function whyLeft(mail: Mail, words: { readonly text: string; readonly quotedLines: number }): Left | null {
  const nature = natureOf(mail)
  if (nature !== null) return nature
  if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words.text)) return null
  return words.quotedLines > 0 ? 'quote' : 'bare'
}

function writtenIn(mail: Mail, text: string, attached: Attached): Written {
  const { messageId, references, inReplyTo } = mail
  const ids = { messageId, references, inReplyTo }
  return { party: senderOf(mail), text, at: sentOf(mail).at, ids, attached }
}

function threadIn({ id, mails, written, left, quoted }: SortedOut): WrittenThread {
  const began = id ?? beganWith(mails)
  return {
    ...(began === null ? {} : { id: began }),
    channel: 'email',
    written,
    leftOut: [
      ...(Object.keys(reasons) as Left[]).map((reason): Counted => {
        return [left.filter((one) => one === reason).length, ...reasons[reason]]
      }),
      [quoted, 'line of earlier mail that the mails quote', 'lines of earlier mail that the mails quote'],
    ],
  }
}

const reasons: Readonly<Record<Left, readonly [string, string]>> = {
  automatic: [
    'automatic mail (an absence note, perhaps): a machine sent it',
    'automatic mails (absence notes, perhaps): a machine sent them',
  ],
  report: [
    'report whether another mail arrived: a machine sent it',
    'reports whether other mails arrived: machines sent them',
  ],
  invitation: [
    'invitation: its text comes from the calendar',
    'invitations: their text comes from the calendar',
  ],
  sealed: ['encrypted mail: Heard has no key to it', 'encrypted mails: Heard has no key to them'],
  copy: ['copy of a mail that is counted already', 'copies of mails that are counted already'],
  quote: ['mail that only quotes or forwards another', 'mails that only quote or forward others'],
  draft: ['draft that was never sent', 'drafts that were never sent'],
  bare: ['mail without a word, an attachment perhaps', 'mails without a word, attachments perhaps'],
}

// The first mail may itself answer one that the source does not hold: the thread began with that.
function beganWith(mails: readonly Mail[]): string | null {
  const ids = mails.flatMap((mail) => [...answeredIds(mail).slice(0, 1), bareMessageId(mail.messageId)])
  return ids.find((id) => id !== null) ?? null
}
