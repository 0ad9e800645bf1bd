import type { GateName } from './gates.ts'
import type { NotMeasurable } from './grade.ts'

/** What most stands against a grade, by its name: a gate, or having nobody to go by. */
export type Lack = GateName | 'colleagues'

/** Why somebody has no grade, without their figures; findings that cannot be believed come before everything. */
export function lackOf({ gates }: Pick<NotMeasurable, 'gates'>): Lack {
  const failed = gates.filter((gate) => !gate.passed)
  return (failed.find((gate) => gate.name === 'trust') ?? failed[0])?.name ?? 'colleagues'
}
