import type { Moment } from '../conversation/findings.ts'
import { isForeign } from './language.ts'
import { leastRepWords } from './lexicons/moments.ts'
import { type Measured, unknown } from './measured.ts'
import { forRep, forRoles } from './roles.ts'
import { isOurs, readScript, type Script } from './script.ts'

export { isForeign } from './language.ts'

/**
 * Whether words of this conversation can be understood: our cues are English, so another language is
 * `language`; then roles must be known (see `forRoles`).
 */
export function forWords<T>(script: Script, value: Measured<T>): Measured<T> {
  return isForeign(script) ? unknown('language') : forRoles(script, value)
}

/** Like `forWords`, for what is the rep's own: a colleague is no rep (see `forRep`). */
export function forRepWords<T>(script: Script, value: Measured<T>): Measured<T> {
  return isForeign(script) ? unknown('language') : forRep(script, value)
}

/** Words of our side: of reps and colleagues together. */
export const repWords = readScript((script: Script): number => {
  let words = 0
  for (const line of script.lines) if (isOurs(line)) words += line.count
  return words
})

/** Moments per 1,000 words of our side; `too-short` when our side said fewer than 30 words. */
export function per1000(script: Script, moments: readonly Moment[]): Measured<number> {
  const words = repWords(script)
  if (words < leastRepWords) return forWords(script, unknown('too-short'))
  return forWords(script, {
    known: true,
    value: (moments.length * 1000) / words,
    unit: 'per-1000-words',
    evidence: [...new Set(moments.map((moment) => moment.utterance))],
  })
}
