import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Chosen } from '../../server/grading/gradable.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { isCounted } from './appeals.ts'
import { isNotRefused } from './consents.ts'
import { measuresOfAll } from './conversations.ts'
import { goneThrough } from './goings-through.ts'
import { insightsOfCustomers, type LearntInsight } from './insights.ts'
import { type Note, notesOfAll } from './notes.ts'
import type { Viewer } from './people.ts'
import { type Verdict, verdictsOfAll } from './verdicts.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'
import { conversationsFrom } from './words.ts'

/** A conversation of a rep with all that people decided about it: what grading is made from. */
export interface GradedConversation {
  readonly conversation: Conversation
  readonly measures: Measures
  /** The account; the person where there is none; the conversation itself where nobody is known. */
  readonly customer: string
  /** The person and their account; `null` where nobody is known. */
  readonly with: { readonly id: string; readonly account: string | null } | null
  readonly endedAt: string | null
  readonly referenceZone: string | null
  readonly voicemail: boolean
  readonly chosen: Chosen
  readonly consentKnown: boolean
  /** What everybody said of its findings, but for the rep. */
  readonly verdicts: readonly Verdict[]
  /** Somebody else than the rep went through all that was found in it. */
  readonly isGoneThrough: boolean
  readonly note: Note | null
  /** What the customer had told us before this conversation; read only where others said something of what was found. */
  readonly known: readonly LearntInsight[]
}

/** Which of a rep's conversations are asked for. */
export interface AskedToGrade {
  /** Instants. */
  readonly from: string
  readonly before: string
  /** Civil dates. */
  readonly due?: { readonly from: string; readonly to: string }
  /** Only what had come in by this instant. */
  readonly arrivedBy?: string
  readonly seenBy?: Viewer
}

/**
 * A rep's conversations that went on in this stretch, threads begun long before too, in time order. Only what is open;
 * where somebody is to look at what comes of it, what `seenBy` may see. With `due` also those in which something was
 * said that falls due on these civil dates.
 */
export async function conversationsToGrade(
  db: Kysely<Database>,
  repId: string,
  asked: AskedToGrade,
): Promise<readonly GradedConversation[]> {
  return inFull(db, await talksToGrade(db, [repId], asked), asked.seenBy)
}

/** The rows of such conversations of these reps. */
export async function talksToGrade(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, before, due, arrivedBy, seenBy }: AskedToGrade,
) {
  return db
    .selectFrom('conversations')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversations.id', 'channel', 'conversations.kind', 'conversations.language', 'started_at'])
    .select(['conversations.time_zone', 'revision', 'sorted_at', 'ended_at', 'reference_zone'])
    .select(['customer_id', 'voicemail', 'chosen', 'consent_known', 'customers.account'])
    .select((eb) => eb.ref('rep_id').$notNull().as('rep_id'))
    .where('rep_id', 'in', repIds)
    .where((eb) =>
      eb.or([
        eb(eb.fn.coalesce('ended_at', 'sorted_at'), '>=', from),
        ...(due ? sayingWhatFallsDue(eb, repIds, due) : []),
      ]),
    )
    .where('sorted_at', '<', before)
    .$if(arrivedBy !== undefined, (query) => query.where('imported_at', '<=', arrivedBy ?? ''))
    .where(isCounted)
    .where(isNotRefused)
    .where(seenBy ? isOpenOrOwn(seenBy.id) : isOpen)
    .$if(seenBy !== undefined, (query) => (seenBy ? query.where(visibleTo(seenBy)) : query))
    .orderBy('sorted_at')
    .orderBy('conversations.id')
    .execute()
}

/** How many conversations these reps began between two civil dates, counted no further than `most`. */
export async function talksBetween(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
  most: number,
): Promise<number> {
  let many = 0
  await inBatches(repIds, async (some) => {
    if (many >= most) return
    const rows = await db
      .selectFrom('conversations')
      .select('id')
      .where('rep_id', 'in', some)
      .where('sorted_at', '>=', from)
      .where('sorted_at', '<=', `${to}T24`)
      .limit(most)
      .execute()
    many += rows.length
  })
  return Math.min(many, most)
}

export type TalkRow = Awaited<ReturnType<typeof talksToGrade>>[number]

/** The same with every word, and with all that people decided. */
export async function inFull(
  db: Kysely<Database>,
  rows: readonly TalkRow[],
  seenBy?: Viewer,
): Promise<readonly GradedConversation[]> {
  const gone = await goneThrough(
    db,
    rows.map((row) => row.id),
  )
  const ids = rows.map(({ id }) => id)
  const [notes, verdicts] = [await notesOfAll(db, ids), await verdictsOfAll(db, ids)]
  const ofOthers = (row: TalkRow) => (verdicts.get(row.id) ?? []).filter((one) => one.byId !== row.rep_id)
  const spokenOf = rows.filter((row) => ofOthers(row).length > 0)
  const customers = [...new Set(spokenOf.flatMap((row) => row.customer_id ?? []))]
  const learnt = await insightsOfCustomers(db, customers, seenBy?.id ?? null)
  const [whole, measures] = [await conversationsFrom(db, rows), await measuresOfAll(db, rows)]
  return rows.map((row) => {
    const [conversation, measured] = [whole.get(row.id), measures.get(row.id)]
    if (!conversation || !measured) throw new Error(`The conversation ${row.id} has no measures`)
    return {
      conversation,
      measures: measured,
      customer: customerOf(row),
      with: row.customer_id === null ? null : { id: row.customer_id, account: row.account },
      endedAt: endedAtOf(row),
      referenceZone: row.reference_zone,
      voicemail: row.voicemail === 1,
      chosen: row.chosen as Chosen,
      consentKnown: row.consent_known === 1,
      verdicts: ofOthers(row),
      isGoneThrough: gone.has(row.id),
      note: notes.get(row.id)?.find((note) => note.authorId === row.rep_id) ?? null,
      known: (learnt.get(row.customer_id ?? '') ?? []).filter(
        (one) => one.sortedAt < row.sorted_at && one.conversationId !== row.id,
      ),
    }
  })
}

/** The account; the person where there is none; the conversation itself where nobody is known. */
export function customerOf({ account, customer_id, id }: TalkRow): string {
  return account ?? customer_id ?? id
}

export function endedAtOf({ ended_at, started_at }: TalkRow): string | null {
  return ended_at ?? started_at
}

/** Promises are found by whose they are; of asks few name a day. */
function sayingWhatFallsDue(
  eb: ExpressionBuilder<Database, 'conversations'>,
  repIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
) {
  const falling = eb
    .selectFrom('commitments')
    .select('commitments.conversation_id')
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
  const promises = falling.where('whose_id', 'in', repIds)
  return [promises, falling.where('class', '=', 'ask')].map((said) => eb('conversations.id', 'in', said))
}
