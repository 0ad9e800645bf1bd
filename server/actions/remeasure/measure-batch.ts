import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { jsonText, packed } from '../../../db/packed-text.ts'
import { idsActedUpon } from '../../../db/queries/acted-upon.ts'
import { saidAtIn } from '../../../db/queries/conversation-rows.ts'
import { findingRows } from '../../../db/queries/finding-rows.ts'
import { asFound, eachOf, findingsOf } from '../../../db/queries/findings.ts'
import type { NewRemeasured, Row } from '../../../db/queries/remeasured.ts'
import { standingRows, type ToRemeasure, toRemeasure } from '../../../db/queries/remeasured-rows.ts'
import type { MeasuredConversation } from '../../../db/queries/save-conversation.ts'
import { toRow } from '../../../db/queries/statistics.ts'
import { type Verdict, verdictsOfAll } from '../../../db/queries/verdicts.ts'
import { conversationsFrom } from '../../../db/queries/words.ts'
import type { Database } from '../../../db/schema.ts'
import { type Conversation, withoutGuesses } from '../../conversation/conversation.ts'
import type { Measures } from '../../measures/measure.ts'
import { measureConversation } from '../measure-conversation.ts'
import { asPeopleLeft } from '../settled-findings.ts'
import { keepingActedUpon } from './acted-upon.ts'
import { sidesOf } from './sides.ts'

interface Again {
  readonly kept: ToRemeasure
  readonly before: Conversation
  readonly after: MeasuredConversation
  /** JSON of the measures after. */
  readonly text: string
  readonly isAlike: boolean
}

/** Measures conversations again from their stored words, and says of each what differs; nothing is written. */
export async function measureBatch(
  db: Kysely<Database>,
  run: string,
  ids: readonly string[],
): Promise<readonly NewRemeasured[]> {
  const kept = await toRemeasure(db, ids)
  const words = await conversationsFrom(db, kept)
  const again = kept.flatMap((one) => {
    const conversation = words.get(one.id)
    return conversation ? [measuredAgain(one, conversation)] : []
  })
  const differing = again.filter((one) => !one.isAlike).map(({ kept: { id } }) => id)
  if (differing.length === 0) return again.map((one) => ({ mark: markOf(run, one.kept), sides: null }))
  const [standing, acted] = [await standingRows(db, differing), await idsActedUpon(db, differing)]
  const verdicts = await verdictsOfAll(db, differing)
  return again.map((one) => {
    const mark = markOf(run, one.kept)
    if (one.isAlike) return { mark, sides: null }
    const { id } = one.kept
    const kept = withActedUpon(one, acted)
    return {
      mark: { ...mark, ...whatDiffers(kept) },
      sides: sidesOf(standing(id), rowsAfter(kept, verdicts.get(id) ?? [])),
    }
  })
}

function measuredAgain(kept: ToRemeasure, before: Conversation): Again {
  const { referenceZone: zone, repId } = kept
  const after = measureConversation(withoutGuesses(before), { zone, repId })
  const text = JSON.stringify(after.measures)
  const isAlike =
    isDeepStrictEqual(after.conversation.parties, before.parties) &&
    isSameFigures(jsonText(kept.measures), text)
  return { kept, before, after, text, isAlike }
}

/** Whether two measurings came to the same, whichever versions they were made by, and in whatever order it is written. */
function isSameFigures(before: string, after: string): boolean {
  if (lengthOfFigures(before) !== lengthOfFigures(after)) return false
  const figures = after.slice(0, after.lastIndexOf(ofVersion))
  if (before.startsWith(figures + ofVersion)) return true
  const { version: _, ...was } = JSON.parse(before) as Measures
  const { version: __, ...is } = JSON.parse(after) as Measures
  return isDeepStrictEqual(was, is)
}

const ofVersion = ',"version":'
const wholeVersion = /"version":\{[^{}]*\}/

/** The same figures are as long, in whatever order they are written: most that are not tell by it, unread. */
function lengthOfFigures(measures: string): number {
  return measures.length - (wholeVersion.exec(measures)?.[0].length ?? 0)
}

function markOf(run: string, kept: ToRemeasure) {
  return {
    run,
    conversation_id: kept.id,
    revision: kept.revision,
    earlier_revision: kept.revision,
    rep_id: kept.repId,
    said: kept.said,
    measures: null,
    ungradable_before: null,
    ungradable_after: null,
  }
}

/** What people have acted upon stays, whatever is found. */
function withActedUpon(one: Again, acted: ReadonlySet<string>): Again {
  if (acted.size === 0) return one
  const { conversation, measures } = one.after
  const before = JSON.parse(jsonText(one.kept.measures)) as Measures
  const kept = keepingActedUpon(conversation, before, { after: measures, acted })
  if (kept === measures) return one
  const { statistics } = asPeopleLeft({ conversation, measures: kept, verdicts: [], repId: null })
  return { ...one, after: { ...one.after, measures: kept, statistics }, text: JSON.stringify(kept) }
}

function whatDiffers({ kept, before, after, text }: Again) {
  const isAsBefore = isDeepStrictEqual(before.parties, after.conversation.parties)
  return {
    measures: packed(text),
    ungradable_before: isAsBefore ? null : kept.ungradable,
    ungradable_after: isAsBefore ? null : JSON.stringify(after.ungradable),
  }
}

/** What would stand in the tables, as people left it. */
function rowsAfter({ kept: { id, repId }, after }: Again, verdicts: readonly Verdict[]) {
  const { conversation, measures } = after
  const { statistics, found } =
    verdicts.length === 0
      ? { statistics: after.statistics, found: asFound(eachOf(findingsOf(id, measures))) }
      : asPeopleLeft({ conversation, measures, verdicts, repId })
  const { stems, ...rows } = findingRows(id, found, saidAtIn(conversation))
  return {
    rows: {
      ...(rows as unknown as Record<'moments' | 'commitments' | 'insights', readonly Row[]>),
      conversation_stats: [toRow(id, statistics) as unknown as Row],
      parties: conversation.parties.map(({ key, role, roleHow, roleConfidence }) => ({
        key,
        role,
        role_how: roleHow,
        role_confidence: roleConfidence,
      })),
    },
    stems,
  }
}
