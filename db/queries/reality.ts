import { type Kysely, sql } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Answers } from '../../server/grading/review.ts'
import type { SeriesPoint, SignName } from '../../server/pay/fairness/goodhart.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

interface Span {
  readonly from: string
  readonly to: string
}

/** What one sign was in a period: for everybody together, or for one behaviour where it is counted by it. */
export type Reality = (sign: SignName, behaviour: BehaviourName) => SeriesPoint | null

/** How customers, and people who mark blindly, showed what a period brought. Days are those of UTC; what is a rep's alone is not counted. */
export async function realityIn(db: Kysely<Database>, span: Span): Promise<Reality> {
  const alike = {
    returned: await returnedIn(db, span),
    ...(await boughtIn(db, span)),
    confirmed: await confirmedIn(db, span),
  }
  const uncontested = await uncontestedIn(db, span)
  const people = await markedByPeople(db, span)
  return (sign, behaviour) => {
    if (sign === 'uncontested') return uncontested.get(behaviour) ?? null
    if (sign === 'people') return people.get(behaviour) ?? null
    return alike[sign]
  }
}

const DAY_MS = 86_400_000

function instants({ from, to }: Span) {
  return { from: `${from}T00:00:00.000Z`, before: `${dayAfter(to, 1)}T00:00:00.000Z` }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Of the customers of the stretch before, as long as this one: who came back in this one. */
async function returnedIn(db: Kysely<Database>, { from, to }: Span): Promise<SeriesPoint> {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  const before = await customersIn(db, { from: dayAfter(from, -days), to: dayAfter(from, -1) })
  const now = await customersIn(db, { from, to })
  return { k: [...before].filter((id) => now.has(id)).length, n: before.size }
}

async function customersIn(db: Kysely<Database>, span: Span): Promise<ReadonlySet<string>> {
  const { from, before } = instants(span)
  const rows = await db
    .selectFrom('conversations')
    .select('conversations.customer_id')
    .distinct()
    .where(isOpen)
    .where('conversations.started_at', '>=', from)
    .where('conversations.started_at', '<', before)
    .where('conversations.customer_id', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ customer_id }) => customer_id ?? []))
}

const soon = 30 * DAY_MS

/** Of what was bought: how much by customers who had bought before, and how much was not cancelled within thirty days. */
async function boughtIn(db: Kysely<Database>, span: Span) {
  const { from, before } = instants(span)
  const rows = await db
    .selectFrom('purchases')
    .select(['at', 'cancelled_at'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('purchases as earlier')
            .select('earlier.id')
            .whereRef('earlier.customer_id', '=', 'purchases.customer_id')
            .whereRef('earlier.at', '<', 'purchases.at')
            .where('earlier.cancelled_at', 'is', null),
        )
        .as('again'),
    )
    .where('at', '>=', from)
    .where('at', '<', before)
    .execute()
  const hasStayed = (at: string, cancelled: string | null) =>
    cancelled === null || Date.parse(cancelled) - Date.parse(at) > soon
  const stayed = rows.filter((one) => hasStayed(one.at, one.cancelled_at))
  return {
    'bought-again': { k: stayed.filter(({ again }) => Boolean(again)).length, n: stayed.length },
    stayed: { k: stayed.length, n: rows.length },
  }
}

/** Of the promises kept: how many the customer said so of. */
async function confirmedIn(db: Kysely<Database>, { from, to }: Span): Promise<SeriesPoint> {
  const { k, n } = await db
    .selectFrom('fulfilments')
    .innerJoin('commitments', 'commitments.id', 'fulfilments.commitment_id')
    .innerJoin('conversations', 'conversations.id', 'commitments.conversation_id')
    .where(isOpen)
    .where('kept_on', '>=', from)
    .where('kept_on', '<=', to)
    .select(({ fn }) => [fn.countAll().as('n'), fn.sum('by_customer').as('k')])
    .executeTakeFirstOrThrow()
  return { k: Number(k ?? 0), n: Number(n) }
}

/** Of the appeals that were decided: how many left the figure as it was, by behaviour. */
async function uncontestedIn(db: Kysely<Database>, { from, to }: Span) {
  const rows = await db
    .selectFrom('appeals')
    .select(['behaviour', 'outcome'])
    .where('behaviour', 'is not', null)
    .where('outcome', 'in', ['upheld', 'lapsed', 'refused'])
    .where(sql<string>`substr(counts_on, 1, 10)`, '>=', from)
    .where(sql<string>`substr(counts_on, 1, 10)`, '<=', to)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ behaviour }) => behaviour as BehaviourName)].map(([behaviour, appeals]) => [
      behaviour,
      { k: appeals.filter(({ outcome }) => outcome === 'refused').length, n: appeals.length },
    ]),
  )
}

const highestMark = 4

/** What people who saw no figure marked in calibrations that were closed in the period: from 0 at mark 1 to 1 at mark 4. */
async function markedByPeople(db: Kysely<Database>, span: Span) {
  const { from, before } = instants(span)
  const rows = await db
    .selectFrom('calibration_marks')
    .innerJoin('calibration_reviewers', 'calibration_reviewers.id', 'calibration_marks.reviewer_id')
    .innerJoin('calibrations', 'calibrations.id', 'calibration_reviewers.calibration_id')
    .innerJoin('scorecard_versions', (join) =>
      join
        .onRef('scorecard_versions.scorecard_id', '=', 'calibrations.scorecard_id')
        .onRef('scorecard_versions.version', '=', 'calibrations.scorecard_version'),
    )
    .innerJoin('conversations', 'conversations.id', 'calibration_marks.conversation_id')
    .where(isOpen)
    .where('calibrations.closed_at', '>=', from)
    .where('calibrations.closed_at', '<', before)
    .where('finished_at', 'is not', null)
    .select(['calibration_marks.answers', 'scorecard_versions.questions'])
    .execute()
  const points = new Map<BehaviourName, SeriesPoint>()
  for (const { answers, questions } of rows)
    for (const [behaviour, share] of sharesOf(answers, questions)) {
      const { k, n } = points.get(behaviour) ?? { k: 0, n: 0 }
      points.set(behaviour, { k: k + share, n: n + 1 })
    }
  return points
}

function sharesOf(answers: string, questions: string): ReadonlyMap<BehaviourName, number> {
  const marked = JSON.parse(answers) as Answers
  const asked = JSON.parse(questions) as readonly { readonly id: string; readonly behaviour: BehaviourName }[]
  const shares = new Map<BehaviourName, number[]>()
  for (const { id, behaviour } of asked) {
    const mark = marked[id]?.mark
    if (typeof mark !== 'number') continue
    shares.set(behaviour, [...(shares.get(behaviour) ?? []), (mark - 1) / (highestMark - 1)])
  }
  return new Map(
    [...shares].map(([behaviour, all]) => [behaviour, all.reduce((sum, one) => sum + one, 0) / all.length]),
  )
}
