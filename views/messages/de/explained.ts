import type { Examples } from '../en/examples.ts'

/** Why an example counts, and why the other one does not. */
export type Whys = readonly [counts: string, not: string]

/** What is said stays English, as what finds it reads English; why it counts is told in another language. */
export function explained<Name extends string>(
  english: Readonly<Record<Name, Examples>>,
  whys: Readonly<Record<Name, Whys>>,
): Readonly<Record<Name, Examples>> {
  const names = Object.keys(whys) as Name[]
  return Object.fromEntries(names.map((name) => [name, told(english[name], whys[name])])) as Record<
    Name,
    Examples
  >
}

function told({ counts, not }: Examples, [why, whyNot]: Whys): Examples {
  return { counts: { ...counts, why }, not: { ...not, why: whyNot } }
}
