import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { CaseAnswer } from '../../server/conversation/advocacy-case.ts'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { outcomesOf } from './fulfilments.ts'
import type { Viewer } from './people.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'

/** How an answer came: by somebody signed in, by a link that we mailed, or by a link the rep handed on. */
export type AnsweredHow = 'app' | 'mail' | 'link'

/** What a rep asked the company for on a customer's behalf, and what came of it. */
export interface AdvocacyCase {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  /** The customer's account, where they belong to one. */
  readonly account: string | null
  readonly repId: string
  readonly repName: string
  /** Where the customer said so. */
  readonly conversationId: string | null
  readonly utterance: string | null
  /** The customer's words, as far as the rep chose to show them. */
  readonly quote: string | null
  readonly need: string
  readonly raisedAt: string
  readonly askedWhom: string | null
  readonly department: { readonly id: string; readonly name: string } | null
  /** When whoever has it now was asked. */
  readonly askedAt: string
  readonly dueAt: string | null
  readonly answeredAt: string | null
  readonly answerIs: CaseAnswer | null
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredHow: AnsweredHow | null
  /** Somebody else than the rep saw that it is the company’s: what a link brings that the rep handed on needs it. */
  readonly confirmedAt: string | null
  /** The promise to tell the customer, which proves that they were told. */
  readonly promiseId: string | null
  readonly toldCustomerAt: string | null
  readonly withdrawnAt: string | null
  /** What hangs on it for the customer, where the rep knows. */
  readonly value: { readonly amountMinor: number; readonly currency: string } | null
  readonly version: number
}

type Told = 'quote' | 'answerIs' | 'answeredBy' | 'answeredHow' | 'dueAt' | 'value'

export type NewAdvocacyCase = Pick<
  AdvocacyCase,
  | 'customerId'
  | 'repId'
  | 'conversationId'
  | 'utterance'
  | 'need'
  | 'raisedAt'
  | 'askedWhom'
  | 'answeredAt'
  | 'answer'
  | 'toldCustomerAt'
> &
  Partial<Pick<AdvocacyCase, Told>> & { readonly departmentId?: string | null; readonly once?: string }

export async function saveAdvocacyCase(db: Kysely<Database>, one: NewAdvocacyCase): Promise<string> {
  const id = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('advocacy_cases')
      .values({
        id,
        customer_id: one.customerId,
        rep_id: one.repId,
        conversation_id: one.conversationId,
        utterance: one.utterance,
        need: one.need,
        raised_at: one.raisedAt,
        asked_whom: one.askedWhom,
        answered_at: one.answeredAt,
        answer: one.answer,
        told_customer_at: one.toldCustomerAt,
        quote: one.quote ?? null,
        answer_is: one.answerIs ?? null,
        answered_by: one.answeredBy ?? null,
        answered_how: one.answeredHow ?? null,
        department_id: one.departmentId ?? null,
        due_at: one.dueAt ?? null,
        value_minor: one.value?.amountMinor ?? null,
        currency: one.value?.currency ?? null,
        once: one.once ?? null,
      })
      .execute(),
  )
  return id
}

/** The case a rep has already opened by this very form. */
export async function caseOpenedBy(
  db: Kysely<Database>,
  repId: string,
  once: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('advocacy_cases')
    .select('id')
    .where('rep_id', '=', repId)
    .where('once', '=', once)
    .executeTakeFirst()
  return row?.id
}

/** The cases a viewer may see, the newest first: a rep's own, and those of conversations they may see. */
export async function advocacyCasesFor(
  db: Kysely<Database>,
  viewer: Viewer,
): Promise<readonly AdvocacyCase[]> {
  return toCases(db, await cases(db).where(caseSeenBy(viewer)).execute(), isOpenOrOwn(viewer.id))
}

/** Those of these customers, the newest first. */
export async function casesOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly AdvocacyCase[]> {
  const found: CaseRow[] = []
  await inBatches(customerIds, async (some) => {
    const query = cases(db).where(caseSeenBy(viewer)).where('advocacy_cases.customer_id', 'in', some)
    found.push(...(await query.execute()))
  })
  return toCases(db, found, isOpenOrOwn(viewer.id))
}

