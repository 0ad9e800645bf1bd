import type { Kysely } from 'kysely'
import { insertAll } from '../../db/batches.ts'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { expectedCalls, saveExpected, saveNotHeld } from '../../db/queries/expected-calls.ts'
import { savePayrollNumbers, savePayrollSettings } from '../../db/queries/payroll-settings.ts'
import { createPerson, findViewer, type Viewer } from '../../db/queries/people.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { signPlan } from '../../db/queries/signatures.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { unsaidSettings } from '../../server/pay/export/earning-codes.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'

const timeZone = 'Europe/London'
const WEEK_MS = 7 * 86_400_000
export const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export const repId = (number: number) => `rep-${String(number).padStart(2, '0')}`
const teamOf = (number: number) => ['North', 'South', 'East'][Math.floor((number - 1) / 4)] ?? ''
const CUSTOMERS = 24

/** Half for cases that were brought to an end, half for everybody; ten hundredths up or down from the first period. */
export const plan: Plan = {
  id: 'cases-1',
  name: 'Cases',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-07-06',
  effectiveTo: null,
  components: [
    {
      behaviour: 'advocacy',
      share: 0.5,
      rule: { target: 0.6, stretch: 0.9, floor: 0.3, up: 0.1, down: 0.1 },
    },
    { behaviour: null, share: 0.5, rule: null },
  ],
  atTargetMinor: Object.fromEntries(numbers.map((number) => [repId(number), 100_000 + 1_000 * number])),
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [0.1],
  paysFactsAtOnce: true,
}

export interface House {
  readonly hana: Viewer
  readonly henk: Viewer
  readonly rep: (number: number) => Viewer
  readonly decider: (id: string) => Viewer
}

/** Twelve reps in three teams of four, each with a manager, two of HR, and a plan that all have signed. */
export async function moveTwelveIn(db: Kysely<Database>, now: string): Promise<House> {
  await moveIn(db)
  const people = new Map<string, Viewer>()
  const add = async (id: string, role: 'rep' | 'manager' | 'hr', team: string | null) => {
    const teamId = team === null ? null : (await teamNamed(db, team, now)).id
    await createPerson(db, {
      id,
      name: `Name of ${id}`,
      email: `${id}@loomworks.example`,
      role,
      teamId,
      timeZone,
      now,
    })
  }
  await db.updateTable('people').set({ role: 'admin', team_id: null }).where('role', '=', 'rep').execute()
  await add('mora', 'manager', 'East')
  await add('henk', 'hr', null)
  for (const number of numbers) await add(repId(number), 'rep', teamOf(number))
  for (const { id } of await db.selectFrom('people').select('id').execute()) {
    const viewer = await findViewer(db, id)
    if (viewer) people.set(id, viewer)
  }
  const known = (id: string): Viewer => {
    const one = people.get(id)
    if (!one) throw new Error(`Nobody is called ${id}`)
    return one
  }
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', approvedBy: 'ada', now })
  const { hash } = await db.selectFrom('plans').select('hash').executeTakeFirstOrThrow()
  for (const number of numbers) await signPlan(db, { planId: plan.id, personId: repId(number), hash, now })
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => ({ id: `house-${at}`, name: `House ${at}` }))
  await insertAll(
    db,
    customers.map((one) => ({ ...one, account: null, created_at: now })),
    (some) => db.insertInto('customers').values(some),
  )
  return { hana: known('hana'), henk: known('henk'), rep: (number) => known(repId(number)), decider: known }
}

/**
 * A period of twelve weeks in which every rep takes 24 cases inside, two a week and each for another customer, and
 * brings so many answers back. No conversation was expected but one that nobody held.
 */
export async function work(
  db: Kysely<Database>,
  { from, to }: { readonly from: string; readonly to: string },
  answered: (number: number) => number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const number of numbers)
      for (let at = 0; at < CUSTOMERS; at += 1) {
        const raised = Date.parse(`${from}T10:00:00Z`) + Math.floor(at / 2) * WEEK_MS + (at % 2) * 90_000_000
        const after = (hours: number) => new Date(raised + hours * 3_600_000).toISOString()
        await saveAdvocacyCase(trx, {
          ...{ customerId: `house-${at}`, repId: repId(number), conversationId: null, utterance: null },
          ...{ need: 'A date that holds.', raisedAt: after(0), askedWhom: 'Ada', answeredAt: after(30) },
          ...{ answer: 'Thursday.', answerIs: 'yes', answeredBy: 'Ada', answeredHow: 'app' },
          toldCustomerAt: at < answered(number) ? after(50) : null,
        })
      }
    const calls = numbers.map((number) => ({
      ...{ repId: repId(number), mark: `${from} ${number}`, startsAt: `${from}T09:00:00Z`, endsAt: null },
      ...{ channel: 'phone' as const, title: null, customerId: null, customers: ['House 1'] },
    }))
    const source = {
      kind: 'call-log',
      mark: `log ${from}`,
      name: null,
      fileName: 'log.csv',
      leftOut: {},
    } as const
    const window = { from: `${from}T00:00:00Z`, before: `${to}T23:59:00Z` }
    await saveExpected(trx, { ...source, from, to, byId: 'ada', now: window.before }, calls, window)
    const said = { reason: 'no-show', byId: 'ada', agreedBy: 'hana', now: window.before } as const
    for (const { id } of await expectedCalls(trx, numbers.map(repId), window))
      await saveNotHeld(trx, id, said)
  })
}

/** Somebody finds that so many more of a rep's answers had reached their customers. */
export async function putRight(db: Kysely<Database>, number: number, from: string, many: number) {
  const rows = await db
    .selectFrom('advocacy_cases')
    .select(['id', 'answered_at'])
    .where('rep_id', '=', repId(number))
    .where('raised_at', '>=', from)
    .orderBy('raised_at')
    .limit(many)
    .execute()
  for (const { id, answered_at: at } of rows)
    await db.updateTable('advocacy_cases').set({ told_customer_at: at }).where('id', '=', id).execute()
}

/** Payroll knows the reps by the last two digits of their ids, and a code for everything that is paid. */
export async function tellPayroll(db: Kysely<Database>, now: string): Promise<void> {
  const by = { byId: 'hana', now }
  const code = (name: string) => ({ code: name, isNonDiscretionary: true })
  const codes = { base: code('BASE'), advocacy: code('CASES'), adjustment: code('RIGHT') }
  await savePayrollSettings(db, { ...unsaidSettings, codes }, by)
  for (const number of numbers)
    await savePayrollNumbers(db, repId(number), { payroll: repId(number).slice(4), adp: '', gusto: '' }, by)
}
