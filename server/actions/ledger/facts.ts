import type { Kysely } from 'kysely'
import {
  type FrozenRow,
  frozenAfter,
  keptActs,
  keptPayments,
  keptPlans,
  keptSignatures,
  keptSteps,
  slippedIn,
} from '../../../db/queries/ledger-proofs.ts'
import { keptBatches } from '../../../db/queries/pay-batches.ts'
import { allPeriods } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { canonicalJson, hashOf, sealOf } from '../../pay/canonical.ts'
import { isClosed } from '../../pay/period-way.ts'
import type { Statement } from '../../pay/statement.ts'

/** Something the ledger may tell of, as the database holds it, hashed anew. */
export interface Fact {
  readonly kind: string
  readonly id: string
  /** Empty where it contradicts itself. */
  readonly seal: string
  /** Of a statement: the hash of its evidence. */
  readonly capsule: string | null
  /** Of grades and statements: whose, of which period, which version. */
  readonly of?: string
  /** The ledger has to know of it. */
  readonly isEntered: boolean
}

const atOnce = 20

/**
 * By `kind id`: what is frozen, plans, signatures, approvals, corrections, the steps of periods, what was sent to payroll,
 * fairness reports and statements that were read.
 */
export async function factsKept(db: Kysely<Database>): Promise<ReadonlyMap<string, Fact>> {
  const all = new Map<string, Fact>()
  const add = (fact: Fact) => all.set(`${fact.kind} ${fact.id}`, fact)
  const payments = await keptPayments(db)
  for (const table of ['grades', 'statements'] as const) {
    for (const id of await slippedIn(db, table)) add({ ...nobodys, kind: kindOf(table), id })
    for await (const row of everyFrozen(db, table)) add(factOf(row, table, payments.get(row.id)))
  }
  for (const { id, rules, hash, state } of await keptPlans(db)) {
    const seal = hashOf(rules) === hash ? hash : ''
    add({ kind: 'plan', id, seal, capsule: null, isEntered: state !== 'draft' })
  }
  for (const { id, says } of await keptSignatures(db))
    add({ kind: 'signature', id, seal: says, capsule: null, isEntered: true })
  for (const { kind, id, says } of [...(await keptActs(db)), ...(await keptSteps(db))])
    add({ kind, id, seal: says, capsule: null, isEntered: true })
  for (const { id, planId, from, to, state } of await allPeriods(db)) {
    const seal = `${planId} ${from} ${to}`
    if (isClosed(state)) add({ kind: 'audit', id, seal, capsule: null, isEntered: false })
  }
  for await (const { id, seal, now } of keptBatches(db))
    add({ kind: 'batch', id, seal: seal === now ? seal : '', capsule: null, isEntered: true })
  return all
}

async function* everyFrozen(db: Kysely<Database>, table: 'grades' | 'statements') {
  let last = ''
  for (;;) {
    const rows = await frozenAfter(db, table, last, atOnce)
    yield* rows
    if (rows.length < atOnce) return
    last = rows.at(-1)?.id ?? ''
  }
}

/** What the ledger has to know of, and does not where somebody slipped it in. */
const nobodys = { seal: '', capsule: null, isEntered: true } as const

function kindOf(table: 'grades' | 'statements'): string {
  return table === 'grades' ? 'grades' : 'statement'
}

function factOf(row: FrozenRow, table: 'grades' | 'statements', paid: readonly string[] = []): Fact {
  const capsule = row.capsule === null ? null : hashOf(row.capsule)
  const seal = table === 'grades' ? spelled(row.kept) && hashOf(row.kept) : sealIn(row.kept, paid)
  const of = `${row.periodId} ${row.repId} ${row.version}`
  return {
    kind: kindOf(table),
    id: row.id,
    seal: seal === row.hash ? seal : '',
    capsule,
    of,
    isEntered: true,
  }
}

/** A statement's own seal, where it is that of what it says, and it paid the corrections it lists and no others. */
function sealIn(kept: string, paid: readonly string[]): string | null {
  const said = spelled(kept)
  if (!said) return null
  const { seal, ...unsealed } = said
  const { adjustments = [] } = unsealed as Partial<Statement>
  if (!Array.isArray(adjustments)) return null
  const whole = adjustments.filter(({ leftMinor }) => leftMinor === undefined).map(({ id }) => id)
  const isPaid = String(whole.toSorted()) === String(paid.toSorted())
  return isPaid && seal === sealOf(unsealed) ? String(seal) : null
}

/** What a JSON says, where it is in its one spelling. */
function spelled(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(json)
    const isObject = typeof said === 'object' && said !== null
    return isObject && canonicalJson(said) === json ? (said as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
