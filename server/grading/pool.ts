import type { Contact, Evidence, Said } from './contact.ts'
import type { Encounter } from './encounter.ts'
import type { ScorecardSettings } from './scorecard.ts'

/**
 * The contacts of an encounter that are graded, or why none is, in words.
 *
 * What is too short is judged on the encounter, so that splitting a call makes nothing ungradable. Seconds
 * and words of one encounter count together, each against its own least. Source: measures.md, "Airtime credit".
 */
export function gradedContacts(encounter: Encounter, { least }: ScorecardSettings): Graded {
  const before = asked.get(encounter)
  if (before?.least === least) return before.graded
  const graded = gradedOf(encounter, least)
  asked.set(encounter, { least, graded })
  return graded
}

interface Graded {
  readonly contacts: readonly Contact[]
  readonly reasons: readonly string[]
}

/** Every behaviour asks for the same. */
const asked = new WeakMap<
  Encounter,
  { readonly least: ScorecardSettings['least']; readonly graded: Graded }
>()

function gradedOf(encounter: Encounter, least: ScorecardSettings['least']): Graded {
  const contacts = encounter.contacts.filter((contact) => contact.notGradable.length === 0)
  if (contacts.length === 0) {
    const reasons = new Set(encounter.contacts.flatMap((contact) => contact.notGradable))
    return { contacts, reasons: [...reasons] }
  }
  if (!contacts.some((contact) => contact.words.customer > 0))
    return { contacts: [], reasons: ['The customer said nothing in it.'] }
  if (fill(contacts, everybody, least.talkMs, least.words) < 1)
    return { contacts: [], reasons: ['Less than a minute (60 words) was said in all.'] }
  if (fill(contacts, ours, least.ourTalkMs, least.ourWords) < 1)
    return { contacts: [], reasons: ['Our side said less than half a minute (30 words).'] }
  return { contacts, reasons: [] }
}

/** Everybody's amount together: customers, reps and colleagues. */
export function everybody(said: Said): number {
  return said.customer + said.rep + said.colleague
}

/** Our side's amount: reps and colleagues. */
export function ours(said: Said): number {
  return said.rep + said.colleague
}

function fill(
  contacts: readonly Contact[],
  amount: (said: Said) => number,
  enoughMs: number,
  enoughWords: number,
): number {
  return contacts.reduce(
    (sum, { talkMs, words }) => sum + (talkMs ? amount(talkMs) / enoughMs : amount(words) / enoughWords),
    0,
  )
}

/** The sum of what is known over contacts; `null` where nothing is. */
export function sumOfKnown(
  contacts: readonly Contact[],
  amount: (contact: Contact) => number | null,
): number | null {
  const known = contacts.map(amount).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** The utterances behind these kinds of finding, over all contacts. */
export function evidenceOf(
  contacts: readonly Contact[],
  ...kinds: readonly (keyof Contact['evidence'])[]
): readonly Evidence[] {
  const found: Evidence[] = []
  for (const { conversation, evidence } of contacts)
    for (const kind of kinds)
      for (const utterance of evidence[kind] ?? []) found.push({ conversation, utterance })
  return found
}
