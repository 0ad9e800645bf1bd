import { type Attached, attachedTo } from '../conversation/attachment.ts'
import type { Party, Utterance } from '../conversation/conversation.ts'
import { type MailIds, mailThread } from './mail-thread.ts'
import { oldestFirst } from './oldest-first.ts'
import {
  type Found,
  type ReadOptions,
  type ReadResult,
  type Report,
  reading,
  refusal,
  utterance,
} from './reading.ts'
import { spokenText } from './spoken-text.ts'
import { byTime } from './time-order.ts'

/** One message of a ticket or a chat as its file gave it; `text` may be empty, `at` is an instant. */
export interface Written {
  readonly party: Party
  readonly text: string
  readonly at: string | null
  /** Of a mail, the ids of itself and of those it answers. */
  readonly ids?: MailIds
  /** Files and an invitation that came with it. */
  readonly attached?: Attached
}

/** A count of pieces, and what one of them and several of them are called. */
export type Counted = readonly [count: number, one: string, many: string]

/** Everything a file gives of one thread of messages, in the order of the file. */
export interface WrittenThread extends Omit<Found, 'parties' | 'utterances'> {
  readonly written: readonly Written[]
  /** What was left out before: internal notes, events. */
  readonly leftOut: readonly Counted[]
  /** What was left out with its line. */
  readonly dropped?: Report['dropped']
  readonly guessed?: readonly string[]
}

/**
 * A reading for every thread of messages, or a refusal where no person wrote in it; `what` is what a
 * refusal calls one of several ("Ticket 7: ...").
 *
 * Messages stand in time order, then in that of the file, also where it gives the newest first; those without a word are left out and
 * counted, but for an invitation; a party is whoever wrote something. A message without an instant is said in the report.
 */
export function threadReadings(
  format: string,
  options: ReadOptions,
  threads: readonly WrittenThread[],
  what: string,
): readonly ReadResult[] {
  if (threads.length === 0) return [nobodyWrote('', [])]
  if (threads.length < 2) return threads.map((one) => readingOf(format, options, one, ''))
  return threads.map((one, at) =>
    readingOf(format, { ...options, id: `${options.id}-${at + 1}` }, one, `${what} ${one.id ?? at + 1}: `),
  )
}

function readingOf(format: string, options: ReadOptions, thread: WrittenThread, where: string): ReadResult {
  const { written, leftOut, dropped: lines = [], guessed = [], ...known } = thread
  const said = oldestFirst(written).map((one) => ({ ...one, text: spokenText(one.text) }))
  const worded = said.filter((one) => hasWords(one) || one.attached?.invitation)
  const bare = said.length - worded.length
  const dropped = [
    ...lines,
    ...inWords(leftOut),
    ...inWords([
      [bare, 'message that is only a picture or an attachment', 'messages without a word, pictures perhaps'],
    ]),
  ]
  if (!worded.some((one) => one.party.role !== 'bot' && hasWords(one))) return nobodyWrote(where, dropped)

  const ordered = byTime(worded, ({ at }) => (at === null ? null : Date.parse(at)))
  const utterances = ordered.map(asUtterance)
  const read = reading(
    format,
    options,
    {
      ...known,
      startedAt: known.startedAt ?? utterances.find((one) => one.at !== null)?.at ?? null,
      parties: partiesOf(worded, utterances),
      utterances,
    },
    { dropped, guessed: [...guessed, ...undated(worded)] },
  )
  const mails = ordered.flatMap(({ ids }, at) => (ids ? [{ ...ids, utterance: `u${at + 1}` }] : []))
  return mails.length === 0 ? read : { ...read, thread: mailThread(mails) }
}

function nobodyWrote(where: string, dropped: Report['dropped']) {
  return refusal('no-speech', `${where}Nobody wrote here: ${nothingElse(dropped)}.`)
}

/** What was counted, as lines of a report; what did not occur gives none. */
export function inWords(counted: readonly Counted[]): Report['dropped'] {
  return counted
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => ({ why: `${count} ${count === 1 ? one : many}` }))
}

function hasWords({ text }: Written): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}

function asUtterance({ party, text, at, attached }: Written, index: number): Utterance {
  return utterance(`u${index + 1}`, party.key, text, { at, ...attachedTo(attached ?? {}) })
}

// In the order they speak; a name or an address that only a later message gives is kept as well.
function partiesOf(written: readonly Written[], utterances: readonly Utterance[]): readonly Party[] {
  const known = new Map<string, Party>()
  for (const { party } of written) {
    const before = known.get(party.key)
    known.set(party.key, {
      ...party,
      ...before,
      name: before?.name && before.name !== before.email ? before.name : (party.name ?? before?.name ?? null),
      email: before?.email ?? party.email,
    })
  }
  return [...new Set(utterances.map((one) => one.party))].flatMap((key) => known.get(key) ?? [])
}

function nothingElse(dropped: Report['dropped']): string {
  return dropped.length === 0
    ? 'it holds no message of a person'
    : `it holds only ${dropped.map((one) => one.why).join(', ')}`
}

function undated(written: readonly Written[]): readonly string[] {
  const count = written.filter((one) => one.at === null).length
  if (count === 0) return []
  const who = count === 1 ? '1 message has' : `${count} messages have`
  return [`${who} no date that can be read as an instant: when they were written is left unknown`]
}
