/** What somebody may say of themselves, so that it can be seen whether pay treats groups alike. */
export const factNames = [
  'gender',
  'age',
  'part-time',
  'country',
  'language',
  'disability',
  'works-council',
] as const
export type FactName = (typeof factNames)[number]

const yesOrNo = ['yes', 'no'] as const

/** The answers to choose from; none for the country, which is two letters of ISO 3166. */
export const answersTo = {
  gender: ['woman', 'man', 'other'],
  age: ['under-30', '30-44', '45-59', '60-or-more'],
  'part-time': yesOrNo,
  country: null,
  language: ['first', 'learnt'],
  disability: yesOrNo,
  'works-council': yesOrNo,
} as const satisfies Readonly<Record<FactName, readonly string[] | null>>

/** An answer as it is kept, however it was written; `null` where it is none. */
export function answerIn(fact: FactName, written: string): string | null {
  const answer = written.trim().toLowerCase()
  const known: readonly string[] | null = answersTo[fact]
  if (known === null) return /^[a-z]{2}$/.test(answer) ? answer.toUpperCase() : null
  return known.includes(answer) ? answer : null
}

/** Whether a word is the name of a fact. */
export function isFactName(word: string): word is FactName {
  return factNames.some((name) => name === word)
}
