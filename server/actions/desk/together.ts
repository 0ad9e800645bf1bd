import type { Kysely } from 'kysely'
import { activePeople } from '../../../db/queries/people.ts'
import type { KeptPeriod } from '../../../db/queries/periods.ts'
import { installation } from '../../../db/queries/settings.ts'
import { newestStatements } from '../../../db/queries/statements.ts'
import type { Database } from '../../../db/schema.ts'
import { coveredIn } from '../covered.ts'

/** How a closed period came out for everybody together. What stands for fewer than five people is `null`. */
export interface PeriodTogether {
  readonly name: string
  readonly paid: {
    readonly of: number
    readonly above: number
    readonly at: number
    readonly below: number
  } | null
  /** Conversations that came in, of those to expect, by what others than their rep say. */
  readonly coverage: { readonly arrived: number; readonly expected: number } | null
}

const FEWEST = 5

/** Closed periods, of everybody together and of nobody. */
export async function periodsTogether(
  db: Kysely<Database>,
  periods: readonly KeptPeriod[],
  now: string,
): Promise<readonly PeriodTogether[]> {
  const reps = (await activePeople(db)).filter((person) => person.role === 'rep')
  const all: PeriodTogether[] = []
  for (const period of periods.filter((one) => one.frozenAt !== null))
    all.push({
      name: period.name,
      paid: await paidIn(db, period),
      coverage: await coverageIn(
        db,
        period,
        reps.map((rep) => rep.id),
        now,
      ),
    })
  return all
}

async function paidIn(db: Kysely<Database>, { id }: KeptPeriod): Promise<PeriodTogether['paid']> {
  const differences: number[] = []
  for await (const { statement } of newestStatements(db, id))
    differences.push(Math.sign(statement.totalMinor - statement.targetMinor))
  if (differences.length < FEWEST) return null
  const count = (sign: number) => differences.filter((one) => one === sign).length
  return { of: differences.length, above: count(1), at: count(0), below: count(-1) }
}

async function coverageIn(
  db: Kysely<Database>,
  { from, to }: KeptPeriod,
  repIds: readonly string[],
  now: string,
): Promise<PeriodTogether['coverage']> {
  const { timeZone } = await installation(db)
  const known = (await coveredIn(db, repIds, { from, to, timeZone }, now)).filter((one) => one.isKnown)
  if (known.length < FEWEST) return null
  const arrived = known.reduce((sum, { counted }) => sum + counted.arrived.length, 0)
  const missing = known.reduce((sum, { counted }) => sum + counted.missing.length, 0)
  return { arrived, expected: arrived + missing }
}
