import type { Role } from '../conversation/conversation.ts'
import type { DayOrder } from './day-order.ts'
import { type Mapping, type Meaning, type MeaningMistake, mistakeIn } from './mapping.ts'
import type { MappingNeeded, UnmappedField } from './mapping-needed.ts'
import type { Unit } from './table-offsets.ts'

/** What a person answered: a meaning for every field in its order, and what the values do not prove. */
export interface MappingAnswer {
  readonly meanings: readonly Meaning[]
  readonly unit: Unit | null
  readonly dayOrder: DayOrder | null
  /** What the words in the column of roles mean. */
  readonly sides: Readonly<Record<string, Role>>
}

/** What an answer still lacks: a meaning of a column, the unit of its numbers, the order of its dates. */
export type AnswerProblem = MeaningMistake | 'other-fields' | 'no-unit' | 'no-day-order'

/**
 * The mapping a person's answer makes, or what it still lacks.
 *
 * A unit or an order that the values prove need not be said; one that was said goes before it. Neither is
 * ever assumed: where they matter and nobody has said them, the answer is not complete.
 */
export function mappingFrom(
  needed: MappingNeeded,
  answer: MappingAnswer,
): { readonly mapping: Mapping } | { readonly problem: AnswerProblem } {
  const { fields, kind, fingerprint, list } = needed
  if (answer.meanings.length !== fields.length) return { problem: 'other-fields' }
  const mistake = mistakeIn(answer.meanings)
  if (mistake) return { problem: mistake }
  const chosen = (...wanted: readonly Meaning[]) =>
    fields.filter((_, place) => wanted.includes(answer.meanings[place] ?? 'ignore'))
  const unit = settled(
    answer.unit,
    chosen('start', 'end', 'duration').map((field) => field.unit),
  )
  if (unit === 'ask') return { problem: 'no-unit' }
  const dayOrder = settled(
    answer.dayOrder,
    chosen('at', 'start', 'end').map((field) => field.dayOrder),
  )
  if (dayOrder === 'ask') return { problem: 'no-day-order' }
  return {
    mapping: {
      kind,
      fingerprint,
      list,
      fields: fields.map(({ name }, place) => ({ name, is: answer.meanings[place] ?? 'ignore' })),
      unit,
      dayOrder,
      sides: sidesIn(chosen('role', 'speaker'), answer.sides),
    },
  }
}

function settled<T extends string>(
  said: T | null,
  proven: readonly (T | 'ask' | undefined)[],
): T | 'ask' | null {
  if (said !== null) return said
  const known = proven.find((one) => one !== undefined && one !== 'ask')
  return known ?? (proven.includes('ask') ? 'ask' : null)
}

function sidesIn(
  fields: readonly UnmappedField[],
  said: Readonly<Record<string, Role>>,
): Record<string, Role> {
  const asked = new Set(fields.flatMap((field) => field.values ?? []).map((value) => value.toLowerCase()))
  return Object.fromEntries(
    Object.entries(said)
      .map(([word, side]) => [word.trim().toLowerCase(), side] as const)
      .filter(([word]) => asked.has(word)),
  )
}
