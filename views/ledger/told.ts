import { words } from '../messages/words.ts'

/** One thing that is not as it was written, as the check found it. */
export interface Found {
  readonly what: keyof typeof words.ledger.findings
  readonly seq: number | null
  readonly kind: string
  readonly id: string
}

/** What is wrong and where, in a sentence. */
export function findingSays({ what, seq, kind, id }: Found): string {
  const say = words.ledger
  const of = isThing(kind) ? say.things[kind] : kind
  return say.findings[what](String(seq ?? ''), of, id)
}

function isThing(kind: string): kind is keyof typeof words.ledger.things {
  return Object.hasOwn(words.ledger.things, kind)
}
