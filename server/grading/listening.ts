import { airtimeCredit, type Curve, curveFor } from './airtime-credit.ts'
import type { Contact, Said } from './contact.ts'
import { everybody, evidenceOf, sumOfKnown } from './pool.ts'
import { clampShare, meanOfKnown } from './rounding.ts'
import { many, type Piece, percent, type Score } from './score.ts'
import type { ScorecardSettings } from './scorecard.ts'

/**
 * How well the rep listened in one encounter. Unit: score, 0 to 1.
 *
 * clamp(mean(airtime credit, uptake, min(1, follow-up questions / 3)) - 0.05 x cut-ins - 0.1 x monologues
 * over 150 s, 0, 1). What could not be measured (no times, no longer turn to take up) is left out of the
 * mean. A rep who held more than half the airtime and asked nothing scores 0. Source: pay.md, "Scores".
 */
export function listeningOf(contacts: readonly Contact[], { listening }: ScorecardSettings): Score {
  const airtime = airtimePiece(contacts, listening)
  const uptake = uptakePiece(contacts)
  const followUps = followUpPiece(contacts, listening.enoughFollowUps)
  const cutIns = sumOfKnown(contacts, (contact) => contact.cutIns)
  const monologues = sumOfKnown(
    contacts,
    ({ longTurnsMs }) => longTurnsMs?.filter((ms) => ms > listening.monologueMs).length ?? null,
  )
  const mean = meanOfKnown([airtime.value, uptake.value, followUps.value])
  if (mean === null) return { known: false, reasons: ['Nothing of listening could be measured in it.'] }

  const pieces = [
    airtime,
    uptake,
    followUps,
    deduction('cut-ins', 'cut-in', cutIns, listening.perCutIn),
    deduction('monologues', 'monologue', monologues, listening.perMonologue),
  ]
  const evidence = evidenceOf(contacts, 'story', 'uptake', 'follow-up-question', 'cut-in')
  if (isOneWay(contacts, listening.pitchShare)) {
    const oneWay = {
      name: 'one-way',
      words: 'More than half the airtime was ours, and nothing was asked',
      value: 0,
    }
    return { known: true, value: 0, pieces: [oneWay, ...pieces], evidence }
  }
  const deducted = (cutIns ?? 0) * listening.perCutIn + (monologues ?? 0) * listening.perMonologue
  return { known: true, value: clampShare(mean - deducted), pieces, evidence }
}

/** Airtime is pooled by total over total where it was taken alike; unlike ones are weighed by their words. */
function airtimePiece(contacts: readonly Contact[], { credit }: ScorecardSettings['listening']): Piece {
  const pools = poolsOf(contacts, (contact) => curveFor(credit, contact.channel, contact.kind))
  const share = weighted(pools, ({ said }) => said.customer / everybody(said))
  const value = weighted(pools, ({ said, curve }) => airtimeCredit(said.customer / everybody(said), curve))
  if (share === null) return { name: 'airtime', words: 'Airtime could not be measured', value }
  return { name: 'airtime', words: `The customer held ${percent(share)} of the airtime`, value }
}

interface Pool {
  readonly curve: Curve
  readonly said: Said
  readonly words: number
}

function poolsOf(contacts: readonly Contact[], curveOf: (contact: Contact) => Curve): readonly Pool[] {
  const pools = new Map<string, Pool>()
  for (const contact of contacts) {
    const curve = curveOf(contact)
    const said = contact.talkMs ?? contact.words
    const key = JSON.stringify([contact.talkMs === null, curve])
    const before = pools.get(key) ?? { curve, said: { customer: 0, rep: 0, colleague: 0 }, words: 0 }
    pools.set(key, {
      curve,
      said: {
        customer: before.said.customer + said.customer,
        rep: before.said.rep + said.rep,
        colleague: before.said.colleague + said.colleague,
      },
      words: before.words + everybody(contact.words),
    })
  }
  return [...pools.values()].filter(({ said }) => everybody(said) > 0)
}

function weighted(pools: readonly Pool[], amount: (pool: Pool) => number): number | null {
  const words = pools.reduce((sum, pool) => sum + pool.words, 0)
  return words === 0 ? null : pools.reduce((sum, pool) => sum + amount(pool) * pool.words, 0) / words
}

function uptakePiece(contacts: readonly Contact[]): Piece {
  const known = contacts.filter((contact) => contact.uptake !== null && contact.uptakeChances > 0)
  const chances = known.reduce((sum, contact) => sum + contact.uptakeChances, 0)
  if (chances === 0)
    return { name: 'uptake', words: 'The customer said nothing long enough to take up', value: null }
  const value =
    known.reduce((sum, contact) => sum + (contact.uptake ?? 0) * contact.uptakeChances, 0) / chances
  return { name: 'uptake', words: `${percent(value)} of what the customer said was taken up`, value }
}

function followUpPiece(contacts: readonly Contact[], enough: number): Piece {
  const count = sumOfKnown(contacts, (contact) => contact.followUpQuestions)
  const value = count === null ? null : Math.min(1, count / enough)
  const words = count === null ? 'Questions could not be counted' : many(count, 'follow-up question')
  return { name: 'follow-up-questions', words, value }
}

function deduction(name: string, noun: string, count: number | null, each: number): Piece {
  if (count === null) return { name, words: `No times, so no ${noun}s are counted`, value: null }
  return { name, words: many(count, noun), value: count === 0 ? 0 : -count * each }
}

function isOneWay(contacts: readonly Contact[], pitchShare: number): boolean {
  const pools = poolsOf(contacts, () => [])
  const held = weighted(pools, ({ said }) => said.rep / everybody(said))
  const questions = sumOfKnown(contacts, (contact) => contact.questions)
  return held !== null && held > pitchShare && questions === 0
}
