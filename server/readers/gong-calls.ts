import type { Party } from '../conversation/conversation.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import { speaker } from './reading.ts'
import { labelled } from './speaker-labels.ts'

/** What Gong's call list says of one call: when and how it was held, and who is behind a speaker's id. */
export interface GongCall {
  readonly about: Fields
  readonly people: ReadonlyMap<string, Party>
}

/** The rows of the lists with this name: at the top of an answer, one level below it, or in a list of answers. */
export function gongRows(json: unknown, list: string): readonly Fields[] {
  const pages = Array.isArray(json) ? rowsOf(json) : rowsOf([json])
  return pages.flatMap((page) => [page, ...rowsOf(Object.values(page))]).flatMap((one) => rowsOf(one[list]))
}

/** Whether a JSON holds Gong's call list, which names the people of a call but not what they said. */
export function holdsGongCalls(json: unknown): boolean {
  return gongRows(json, 'calls').some(isCall)
}

/** The calls of Gong's call list by their ids. Of a call that stands twice, the first counts. */
export function gongCalls(json: unknown): ReadonlyMap<string, GongCall> {
  const calls = new Map<string, GongCall>()
  for (const row of gongRows(json, 'calls')) {
    const id = labelOf(fieldsAt(row, 'metaData').id)
    if (isCall(row) && id !== null && !calls.has(id))
      calls.set(id, { about: fieldsAt(row, 'metaData'), people: peopleOf(row) })
  }
  return calls
}

function isCall(row: Fields): boolean {
  return isFields(row.metaData) && 'id' in row.metaData
}

const roles = new Map([
  ['internal', { role: 'rep', roleHow: 'field', roleConfidence: 1 } as const],
  ['external', { role: 'customer', roleHow: 'field', roleConfidence: 1 } as const],
])

// An id that two different people share names neither of them.
function peopleOf(call: Fields): ReadonlyMap<string, Party> {
  const bearers = Map.groupBy(rowsOf(call.parties), (one) => labelOf(one.speakerId))
  return new Map(
    [...bearers].flatMap(([id, parties]) => {
      const [one, ...others] = parties.map((party) => personOf(id ?? '', party))
      const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(one))
      return id !== null && one && isOne ? [[id, one] as const] : []
    }),
  )
}

function personOf(id: string, party: Fields): Party {
  const known = roles.get(textOf(party.affiliation)?.toLowerCase() ?? '')
  const email = textOf(party.emailAddress)
  return speaker(labelled(null, id).key, textOf(party.name), {
    email,
    ...known,
  })
}
