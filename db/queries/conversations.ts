import type { Kysely, Selectable } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Measures } from '../../server/measures/measure.ts'
import type { Report } from '../../server/readers/reading.ts'
import { inBatches } from '../batches.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { ConversationsTable } from '../tables/conversations.ts'
import { inTransaction } from '../transaction.ts'
import { attachedTo } from './attached.ts'
import type { Customer } from './customers.ts'
import { type Findings, findingsOf } from './findings.ts'
import { type Outcome, outcomesOf } from './fulfilments.ts'
import { keptReadings } from './kept-readings.ts'
import { type Note, notesOf } from './notes.ts'
import type { Viewer } from './people.ts'
import { findRecording, type Recording } from './recordings.ts'
import { type KeptRepair, repairsOf } from './repairs.ts'
import { type Statistics, toStatistics } from './statistics.ts'
import { type Verdict, verdictsOf } from './verdicts.ts'
import { isOpenOrOwn, readableBy } from './visibility.ts'
import { conversationFrom, partiesOf } from './words.ts'

/** Everything the page of one conversation shows. */
export interface FullConversation {
  readonly id: string
  readonly revision: number
  /** Another mark stands for other words or other findings of the machine. */
  readonly mark: string
  readonly title: string | null
  readonly conversation: Conversation
  readonly endedAt: string | null
  readonly importedAt: string
  readonly measures: Measures
  readonly findings: Findings
  readonly statistics: Statistics
  readonly ungradable: readonly string[]
  readonly report: Report
  readonly format: string
  readonly file: { readonly sha256: string; readonly name: string; readonly size: number } | null
  readonly rep: { readonly id: string; readonly name: string } | null
  readonly teamId: string | null
  readonly broughtBy: string | null
  /** It is its rep's alone: until `ownUntil`, or for good where nothing is said. */
  readonly withRep: boolean
  readonly ownUntil: string | null
  readonly isPractice: boolean
  readonly customer: Customer | null
  readonly consentKnown: boolean
  /** What people put right in how it was read, oldest first. */
  readonly repairs: readonly KeptRepair[]
  readonly verdicts: readonly Verdict[]
  /** What became of each commitment somebody proved or released, by its id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The newest version of each author's note, the rep's first. */
  readonly notes: readonly Note[]
  readonly recording: Recording | null
}

export async function findConversation(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<FullConversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .leftJoin('people as reps', 'reps.id', 'conversations.rep_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .selectAll('conversations')
    .select(['reps.name as rep_name', 'customers.name as customer_name', 'customers.account'])
    .where('conversations.id', '=', id)
    .where(readableBy(viewer))
    .executeTakeFirst()
  if (!row) return undefined

  const { conversation, measures, findings, mark } = await readingOf(db, row)
  const stats = await db
    .selectFrom('conversation_stats')
    .selectAll()
    .where('conversation_id', '=', id)
    .executeTakeFirstOrThrow()
  const { rep_id, rep_name, customer_id, customer_name, account } = row
  const attached = await attachedTo(db, id, attachments)
  const notes = await attached('notes', [], () => notesOf(db, id))

  return {
    id,
    revision: row.revision,
    mark,
    title: row.title,
    conversation,
    endedAt: row.ended_at,
    importedAt: row.imported_at,
    measures,
    findings,
    statistics: { ...toStatistics(stats), customerAirtime: measures.measures.customerAirtime },
    ungradable: JSON.parse(row.ungradable) as readonly string[],
    report: JSON.parse(row.report) as Report,
    format: row.format,
    file: await fileOf(db, id),
    rep: rep_id === null || rep_name === null ? null : { id: rep_id, name: rep_name },
    teamId: row.team_id,
    broughtBy: row.brought_by,
    withRep: row.with_rep === 1,
    ownUntil: row.own_until,
    isPractice: row.practice === 1,
    customer:
      customer_id === null || customer_name === null
        ? null
        : { id: customer_id, name: customer_name, account },
    consentKnown: row.consent_known === 1,
    repairs: await attached('repairs', [], () => repairsOf(db, id)),
    verdicts: await attached('verdicts', [], () => verdictsOf(db, id)),
    outcomes: await attached('outcomes', new Map(), () =>
      outcomesOf(
        db,
        findings.commitments.map((one) => one.id),
        isOpenOrOwn(viewer.id),
      ),
    ),
    notes: notes.toSorted((a, b) => Number(b.authorId === rep_id) - Number(a.authorId === rep_id)),
    recording: (await attached('recordings', undefined, () => findRecording(db, id))) ?? null,
  }
}

const attachments = ['notes', 'repairs', 'verdicts', 'outcomes', 'recordings'] as const

interface Reading extends Pick<FullConversation, 'conversation' | 'measures' | 'findings' | 'mark'> {}

/** About so many characters of words and findings are kept, of the conversations looked at last. */
const MOST_KEPT = 24_000_000
const CHARACTERS_A_FINDING = 300
const keptReading = keptReadings<Reading>(MOST_KEPT, ({ conversation, measures: found }) => {
  const said = conversation.utterances.reduce((sum, one) => sum + one.text.length * (one.words ? 12 : 2), 0)
  const findings = found.moments.length + found.commitments.length + found.insights.length
  return said + findings * CHARACTERS_A_FINDING
})

/** What of a conversation is the same as long as its revision is, for a row that was found for somebody who may see it. */
async function readingOf(db: Kysely<Database>, row: Selectable<ConversationsTable>): Promise<Reading> {
  const { id, revision, imported_at, channel, kind, language, started_at, time_zone } = row
  const parties = await partiesOf(db, id)
  const mark = JSON.stringify([
    ...[revision, imported_at, channel, kind, language, started_at, time_zone],
    parties,
  ])
  const kept = keptReading(db).find(id, mark)
  if (kept) return kept
  const conversation = await conversationFrom(db, row)
  const measures = await measuresOf(db, id, revision)
  return keptReading(db).keep(id, mark, {
    ...{ conversation, measures, mark },
    findings: findingsOf(id, measures),
  })
}

/** Whether somebody may see a conversation; its rep, team and revision. */
export async function findPlace(db: Kysely<Database>, viewer: Viewer, id: string) {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'rep_id', 'team_id', 'brought_by', 'customer_id', 'revision', 'with_rep', 'practice'])
    .where('id', '=', id)
    .where(readableBy(viewer))
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      repId: row.rep_id,
      teamId: row.team_id,
      broughtBy: row.brought_by,
      customerId: row.customer_id,
      revision: row.revision,
      withRep: row.with_rep === 1,
      isPractice: row.practice === 1,
    }
  )
}

