/** Somebody who may be told by name. */
interface Named {
  readonly id: string
  readonly name: string
}

/** Where a text names somebody with an @, and whom: offsets in characters. */
export interface NamedThere {
  readonly personId: string
  readonly start: number
  readonly end: number
}

/** Everybody a text names: by the whole name, or by a first name that only one of them has. Capitals do not count. */
export function mentionedIn(text: string, people: readonly Named[]): readonly NamedThere[] {
  if (!text.includes('@')) return []
  const names = namesOf(people)
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length)
  const found: NamedThere[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) continue
    const rest = text.slice(at + 1, at + 1 + LONGEST_NAME).toLowerCase()
    const name = longestFirst.find(
      (one) => rest.startsWith(one) && !/[\p{L}\p{N}]/u.test(rest[one.length] ?? ' '),
    )
    const personId = name && names.get(name)
    if (personId) found.push({ personId, start: at, end: at + 1 + name.length })
  }
  return found
}

/** How somebody is called with an @: by their first name, or by the whole one where it is not theirs alone. */
export function callsOf(
  people: readonly Named[],
): readonly { readonly id: string; readonly name: string; readonly call: string }[] {
  const names = namesOf(people)
  return people.map(({ id, name }) => {
    const first = name.trim().split(/\s+/)[0] ?? ''
    return { id, name: name.trim(), call: names.get(first.toLowerCase()) === id ? first : name.trim() }
  })
}

const LONGEST_NAME = 200

function namesOf(people: readonly Named[]): ReadonlyMap<string, string> {
  const firsts = Map.groupBy(people, (person) => firstOf(person.name))
  const names = new Map<string, string>()
  for (const { id, name } of people) {
    names.set(name.trim().toLowerCase(), id)
    if (firsts.get(firstOf(name))?.length === 1) names.set(firstOf(name), id)
  }
  names.delete('')
  return names
}

function firstOf(name: string): string {
  return name.trim().toLowerCase().split(/\s+/)[0] ?? ''
}
