import type { MomentKind } from '../conversation/findings.ts'
import { doesCount, type Settled } from '../conversation/settled.ts'
import type { BehaviourName } from './behaviours.ts'
import type { Encounter } from './encounter.ts'

/** How long people are asked to sit over one drawn encounter. */
export interface ConfirmingRules {
  /** Seconds it takes to read a finding where it was said, and press a key. */
  readonly secondsEach: number
  readonly mostSeconds: number
}

/** Three minutes, nine seconds a finding: twenty findings. */
export const confirmingRules: ConfirmingRules = { secondsEach: 9, mostSeconds: 180 }

/** What of an encounter a person is asked to confirm now, and how much is left for another time. */
export interface ToConfirm<S extends Settled = Settled> {
  readonly now: readonly S[]
  readonly leftOut: number
}

/** Behaviours that rest on findings, in the order they are gone through: what speaks against the rep comes first. */
const order = ['humility', 'follow-up', 'insight', 'serving', 'listening'] as const
type Confirmed = (typeof order)[number]

/** Whether all that was found in all of an encounter’s contacts was answered: `confirmed` of each holds every behaviour. */
export function isSettled({ contacts }: Encounter): boolean {
  return contacts.every(({ confirmed }) => order.every((behaviour) => confirmed.includes(behaviour)))
}

/**
 * The findings of an encounter that nobody but its rep has answered yet, as many as fit in the time.
 *
 * First what counts against the rep (about ourselves, pressure), then promises, then what was learnt, then serving
 * and pitches, then what was taken up, asked further and cut off; each in the order given, which is the order it was
 * said. Airtime and long turns go by the times of the recording and are nobody’s to confirm. An encounter earns one
 * insight at most, so once one is accepted the others are not asked for. Source: pay.md, "Gates"; three minutes an
 * encounter at most.
 */
export function toConfirm<S extends Settled>(
  settled: readonly S[],
  rules: ConfirmingRules = confirmingRules,
): ToConfirm<S> {
  const open = order.flatMap((behaviour) => openOf(behaviour, settled))
  const most = Math.floor(rules.mostSeconds / rules.secondsEach)
  return { now: open.slice(0, most), leftOut: Math.max(0, open.length - most) }
}

/**
 * Behaviours of which somebody else than the rep answered all that was found in a conversation. Where nothing was
 * found, it takes somebody who went through the conversation to say so (`isGoneThrough`).
 */
export function confirmedIn(settled: readonly Settled[], isGoneThrough: boolean): readonly BehaviourName[] {
  return order.filter((behaviour) => {
    const found = settled.some((one) => behaviourOf(one) === behaviour)
    return openOf(behaviour, settled).length === 0 && (found || isGoneThrough)
  })
}

const ofMoments: Readonly<Partial<Record<MomentKind, Confirmed>>> = {
  ego: 'humility',
  pressure: 'humility',
  serving: 'serving',
  pitch: 'serving',
  uptake: 'listening',
  'follow-up-question': 'listening',
  'cut-in': 'listening',
}

/** The behaviour a finding counts for: what it counts as, or what the machine took it for. `null` where it counts for none. */
export function behaviourOf({ finding, machine }: Settled): Confirmed | null {
  for (const found of [finding, machine]) {
    const counted = found?.is === 'moment' ? ofMoments[found.kind] : undefined
    if (counted) return counted
    if (found?.is === 'commitment' && found.class === 'promise' && found.owner !== 'customer')
      return 'follow-up'
    if (found?.is === 'insight' && found.kind !== 'request') return 'insight'
  }
  return null
}

function openOf<S extends Settled>(behaviour: Confirmed, settled: readonly S[]): readonly S[] {
  const behind = settled.filter((one) => behaviourOf(one) === behaviour)
  const isAccepted = behind.some((one) => one.word?.answer === 'yes')
  if (behaviour === 'insight' && isAccepted) return []
  return behind.filter((one) => one.word === null && doesCount(one))
}
