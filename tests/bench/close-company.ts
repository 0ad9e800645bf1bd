import type { Kysely } from 'kysely'
import { insertAll } from '../../db/batches.ts'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { keepSource } from '../../db/queries/expected-sources.ts'
import { findingsOf } from '../../db/queries/findings.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { allPeople, createPerson } from '../../db/queries/people.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { saveConversation } from '../../db/queries/save-conversation.ts'
import { signPlan } from '../../db/queries/signatures.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { measureConversation } from '../../server/actions/measure-conversation.ts'
import { unitsOfRep } from '../../server/actions/rep-units.ts'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { behaviourNames } from '../../server/grading/behaviours.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { defaultRule, type Plan } from '../../server/pay/plan.ts'
import { closeCall } from './close-call.ts'
import { insertAs, type Made, renamer, rowsOf } from './close-copies.ts'

const zone = 'Europe/London'
const DAY_MS = 86_400_000
const period = { from: '2026-01-05', to: '2026-04-05' }
const begins = Date.parse('2026-01-05T08:00:00Z')
const DAYS = 88
const PER_CUSTOMER = 8
/** So many reps are told apart; the others are as one of them is. */
const KINDS = 8
const CONFIRMED_EVERY = 10
const CASES_EVERY = 20

export interface CompanySize {
  readonly reps: number
  readonly encounters: number
}

/**
 * A company to close a period of: eight reps whose conversations were measured and kept as an import does it, with
 * notes, promises kept, cases answered and findings that people confirmed; every other rep has the rows of one of them
 * under ids of their own. Left out is what no grade reads: files, the index that words are searched by, and of those
 * other reps the words of conversations that nobody answered and in which no ask was left open.
 */
export async function fillCompany(db: Kysely<Database>, { reps, encounters }: CompanySize): Promise<string> {
  const ids = Array.from({ length: reps }, (_, at) => repId(at))
  for (const id of ids) await hire(db, id)
  const plan = planFor(ids)
  await savePlan(db, plan, { state: 'active', madeBy: null, now: '2026-01-01T09:00:00Z' })
  const { hash } = await db.selectFrom('plans').select('hash').executeTakeFirstOrThrow()
  for (const id of ids)
    await signPlan(db, { planId: plan.id, personId: id, hash, now: '2026-01-02T09:00:00Z' })
  const kinds = Math.min(KINDS, reps)
  for (let kind = 0; kind < kinds; kind += 1) {
    const made = await db.transaction().execute((trx) => work(trx, repId(kind), kind, encounters))
    await count(db, repId(kind))
    const rows = await rowsOf(db, repId(kind))
    for (let at = kind + kinds; at < reps; at += kinds)
      await db.transaction().execute((trx) => insertAs(trx, rows, renamer(made, repId(kind), repId(at))))
  }
  for (const id of ids) await expect(db, id)
  return (await createPeriod(db, { planId: plan.id, name: 'Winter', ...period })).id
}

/** What the work behind the pages leaves: what counts of each conversation, as of when its day was over. */
async function count(db: Kysely<Database>, id: string): Promise<void> {
  const [rep] = (await allPeople(db)).filter((one) => one.id === id)
  const whole = { ...period, timeZone: zone }
  const now = '2026-04-20T09:00:00Z'
  if (rep) await unitsOfRep(db, rep, { period: whole, scorecard: defaultScorecard, now, keepsIn: db })
}

function repId(at: number): string {
  return `rep-${String(at).padStart(4, '0')}`
}

async function hire(db: Kysely<Database>, id: string): Promise<void> {
  const person = { id, email: `${id}@loomworks.example`, name: `Rep ${id}`, role: 'rep' } as const
  await createPerson(db, { ...person, teamId: null, timeZone: zone, now: '2026-01-01T09:00:00Z' })
}

function planFor(ids: readonly string[]): Plan {
  return {
    id: 'close',
    name: 'Close',
    version: 1,
    currency: 'EUR',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    components: [
      ...(['follow-up', 'note-taking', 'listening'] as const).map((behaviour) => ({
        ...{ behaviour, share: 0.3, rule: defaultRule },
      })),
      { behaviour: null, share: 0.1, rule: null },
    ],
    atTargetMinor: Object.fromEntries(ids.map((id) => [id, 600_000])),
    manyBehavioursBecause: null,
    baselines: Object.fromEntries(behaviourNames.map((one) => [one, { mean: 0.7, within: 0.04 }])),
    error: 0.1,
    stages: [0.1],
    paysFactsAtOnce: true,
  }
}

