import type { GateName } from './gates.ts'
import type { NotMeasurable } from './grade.ts'

/** What most stands against a grade, by its name: a gate, or having nobody to go by. */
export type Lack = GateName | 'colleagues'

/** Why somebody has no grade, without their figures; a frozen weight and findings that cannot be believed come first. */
export function lackOf({ gates }: Pick<NotMeasurable, 'gates'>): Lack {
  const failed = gates.filter((gate) => !gate.passed)
  const first = failed.find(({ name }) => name === 'alarm') ?? failed.find(({ name }) => name === 'trust')
  return (first ?? failed[0])?.name ?? 'colleagues'
}
