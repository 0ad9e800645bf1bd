/** When what was drawn may stand for all that was not looked at. */
export interface SampleRules {
  /** Encounters that must have been drawn: as many as a grade takes. */
  readonly drawn: number
}

/** The default of pay.md, "Gates": a sample of fewer than a grade takes stands for nothing. */
export const sampleRules: SampleRules = { drawn: 20 }

/** What became of the draw in one rep's encounters of a period. */
export interface Sample {
  /** The seed was fixed and its hash published before the period began. */
  readonly isCommitted: boolean
  readonly drawn: number
  /** Of those, how many a person has gone through to the end. */
  readonly settled: number
  /** Drawn conversations that were taken out afterwards, or that nothing can be measured of. */
  readonly lost: number
}

/** Why a sample does not stand for the rest; `null` where it does. */
export type SampleLack = 'no-commitment' | 'too-few' | 'not-settled' | 'lost' | null

/**
 * What a rep's sample lacks to be a valid one, the first reason that holds: the draw was not committed to before the
 * period, it took too few encounters, one it took is gone or cannot be measured, or one is not gone through yet.
 *
 * One that is lost spoils the sample, or whoever dislikes being drawn could take the conversation back. A sample that
 * is not valid costs nobody anything: the behaviour is not measurable unless coverage holds. Source: pay.md, "Gates".
 */
export function lackOf(sample: Sample, rules: SampleRules = sampleRules): SampleLack {
  if (!sample.isCommitted) return 'no-commitment'
  if (sample.drawn < rules.drawn) return 'too-few'
  if (sample.lost > 0) return 'lost'
  return sample.settled < sample.drawn ? 'not-settled' : null
}