/** The log of their telephone: every call of theirs. */
async function expect(db: Kysely<Database>, repId: string): Promise<void> {
  const calls = await db
    .selectFrom('conversations')
    .select(['id', 'started_at', 'customer_id'])
    .where('rep_id', '=', repId)
    .execute()
  const source = {
    ...{ kind: 'call-log' as const, mark: `log ${repId}`, name: null, fileName: `${repId}.csv`, leftOut: {} },
    ...{ from: period.from, to: period.to, byId: null, now: '2026-04-06T06:00:00Z' },
  } as const
  await db.transaction().execute(async (trx) => {
    const sourceId = await keepSource(trx, source)
    const rows = calls.map((call) => ({
      ...{ id: `x-${call.id}`, source_id: sourceId, rep_id: repId, mark: call.id, title: null },
      ...{ starts_at: call.started_at ?? '', ends_at: null, channel: 'phone', customer_id: call.customer_id },
      ...{ customer_words: '[]', not_held: null, not_held_by: null, not_held_at: null },
      not_held_agreed_by: null,
    }))
    await insertAll(trx, rows, (some) => trx.insertInto('expected_calls').values(some))
  })
}

/** A rep’s whole period, through the same functions as everybody’s. */
async function work(db: Kysely<Database>, rep: string, kind: number, encounters: number): Promise<Made> {
  const customers = Math.max(1, Math.ceil(encounters / PER_CUSTOMER))
  await insertAll(
    db,
    Array.from({ length: customers }, (_, at) => customerRow(rep, at)),
    (some) => db.insertInto('customers').values(some),
  )
  const made = new Map<string, Measures>()
  for (let at = 0; at < encounters; at += 1) {
    const round = Math.floor(at / customers)
    const day = (round * DAYS) / PER_CUSTOMER + ((at % customers) * DAYS) / PER_CUSTOMER / customers
    const startsAt = new Date(begins + Math.floor(day) * DAY_MS + (at % 40) * 900_000)
    const conversation = closeCall(`${rep}-c${at}`, { rep, kind, at, startedAt: startsAt.toISOString() })
    const customerId = `${rep}-k${at % customers}`
    made.set(conversation.id, await keep(db, { rep, kind, at, conversation, customerId }))
  }
  return made
}

interface Kept {
  readonly rep: string
  readonly kind: number
  readonly at: number
  readonly conversation: Conversation
  readonly customerId: string
}

async function keep(
  db: Kysely<Database>,
  { rep, kind, at, conversation, customerId }: Kept,
): Promise<Measures> {
  const startedAt = conversation.startedAt ?? ''
  const later = (hours: number) => new Date(Date.parse(startedAt) + hours * 3_600_000).toISOString()
  const measured = measureConversation(conversation, { zone, repId: rep })
  const { id } = conversation
  await saveConversation(db, {
    ...measured,
    ...{ id, source: 'heard-json', externalId: id, format: 'heard-json', file: null, referenceZone: zone },
    report: { accepted: conversation.utterances.length, dropped: [], guessed: [] },
    ...{ endedAt: later(0.05), sortedAt: startedAt, title: null, customerId, repId: rep, teamId: null },
    ...{ broughtBy: rep, consentKnown: true, people: new Map([['rep', rep]]), now: later(1) },
    chosen: at % CONFIRMED_EVERY === 0 ? 'drawn' : 'all',
  })
  if (at % 10 < 9 - kind / 3) {
    const text = noteOf(conversation)
    await saveNote(db, {
      conversationId: id,
      authorId: rep,
      version: 0,
      text,
      now: later(3 + (at % 5) + at / 100_000),
    })
  }
  const { commitments, insights } = findingsOf(id, measured.measures)
  for (const promise of commitments.filter((one) => one.class === 'promise' && one.owner === 'rep'))
    if ((at + kind) % 10 < 9 - kind / 2) {
      const keptOn = promise.dueOn ?? startedAt.slice(0, 10)
      await saveFulfilment(db, { commitmentId: promise.id, keptOn, byId: rep, now: later(30) })
    }
  if (at % CONFIRMED_EVERY === 0)
    for (const { id: findingId, ...finding } of insights)
      await saveVerdict(db, {
        ...{ conversationId: id, findingId, kind: 'insight', answer: 'yes', byId: repId(kind === 0 ? 1 : 0) },
        ...{ found: { is: 'insight', ...finding }, now: later(40) },
      })
  if (at % CASES_EVERY === 0)
    await saveAdvocacyCase(db, {
      ...{ customerId, repId: rep, conversationId: id, utterance: 'u3', need: 'A date that holds.' },
      ...{ raisedAt: later(1), askedWhom: 'the warehouse', answeredAt: later(20), answer: 'Thursday.' },
      toldCustomerAt: at % (CASES_EVERY * 4) === 0 ? null : later(28),
    })
  return measured.measures
}

function customerRow(rep: string, at: number) {
  const name = `Customer ${at} of ${rep}`
  return { id: `${rep}-k${at}`, name, account: null, owner_id: rep, created_at: '2026-01-01T09:00:00Z' }
}

function noteOf({ utterances }: Conversation): string {
  return utterances
    .filter(({ party }) => party === 'customer')
    .map(({ text }) => text)
    .join(' ')
}
