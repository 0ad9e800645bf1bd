import { type Conversation, spokenBy } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'
import { hasUnsureSpeaker } from './roles.ts'
import { scalesFor } from './talk.ts'

/**
 * The rep's share of what customers and our people said: the trade's talk ratio.
 *
 * Unit: share, 0 to 1. Denominator: the talk of customers, reps and colleagues together; a colleague's
 * talk is ours but not the rep's, so this and the customer's airtime need not add up to 1.
 * Unknown while a speaker's role is, without a customer or a rep, or with less than a minute (60 words).
 */
export function repAirtime(conversation: Conversation): Measured<number> {
  if (hasUnsureSpeaker(conversation)) return unknown('role-unsure')
  const customers = spokenBy(conversation, 'customer')
  if (customers.length === 0) return unknown('no-customer')
  const reps = spokenBy(conversation, 'rep')
  if (reps.length === 0) return unknown('no-rep')

  const { talkOf, enough, method, marginOf } = scalesFor(conversation)
  const others = [...customers, ...spokenBy(conversation, 'colleague')]
  const all = talkOf(reps) + talkOf(others)
  if (all < enough) return unknown('too-short')

  return {
    known: true,
    value: talkOf(reps) / all,
    unit: 'share',
    method,
    margin: marginOf(reps, others),
    evidence: reps.map((utterance) => utterance.id),
  }
}
