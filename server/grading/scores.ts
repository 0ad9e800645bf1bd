import type { BehaviourName } from './behaviours.ts'
import type { Contact } from './contact.ts'
import type { Encounter } from './encounter.ts'
import { humilityOf } from './humility.ts'
import { listeningOf } from './listening.ts'
import { evidenceOf, gradedContacts } from './pool.ts'
import { many, type Score } from './score.ts'
import type { Scorecard, ScorecardSettings } from './scorecard.ts'
import { servingOf } from './serving.ts'

/** The behaviours an encounter is scored for; follow-up counts promises and advocacy counts cases. */
export type EncounterBehaviour = Exclude<BehaviourName, 'follow-up' | 'advocacy'>

/**
 * An encounter's score for one behaviour, with its pieces and evidence; or why it has none.
 *
 * Contacts that are not gradable are left out, and with them alone the encounter. Source: pay.md, "Scores".
 */
export function scoreOf(
  behaviour: EncounterBehaviour,
  encounter: Encounter,
  scorecard: Pick<Scorecard, 'settings'>,
): Score {
  const { contacts, reasons } = gradedContacts(encounter, scorecard.settings)
  if (contacts.length === 0) return { known: false, reasons }
  return scorers[behaviour](contacts, scorecard.settings)
}

const scorers: Readonly<
  Record<EncounterBehaviour, (contacts: readonly Contact[], settings: ScorecardSettings) => Score>
> = {
  listening: listeningOf,
  humility: humilityOf,
  serving: servingOf,
  'note-taking': noteTakingOf,
  insight: insightOf,
}

/** 1 with a note that counts, 0 with none; nothing yet while a note's day is not over. */
function noteTakingOf(contacts: readonly Contact[]): Score {
  const notes = contacts.map((contact) => contact.note)
  const counting = notes.find((note) => note?.counts)
  if (!counting && notes.includes(null))
    return { known: false, reasons: ['The day for writing its note is not over.'] }
  const words = counting?.why ?? notes.find((note) => note !== null)?.why ?? ''
  const value = counting ? 1 : 0
  return { known: true, value, pieces: [{ name: 'note', words, value }], evidence: [] }
}

/** 1 with at least one insight new to us and accepted, 0 with none: at most one each. */
function insightOf(contacts: readonly Contact[]): Score {
  const accepted = contacts.reduce((sum, contact) => sum + contact.acceptedInsights, 0)
  const value = accepted > 0 ? 1 : 0
  const words = `${many(accepted, 'new insight')} accepted`
  return {
    known: true,
    value,
    pieces: [{ name: 'insight', words, value }],
    evidence: evidenceOf(contacts, 'insight'),
  }
}