/** The zone that clocks without one were read by, so that measuring again reads them alike. */
export async function referenceZoneOf(db: Kysely<Database>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversations')
    .select('reference_zone')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.reference_zone ?? null
}

/** The measures of one revision, the older ones included. */
export async function measuresOf(db: Kysely<Database>, id: string, revision: number): Promise<Measures> {
  const found = (await measuresOfAll(db, [{ id, revision }])).get(id)
  if (!found) throw new Error(`The conversation ${id} has no measures`)
  return found
}

/** The measures of several conversations at once, each of its revision. */
export async function measuresOfAll(
  db: Kysely<Database>,
  asked: readonly { readonly id: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, Measures>> {
  const found = new Map<string, Measures>()
  const revisions = new Map(asked.map(({ id, revision }) => [id, revision]))
  await inBatches([...revisions.keys()], async (ids) => {
    const rows = await db
      .selectFrom('measurements')
      .select(['conversation_id', 'revision', 'measures'])
      .where('conversation_id', 'in', ids)
      .where('revision', 'in', [...new Set(revisions.values())])
      .execute()
    for (const row of rows)
      if (row.revision === revisions.get(row.conversation_id))
        found.set(row.conversation_id, JSON.parse(jsonText(row.measures)) as Measures)
  })
  return found
}

export interface Assignment {
  readonly repId?: string | null
  readonly teamId?: string | null
  readonly customerId?: string | null
  readonly ungradable?: readonly string[]
}

/** Says whose conversation it is, or with which customer. Answers whether that revision was still the newest. */
export async function assignConversation(
  db: Kysely<Database>,
  id: string,
  revision: number,
  to: Assignment,
): Promise<boolean> {
  const change = {
    ...(to.repId === undefined ? {} : { rep_id: to.repId }),
    ...(to.teamId === undefined ? {} : { team_id: to.teamId }),
    ...(to.customerId === undefined ? {} : { customer_id: to.customerId }),
    ...(to.ungradable === undefined ? {} : { ungradable: JSON.stringify(to.ungradable) }),
  }
  if (Object.keys(change).length === 0) return true
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('conversations')
      .set(change)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

async function fileOf(db: Kysely<Database>, conversationId: string) {
  const row = await db
    .selectFrom('conversation_files')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .select(['files.sha256', 'files.name', 'files.size'])
    .where('conversation_id', '=', conversationId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  return row ?? null
}
