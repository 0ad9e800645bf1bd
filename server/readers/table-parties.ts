import type { Party, Role } from '../conversation/conversation.ts'
import { sideWords } from './lexicons/side-words.ts'
import { speaker } from './reading.ts'

/** Who a row says spoke, as its cells have it; empty where they say nothing. */
export interface Who {
  readonly name: string
  readonly role: string
  readonly email: string
}

/** What a person said that the words of a role column mean, by the word in lower case. */
export type ToldSides = Readonly<Record<string, Role>>

/** The parties of a table's rows in the order they speak, which of them each row is, and what was taken for what. */
export interface Speakers {
  readonly parties: readonly Party[]
  /** The key of its party for each row. */
  readonly keys: readonly string[]
  readonly guessed: readonly string[]
  /** Whether a role is in words nobody knows yet. */
  readonly open: boolean
}

/**
 * Who speaks in these rows, which stand in the order of the talk: a party for every name as it is written,
 * and one for every role among the nameless.
 *
 * Two roles under one name are no role. Where only sides are named ("agent", "customer") they are the roles.
 */
export function speakersOf(rows: readonly Who[], told: ToldSides): Speakers {
  const bySide = areSides(rows, told)
  const people = new Map<string, Person>()
  const keys = rows.map((row) => {
    const identity = row.name === '' ? `\n${row.role.toLowerCase()}` : row.name
    const person = people.get(identity) ?? {
      key: `s${people.size + 1}`,
      name: row.name,
      words: new Set(),
      email: '',
    }
    people.set(identity, person)
    const word = bySide ? row.name : row.role
    if (word !== '') person.words.add(word)
    if (person.email === '' && row.email.includes('@')) person.email = row.email
    return person.key
  })
  const all = [...people.values()]
  const strange = [...new Set(all.flatMap((one) => [...one.words]))].filter(
    (word) => sideOf(word, told) === null,
  )
  return {
    parties: all.map((one) => partyOf(one, told)),
    keys,
    guessed: [
      ...all.flatMap((one) => contradiction(one, told)),
      ...(strange.length > 0
        ? [`the roles ${quoted(strange)} are words Heard does not know: left unknown`]
        : []),
      ...(bySide ? ['the speakers are named by their side: taken for their roles'] : []),
    ],
    open: strange.length > 0,
  }
}

/** The side a word for a role means: as it was `told`, else as programs use it; `null` for a word nobody knows. */
export function sideOf(word: string, told: ToldSides): Role | null {
  const plain = word.trim().toLowerCase()
  if (Object.hasOwn(told, plain)) return told[plain] ?? null
  return Object.hasOwn(sideWords, plain) ? (sideWords[plain] ?? null) : null
}

interface Person {
  readonly key: string
  readonly name: string
  readonly words: Set<string>
  email: string
}

function areSides(rows: readonly Who[], told: ToldSides): boolean {
  const names = new Set(rows.map((row) => row.name).filter((name) => name !== ''))
  return (
    names.size > 0 && rows.every((row) => row.role === '') && [...names].every((name) => sideOf(name, told))
  )
}

function sidesOf({ words }: Person, told: ToldSides): readonly (Role | null)[] {
  return [...new Set([...words].map((word) => sideOf(word, told)))]
}

function partyOf(person: Person, told: ToldSides): Party {
  const [side, other] = sidesOf(person, told)
  const known =
    side == null || side === 'unknown' || other !== undefined
      ? {}
      : ({ role: side, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(person.key, person.name || null, { ...known, email: person.email || null })
}

function contradiction(person: Person, told: ToldSides): readonly string[] {
  if (sidesOf(person, told).length < 2) return []
  const who = person.name === '' ? 'somebody without a name' : person.name
  return [`${who} stands with several roles (${quoted([...person.words])}): left unknown`]
}

function quoted(words: readonly string[]): string {
  const shown = words.slice(0, 5).map((word) => `"${word.slice(0, 40)}"`)
  return words.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ')
}
