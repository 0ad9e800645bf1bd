import { namedIn, wordedIn } from './proof-subject.ts'
import { tokensOf } from './tokens.ts'
import { areAlike } from './topic.ts'

/**
 * What each of these actions is about, told apart within the list: alike ones get the same words back, those of the
 * first of them; `null` where no word of content tells.
 *
 * Two are alike when two of the things they name stand in the other, or the only one that one of them has; where
 * nothing is named ("ring you on Friday") their deeds and days are compared. Source: pay.md, "one credited per topic
 * and encounter"; measures.md, Insights ("the same kind and topic").
 */
export function topicsOf(actions: readonly string[]): readonly (string | null)[] {
  const known: (readonly [string, ReadonlySet<string>])[] = []
  return actions.map((action) => {
    const stems = stemsOfAction(action)
    if (stems.size === 0) return null
    const alike = known.find(([, others]) => areAlike(stems, others))
    if (alike) return alike[0]
    const name = [...stems].toSorted().join(' ')
    known.push([name, stems])
    return name
  })
}

/** Whether two actions are about the same (see `topicsOf`). */
export function isSameAction(one: string, other: string): boolean {
  return areAlike(stemsOfAction(one), stemsOfAction(other))
}

function stemsOfAction(action: string): ReadonlySet<string> {
  const tokens = tokensOf(action)
  const named = namedIn(tokens)
  return named.size > 0 ? named : wordedIn(tokens)
}
