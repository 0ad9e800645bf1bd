import { packedBytes, unpackedBytes } from '../../db/packed-text.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import type { GateFacts } from '../grading/gates.ts'
import type { Unit } from '../grading/unit.ts'

/** What was counted of a rep, as far as grades, a statement and its evidence are made from it. */
export interface CountedRep {
  readonly facts: Omit<GateFacts, 'unitsUnderAppeal'>
  readonly units: Readonly<Record<BehaviourName, readonly Unit[]>>
  /** What the evidence holds of it: canonical JSON, member by member. */
  readonly evidence: Readonly<Record<string, string>>
}

/** Whoever finds no more room is counted twice. */
const MOST_BYTES = 50_000_000

interface Packed {
  readonly counted: Buffer
  readonly evidence: readonly (readonly [string, Buffer])[]
  readonly bytes: number
}

/** What was counted of reps, kept small until everybody has been counted. */
export class HeldReps {
  readonly #held = new Map<string, Packed>()
  #bytes = 0

  hold(repId: string, { evidence: texts, ...rest }: CountedRep): void {
    const counted = packedBytes(JSON.stringify(rest))
    const evidence = Object.entries(texts).map(([name, text]) => [name, packedBytes(text)] as const)
    const bytes = evidence.reduce((sum, [, one]) => sum + one.length, counted.length)
    if (this.#bytes + bytes > MOST_BYTES) return
    this.#bytes += bytes
    this.#held.set(repId, { counted, evidence, bytes })
  }

  /** Gives it out, and holds it no longer. */
  release(repId: string): CountedRep | undefined {
    const held = this.#held.get(repId)
    if (!held) return undefined
    this.#held.delete(repId)
    this.#bytes -= held.bytes
    const rest = JSON.parse(unpackedBytes(held.counted)) as Omit<CountedRep, 'evidence'>
    return {
      ...rest,
      evidence: Object.fromEntries(held.evidence.map(([name, one]) => [name, unpackedBytes(one)])),
    }
  }
}
