import type { Party } from '../conversation/conversation.ts'
import { type Fields, fieldsAt, labelOf, numberOf, textOf } from './json-fields.ts'
import { sideWords } from './lexicons/side-words.ts'
import { speaker } from './reading.ts'

/** Whoever wrote something for whom a vCon names nobody. */
export const nobodyNamed = speaker('nobody-named', null)

/**
 * The parties of a vCon, in its order, since everything else in it names them by their place.
 *
 * The name as given, else the address or the number; "anonymous" is nobody's name. The role comes from
 * `role`, `meta.role` or `type`, which no draft requires and many programs write.
 */
export function vconParties(rows: readonly Fields[]): readonly Party[] {
  return rows.map((row, at) => {
    const email = addressOf(row.mailto) ?? addressOf(row.email)
    const given = textOf(row.name)
    const name = given?.toLowerCase() === 'anonymous' ? null : (given ?? email ?? numberOn(row.tel))
    const role = roleIn(row)
    const known = role ? ({ role, roleHow: 'field', roleConfidence: 1 } as const) : {}
    return speaker(`p${at + 1}`, name, { ...known, email })
  })
}

/** Everybody whom a dialog or a row names by their place, in its order: one, a list, or a list of lists. */
export function placesIn(value: unknown): readonly number[] {
  const flat: readonly unknown[] = Array.isArray(value) ? value.flat() : [value]
  return flat.flatMap((one) => (one === null || one === undefined ? [] : (numberOf(one) ?? Number.NaN)))
}

/** The first place that is named and that the list of parties does not have, as the file wrote it. */
export function strayPlace(dialog: Fields, count: number): string | null {
  const named = [dialog.parties, dialog.originator].flatMap(placesIn)
  const stray = named.find((place) => !(Number.isInteger(place) && place >= 0 && place < count))
  return stray === undefined ? null : Number.isNaN(stray) ? 'that is no number' : String(stray)
}

/** Finds the one party that a label means; `undefined` where none or several could be meant. */
export type PartyFinder = (label: string) => Party | undefined

/** Knows parties by their names and addresses, and the only one of a side by the word for that side. */
export function namedAmong(parties: readonly Party[]): PartyFinder {
  const named = Map.groupBy(
    parties.flatMap((party) =>
      [party.name, party.email].map((label) => ({ party, label: label?.toLowerCase() })),
    ),
    ({ label }) => label,
  )
  const sided = Map.groupBy(parties, ({ role }) => role)
  return (label) => {
    const wanted = label.trim().toLowerCase()
    const found = new Set(named.get(wanted)?.map(({ party }) => party))
    const side = sideOf(wanted)
    const meant = found.size > 0 ? [...found] : ((side && sided.get(side)) ?? [])
    return meant.length === 1 ? meant[0] : undefined
  }
}

function addressOf(value: unknown): string | null {
  const given = textOf(value)?.replace(/^mailto:/i, '') ?? ''
  const address = (given.split('?')[0] ?? '').trim().toLowerCase()
  return address.includes('@') ? address : null
}

function numberOn(value: unknown): string | null {
  return labelOf(value)?.replace(/^tel:/i, '') ?? null
}

function roleIn(row: Fields) {
  const said = [row.role, fieldsAt(row, 'meta').role, row.type].flatMap((one) => textOf(one) ?? [])
  return said.flatMap((one) => sideOf(one.toLowerCase().replaceAll('_', ' ')) ?? []).at(0)
}

function sideOf(word: string): Party['role'] | undefined {
  return Object.hasOwn(sideWords, word) ? sideWords[word] : undefined
}
