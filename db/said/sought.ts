/** A word that is looked for as PostgreSQL bends it, or all that begin so. */
export interface SoughtWord {
  readonly word: string
  readonly isBeginning: boolean
  /** So many words behind the first of its part. */
  readonly behind: number
}

/** Words that stand together, in this order. */
export type SoughtPart = readonly SoughtWord[]

const step = /\s*(?:(&)|<(-|\d+)>)?\s*'((?:[^'\\]|''|\\\\)*)'(:\*)?/y

/** What a query of PostgreSQL asks for: all of these parts. `undefined` where it asks for anything else besides. */
export function soughtIn(query: string): readonly SoughtPart[] | undefined {
  const parts: SoughtWord[][] = []
  step.lastIndex = 0
  for (let at = 0; at < query.length; at = step.lastIndex) {
    const [whole, and, apart, quoted, star] = step.exec(query) ?? []
    if (whole === undefined || quoted === undefined) return undefined
    const isFirst = at === 0
    if (isFirst !== (and === undefined && apart === undefined)) return undefined
    if (isFirst || and) parts.push([])
    const part = parts.at(-1) ?? []
    const far = apart === undefined ? 0 : apart === '-' ? 1 : Number(apart)
    part.push({
      word: quoted.replaceAll("''", "'").replaceAll('\\\\', '\\'),
      isBeginning: star !== undefined,
      behind: (part.at(-1)?.behind ?? 0) + far,
    })
  }
  return parts
}
