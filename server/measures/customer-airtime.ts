import { type Conversation, spokenBy } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'
import { hasUnsureSpeaker } from './roles.ts'
import { scalesFor } from './talk.ts'

/**
 * The customer's share of what customers and our people said.
 *
 * Unit: share, 0 to 1. Denominator: their talk together, so silence is nobody's and bots
 * are out; where two people talk at once each is credited. Without end times (chat, email,
 * start-only transcripts) words are weighed instead, and `method` says so.
 * Unknown while a speaker's role is, without a customer, or with less than a minute (60 words) in all.
 * Source: the essay's "80% of the airtime". Vendors who divide by the length of
 * the call report a lower number for the same call.
 */
export function customerAirtime(conversation: Conversation): Measured<number> {
  if (hasUnsureSpeaker(conversation)) return unknown('role-unsure')
  const customers = spokenBy(conversation, 'customer')
  if (customers.length === 0) return unknown('no-customer')

  const { talkOf, enough, method, marginOf } = scalesFor(conversation)
  const ours = spokenBy(conversation, 'rep', 'colleague')
  const all = talkOf(customers) + talkOf(ours)
  if (all < enough) return unknown('too-short')

  return {
    known: true,
    value: talkOf(customers) / all,
    unit: 'share',
    method,
    margin: marginOf(customers, ours),
    evidence: customers.map((utterance) => utterance.id),
  }
}
