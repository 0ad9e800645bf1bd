import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { idsActedUpon } from '../../../db/queries/acted-upon.ts'
import { saidAtIn } from '../../../db/queries/conversation-rows.ts'
import { measuresOf } from '../../../db/queries/conversations.ts'
import { isDamage } from '../../../db/queries/damage.ts'
import { findingRows } from '../../../db/queries/finding-rows.ts'
import { type MadeFrom, type MadeRows, madeFromAfter, madeRowsOf } from '../../../db/queries/made-rows.ts'
import { toRow } from '../../../db/queries/statistics.ts'
import { verdictsOf } from '../../../db/queries/verdicts.ts'
import { conversationFrom } from '../../../db/queries/words.ts'
import type { Database } from '../../../db/schema.ts'
import { type Conversation, withoutGuesses } from '../../conversation/conversation.ts'
import type { Measures } from '../../measures/measure.ts'
import { version } from '../../measures/version.ts'
import { measureConversation } from '../measure-conversation.ts'
import { keepingActedUpon } from '../remeasure/acted-upon.ts'
import { asPeopleLeft } from '../settled-findings.ts'
import { finding } from './kept-whole.ts'
import type { Finding } from './verify.ts'

export interface MadeAgain {
  readonly conversations: number
  /** Measured by an earlier version: what follows from their measures was looked at, and not the measures themselves. */
  readonly earlier: number
  readonly findings: readonly Finding[]
}

/**
 * Measures every conversation again from its words, and works out again every row that follows from its measures and
 * from what people said of them: what stands otherwise was changed by nobody who goes through the program.
 */
export async function madeAgain(db: Kysely<Database>): Promise<MadeAgain> {
  const findings: Finding[] = []
  let [conversations, earlier] = [0, 0]
  for (let last = ''; ; conversations += 1) {
    const one = await madeFromAfter(db, last)
    if (!one) return { conversations, earlier, findings }
    last = one.id
    try {
      const { otherwise, isEarlier } = await lookedAt(db, one)
      if (isEarlier) earlier += 1
      findings.push(...otherwise.map((table) => otherwiseIn(table, one.id)))
    } catch (error) {
      if (isDamage(error)) throw error
      findings.push(otherwiseIn('measurements', one.id))
    }
  }
}

function otherwiseIn(table: string, id: string): Finding {
  return { ...finding('made-otherwise', id), kind: table }
}

async function lookedAt(db: Kysely<Database>, one: MadeFrom) {
  const words = await conversationFrom(db, one)
  const measures = await measuresOf(db, one.id, one.revision)
  const isEarlier = !isDeepStrictEqual(measures.version, version)
  const wanted = await rowsFrom(db, one, words, measures)
  const kept = await madeRowsOf(db, one.id)
  const otherwise = Object.entries(wanted)
    .filter(([table, rows]) => !isSame(rows, kept[table as keyof MadeRows]))
    .map(([table]) => table)
  const acted = await idsActedUpon(db, [one.id])
  if (!isEarlier && !isMeasuredSo(one, { words, measures, acted })) otherwise.push('measurements')
  return { otherwise, isEarlier }
}

interface Kept {
  readonly words: Conversation
  readonly measures: Measures
  /** The ids of what people acted upon, which stays as it was found then. */
  readonly acted: ReadonlySet<string>
}

function isMeasuredSo({ repId, referenceZone: zone }: MadeFrom, kept: Kept): boolean {
  const { words, acted } = kept
  const { conversation, measures: after } = measureConversation(withoutGuesses(words), { zone, repId })
  const measures = keepingActedUpon(conversation, kept.measures, { after, acted })
  return (
    isDeepStrictEqual(plain(measures), kept.measures) &&
    isDeepStrictEqual(conversation.parties, words.parties)
  )
}

async function rowsFrom(
  db: Kysely<Database>,
  { id, repId }: MadeFrom,
  conversation: Conversation,
  measures: Measures,
): Promise<MadeRows> {
  const verdicts = await verdictsOf(db, id)
  const { statistics, found } = asPeopleLeft({ conversation, measures, verdicts, repId })
  const { moments, commitments, insights } = findingRows(id, found, saidAtIn(conversation))
  return { moments, commitments, insights, conversation_stats: [toRow(id, statistics)] }
}

/** Every column that is worked out; one that is not may hold anything. */
function isSame(wanted: MadeRows[keyof MadeRows], kept: MadeRows[keyof MadeRows]): boolean {
  if (wanted.length !== kept.length) return false
  const byKey = new Map(kept.map((row) => [keyOf(row), row]))
  return wanted.every((row) => {
    const other = byKey.get(keyOf(row))
    return other !== undefined && Object.entries(row).every(([name, value]) => isAlike(value, other[name]))
  })
}

function keyOf(row: Readonly<Record<string, unknown>>): string {
  return String(row.id ?? row.conversation_id)
}

function isAlike(one: unknown, other: unknown): boolean {
  return (one ?? null) === (other ?? null)
}

function plain(measures: Measures): unknown {
  return JSON.parse(JSON.stringify(measures))
}
