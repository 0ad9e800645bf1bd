import type { Kysely } from 'kysely'
import { type FrozenRow, frozenAfter } from '../../../db/queries/ledger-proofs.ts'
import type { KeptPeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { computeAgain } from '../../pay/arithmetic.ts'
import { canonicalJson } from '../../pay/canonical.ts'
import type { Capsule } from '../../pay/capsule.ts'
import type { Statement } from '../../pay/statement.ts'

/** Where a statement that was worked out again is another one: the line, what of it, what was frozen and what comes out. */
export interface Difference {
  /** 0 for what concerns the whole. */
  readonly line: number
  readonly what: string
  readonly frozen: string
  readonly again: string
}

export interface Recomputed {
  readonly is: 'same' | 'different' | 'unknown'
  readonly statement: string
  readonly employee: string
  readonly differences: readonly Difference[]
}

const atOnce = 20

/** Works out every frozen statement of a period again, from the evidence that was frozen with it alone. */
export async function* recomputePeriod(db: Kysely<Database>, { id }: KeptPeriod): AsyncGenerator<Recomputed> {
  let last = ''
  for (;;) {
    const rows = await frozenAfter(db, 'statements', last, atOnce)
    for (const row of rows) if (row.periodId === id) yield recomputed(row)
    if (rows.length < atOnce) return
    last = rows.at(-1)?.id ?? ''
  }
}

type Kept = Pick<FrozenRow, 'id' | 'kept' | 'capsule'>

/** One statement held against what its evidence gives; what was spoilt keeps no other from being looked at. */
export function recomputed(row: Kept): Recomputed {
  try {
    return heldAgainst(row)
  } catch {
    const spoilt = whole('evidence', 'cannot be read as it was kept', 'nothing')
    return { statement: row.id, employee: '?', is: 'unknown', differences: [spoilt] }
  }
}

function heldAgainst({ id, kept, capsule: evidence }: Kept): Recomputed {
  const frozen = JSON.parse(kept) as Statement
  const capsule = JSON.parse(evidence ?? '{}') as Capsule
  const told = { statement: id, employee: frozen.employee }
  if (capsule.arithmetic === undefined)
    return {
      ...told,
      is: 'unknown',
      differences: [whole('evidence', 'kept before it could be computed from', '')],
    }
  const computed = computeAgain(capsule)
  if (!computed)
    return {
      ...told,
      is: 'unknown',
      differences: [whole('arithmetic', capsule.arithmetic, 'not known here')],
    }
  const results = [canonicalJson(capsule.results), canonicalJson(computed.results)] as const
  const differences = [
    ...(canonicalJson(computed.statement) === kept ? [] : differencesOf(frozen, computed.statement)),
    ...(results[0] === results[1] ? [] : [whole('grades', ...results)]),
  ]
  return { ...told, is: differences.length === 0 ? 'same' : 'different', differences }
}

function whole(what: string, frozen: string, again: string): Difference {
  return { line: 0, what, frozen, again }
}

/** Line by line; what is left then is in the whole, or in how it was written down. */
function differencesOf(frozen: Statement, again: Statement): readonly Difference[] {
  const { lines, ...rest } = frozen
  const { lines: linesAgain, ...restAgain } = again
  const count = Math.max(lines.length, linesAgain.length)
  const inLines = Array.from({ length: count }, (_, at) =>
    unlike(at + 1, lines[at] ?? {}, linesAgain[at] ?? {}),
  ).flat()
  const found = [...inLines, ...unlike(0, rest, restAgain)]
  return found.length > 0
    ? found
    : [{ line: 0, what: 'spelling', frozen: 'other bytes', again: 'the same figures' }]
}

function unlike(line: number, frozen: object, again: object): readonly Difference[] {
  const [was, is] = [new Map(Object.entries(frozen)), new Map(Object.entries(again))]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((what) => {
    const [one, other] = [told(was.get(what)), told(is.get(what))]
    return one === other ? [] : [{ line, what, frozen: one, again: other }]
  })
}

function told(value: unknown): string {
  return value === undefined ? 'nothing' : canonicalJson(value)
}

const longest = 80

/** A difference in a sentence for the command line. */
export function differenceSays({ line, what, frozen, again }: Difference): string {
  const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)
  const where = line === 0 ? what : `line ${line}, ${what}`
  return `${where}: frozen ${short(frozen)}, again ${short(again)}`
}
