import type { Contact } from './contact.ts'
import { evidenceOf, ours } from './pool.ts'
import { many, type Score } from './score.ts'
import type { ScorecardSettings } from './scorecard.ts'

/**
 * How little of an encounter was unasked self-praise or pressure. Unit: score, 0 to 1.
 *
 * max(0, 1 - (ego + pressure moments per 1,000 words of reps and colleagues) / 20), over the contacts in
 * which either could be
 * looked for. Source: pay.md, "Scores"; what ego and pressure are: measures.md.
 */
export function humilityOf(contacts: readonly Contact[], { humility }: ScorecardSettings): Score {
  const looked = contacts.filter(
    ({ ego, pressure, words }) => (ego !== null || pressure !== null) && ours(words) > 0,
  )
  const words = looked.reduce((sum, contact) => sum + ours(contact.words), 0)
  if (words === 0) return { known: false, reasons: ['Ego and pressure could not be looked for in it.'] }

  const ego = looked.reduce((sum, contact) => sum + (contact.ego ?? 0), 0)
  const pressure = looked.reduce((sum, contact) => sum + (contact.pressure ?? 0), 0)
  const per1000 = ((ego + pressure) * 1000) / words
  return {
    known: true,
    value: Math.max(0, 1 - per1000 / humility.noneLeftAt),
    pieces: [
      { name: 'ego', words: `${many(ego, 'moment')} of self-praise`, value: ego },
      { name: 'pressure', words: `${many(pressure, 'moment')} of pressure`, value: pressure },
      { name: 'rep-words', words: many(words, 'word'), value: words },
    ],
    evidence: evidenceOf(looked, 'ego', 'pressure'),
  }
}
