import type { BehaviourName } from './behaviours.ts'
import type { Contact, Evidence } from './contact.ts'
import { type Encounter, isDrawn } from './encounter.ts'
import { gradedContacts } from './pool.ts'
import { roundToFour } from './rounding.ts'
import type { Scorecard } from './scorecard.ts'
import { type EncounterBehaviour, scoreOf } from './scores.ts'

/** One thing a grade counts: an encounter, a promise that fell due, a case. */
export interface Unit {
  readonly id: string
  readonly customer: string
  /** The instant or civil date that puts it in a period: first contact, due date, day of the case. */
  readonly at: string
  /** 0 to 1, to four decimals. */
  readonly value: number
  /** What became of it, in a word or two, so that equal ones can be counted: "kept in time". */
  readonly words: string
  /** Channel, kind and new or existing customer: only what the rep cannot choose. `null` where it has none. */
  readonly stratum: string | null
  /** Drawn at random, and a person confirmed or corrected every finding behind it. */
  readonly confirmed: boolean
  readonly evidence: readonly Evidence[]
}

/** Something that could not be counted, and why, in words. */
export interface LeftOut {
  readonly id: string
  readonly reasons: readonly string[]
}

export interface Units {
  readonly units: readonly Unit[]
  readonly leftOut: readonly LeftOut[]
}

/** Every encounter as a unit of one behaviour; those without a score stand in `leftOut` with the reasons. */
export function encounterUnits(
  behaviour: EncounterBehaviour,
  encounters: readonly Encounter[],
  scorecard: Pick<Scorecard, 'settings'>,
): Units {
  const units: Unit[] = []
  const leftOut: LeftOut[] = []
  for (const encounter of encounters) {
    const score = scoreOf(behaviour, encounter, scorecard)
    const { contacts } = gradedContacts(encounter, scorecard.settings)
    if (!score.known || encounter.startedAt === null) {
      leftOut.push({ id: encounter.id, reasons: score.known ? [] : score.reasons })
      continue
    }
    units.push({
      id: encounter.id,
      customer: encounter.customer,
      at: encounter.startedAt,
      value: roundToFour(score.value),
      words: score.pieces[0]?.words ?? '',
      stratum: stratumOf(contacts[0]),
      confirmed: isDrawn(encounter) && contacts.every((contact) => contact.confirmed.includes(behaviour)),
      evidence: score.evidence,
    })
  }
  return { units, leftOut }
}

/** The units a grade may count: all of them, or the confirmed ones where the detector is for coaching only. */
export function unitsThatCount(
  behaviour: BehaviourName,
  units: readonly Unit[],
  coachingOnly: readonly BehaviourName[],
): readonly Unit[] {
  return coachingOnly.includes(behaviour) ? units.filter((unit) => unit.confirmed) : units
}

function stratumOf(contact: Contact | undefined): string | null {
  if (!contact) return null
  const { channel, kind, existingCustomer } = contact
  const known = existingCustomer === null ? 'unknown' : existingCustomer ? 'existing' : 'new'
  return [channel ?? 'unknown', kind ?? 'unknown', known].join(' ')
}