/** One that somebody may see. */
export async function findCase(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<AdvocacyCase | undefined> {
  const rows = await cases(db).where(caseSeenBy(viewer)).where('advocacy_cases.id', '=', id).execute()
  return (await toCases(db, rows, isOpenOrOwn(viewer.id)))[0]
}

/** Every case of these reps that counts for their grades: none from what is theirs alone. */
export async function advocacyCasesOf(
  db: Kysely<Database>,
  repIds: readonly string[],
): Promise<readonly AdvocacyCase[]> {
  const rows = await cases(db).where(isOpenCaseRow).where('advocacy_cases.rep_id', 'in', repIds).execute()
  return toCases(db, rows, isOpen)
}

/** Every case of the company that is not somebody's alone: what its departments are counted by. */
export async function openCases(db: Kysely<Database>): Promise<readonly AdvocacyCase[]> {
  return toCases(db, await cases(db).where(isOpenCaseRow).execute(), isOpen)
}

/** One as whoever is asked sees it: never while the conversation it comes from is its rep's alone. */
export async function caseAsked(db: Kysely<Database>, id: string): Promise<AdvocacyCase | undefined> {
  const rows = await cases(db).where(isOpenCaseRow).where('advocacy_cases.id', '=', id).execute()
  return (await toCases(db, rows, isOpen))[0]
}

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>
type CaseTables = Database & { reps: Database['people'] }
type CaseBuilder = ExpressionBuilder<CaseTables, 'advocacy_cases' | 'reps'>

function caseSeenBy(viewer: Viewer) {
  return (eb: CaseBuilder): Expression<SqlBool> => {
    const isOwn = eb('advocacy_cases.rep_id', '=', viewer.id)
    if (viewer.role === 'rep') return eb.or([isOwn, eb.exists(conversationOf(eb).where(visibleTo(viewer)))])
    if (viewer.role !== 'manager' || viewer.teamId === null) return eb('advocacy_cases.id', 'is', null)
    const ofTeam = eb.and([eb('reps.team_id', '=', viewer.teamId), isOpenCaseRow(eb)])
    return eb.or([ofTeam, eb.exists(conversationOf(eb).where(visibleTo(viewer)))])
  }
}

function isOpenCaseRow(eb: CaseBuilder): Expression<SqlBool> {
  return eb.or([
    eb('advocacy_cases.conversation_id', 'is', null),
    eb.exists(conversationOf(eb).where(isOpen)),
  ])
}

function conversationOf(eb: CaseBuilder) {
  return eb
    .selectFrom('conversations')
    .select('conversations.id')
    .whereRef('conversations.id', '=', 'advocacy_cases.conversation_id')
}

function cases(db: Kysely<Database>) {
  return db
    .selectFrom('advocacy_cases')
    .innerJoin('customers', 'customers.id', 'advocacy_cases.customer_id')
    .innerJoin('people as reps', 'reps.id', 'advocacy_cases.rep_id')
    .leftJoin('departments', 'departments.id', 'advocacy_cases.department_id')
    .selectAll('advocacy_cases')
    .select(['customers.name as customer_name', 'customers.account', 'reps.name as rep_name'])
    .select('departments.name as department_name')
    .select((eb) =>
      eb
        .selectFrom('case_askings')
        .select((asked) => asked.fn.max('case_askings.asked_at').as('last'))
        .whereRef('case_askings.case_id', '=', 'advocacy_cases.id')
        .as('last_asked_at'),
    )
    .orderBy('raised_at', 'desc')
    .orderBy('advocacy_cases.id')
}

type CaseRow = Awaited<ReturnType<ReturnType<typeof cases>['execute']>>[number]

/** A case with what its promise came to: the customer was told when that was proved kept, once there was an answer. */
async function toCases(
  db: Kysely<Database>,
  rows: readonly CaseRow[],
  proves: Seeing,
): Promise<readonly AdvocacyCase[]> {
  const promises = rows.flatMap((row) => row.promise_id ?? [])
  const outcomes = await outcomesOf(db, promises, proves)
  return rows.map((row) => {
    const keptOn = outcomes.get(row.promise_id ?? '')?.keptOn ?? null
    const isAfterAnswer = keptOn !== null && keptOn >= (row.answered_at ?? '').slice(0, 10)
    return { ...toCase(row), toldCustomerAt: row.told_customer_at ?? (isAfterAnswer ? keptOn : null) }
  })
}

function toCase(row: CaseRow): AdvocacyCase {
  const { department_id: departmentId, value_minor: amountMinor, currency } = row
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    account: row.account,
    repId: row.rep_id,
    repName: row.rep_name,
    conversationId: row.conversation_id,
    utterance: row.utterance,
    quote: row.quote,
    need: row.need,
    raisedAt: row.raised_at,
    askedWhom: row.asked_whom,
    department: departmentId === null ? null : { id: departmentId, name: row.department_name ?? '' },
    askedAt: row.last_asked_at ?? row.raised_at,
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    answerIs: row.answer_is as CaseAnswer | null,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredHow: row.answered_how as AnsweredHow | null,
    confirmedAt: row.confirmed_at,
    promiseId: row.promise_id,
    toldCustomerAt: row.told_customer_at,
    withdrawnAt: row.withdrawn_at,
    value: amountMinor === null || currency === null ? null : { amountMinor, currency },
    version: row.version,
  }
}
