import type { Channel } from '../conversation/conversation.ts'
import { enough } from './lexicons/enough.ts'

/** A contact with a customer: who began it, and whether they answered; `minute` is of the day, on their clock. */
export interface Contact {
  readonly channel: Channel
  readonly begunBy: 'us' | 'them'
  readonly answered: boolean
  /** When they answered or wrote, in minutes after midnight on their own clock; `null` where nobody knows. */
  readonly minute: number | null
}

/** How many of our tries on a channel were answered. */
export interface Answered {
  readonly channel: Channel
  readonly answered: number
  readonly tries: number
}

/** How somebody is best reached, and why we think so; `unknown` with too few contacts of any channel. */
export type Reachability =
  | { readonly known: false; readonly contacts: number; readonly not: Answered | null }
  | {
      readonly known: true
      readonly channel: Channel
      readonly answered: number
      readonly tries: number
      /** When they usually answer there, in minutes after midnight on their clock. */
      readonly between: readonly [from: number, to: number] | null
      /** The channel on which they answer least, where that is worth knowing. */
      readonly not: Answered | null
    }

/**
 * The channel on which a customer answers most of our tries, from their own history.
 *
 * A contact they began counts as answered. Channels with fewer than three tries are unknown, and compared with one
 * success and one failure added to each, so that 3 of 3 does not beat 19 of 20. The time of day is the middle 80%
 * of at least five answers, when they fit into two hours.
 */
export function reachability(contacts: readonly Contact[]): Reachability {
  const channels = [...Map.groupBy(contacts, (one) => one.channel)]
    .map(([channel, all]) => ({
      channel,
      all,
      tries: all.length,
      answered: all.filter((one) => one.answered).length,
    }))
    .filter((one) => one.tries >= enough.tries)
    .toSorted((a, b) => likely(b) - likely(a) || b.tries - a.tries)
  const best = channels[0]
  const worst = channels.at(-1)
  const not = worst && worst.answered * 2 < worst.tries ? counts(worst) : null
  if (!best || best.answered === 0) return { known: false, contacts: contacts.length, not }
  return {
    known: true,
    ...counts(best),
    between: hoursOf(best.all),
    not: worst === best ? null : not,
  }
}

function counts({ channel, answered, tries }: Answered): Answered {
  return { channel, answered, tries }
}

function likely({ answered, tries }: { readonly answered: number; readonly tries: number }): number {
  return (answered + 1) / (tries + 2)
}

const WITHIN_MINUTES = 120

function hoursOf(contacts: readonly Contact[]): readonly [number, number] | null {
  const minutes = contacts
    .flatMap((one) => (one.answered && one.minute !== null ? [one.minute] : []))
    .toSorted((a, b) => a - b)
  if (minutes.length < enough.mails) return null
  const at = (share: number) => minutes[Math.round(share * (minutes.length - 1))] ?? 0
  const [from, to] = [at(0.1), at(0.9)]
  return to - from <= WITHIN_MINUTES ? [from, to] : null
}
