import type { Kysely } from 'kysely'
import { saidAtIn } from '../../db/queries/conversation-rows.ts'
import { measuresOf } from '../../db/queries/conversations.ts'
import { keptAs } from '../../db/queries/files.ts'
import { eachOf, findingsOf, replaceFindings, type StandingFinding } from '../../db/queries/findings.ts'
import { saveStatistics } from '../../db/queries/save-conversation.ts'
import type { Statistics } from '../../db/queries/statistics.ts'
import { type Verdict, verdictsOf } from '../../db/queries/verdicts.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { detectorOf, doesCount, type Finding, type Settled, settle } from '../conversation/settled.ts'
import { type Measures, recounted } from '../measures/measure.ts'
import { statisticsOf } from './statistics.ts'

interface Spoken {
  readonly conversation: Conversation
  readonly measures: Measures
  readonly verdicts: readonly Verdict[]
  /** Whom it is graded for. */
  readonly repId: string | null
}

/** What the machine found in a conversation, as people left it. */
export function settledIn({ conversation, measures, verdicts, repId }: Spoken): readonly Settled<Verdict>[] {
  const texts = new Map(conversation.utterances.map(({ id, text }) => [id, text]))
  return settle({
    found: eachOf(findingsOf(conversation.id, measures)),
    words: verdicts,
    ownerId: repId,
    textOf: (id) => texts.get(id),
  })
}

/** The measures with what people settled; the machine's own where nobody said otherwise. */
export function countedIn(
  conversation: Conversation,
  measures: Measures,
  settled: readonly Settled[],
): Measures {
  if (settled.every((one) => doesCount(one) && one.finding === one.machine)) return measures
  return { ...recounted(conversation, measuresFrom(settled)), version: measures.version }
}

/** What lists, ledgers and searches read of a conversation, as people left what was found in it. */
export function asPeopleLeft(spoken: Spoken): {
  readonly statistics: Statistics
  readonly found: readonly StandingFinding[]
} {
  const { conversation, measures } = spoken
  const settled = settledIn(spoken)
  const statistics = statisticsOf(conversation, countedIn(conversation, measures, settled))
  return { statistics, found: settled.map(standingOf) }
}

/** Writes it again after people put findings right. */
export async function settleFindings(trx: Kysely<Database>, conversationId: string): Promise<void> {
  const verdicts = await verdictsOf(trx, conversationId)
  if (verdicts.length === 0) return
  const kept = await keptAs(trx, conversationId)
  const conversation = await findWords(trx, conversationId)
  if (!kept || !conversation) return
  const measures = await measuresOf(trx, conversationId, kept.revision)
  const { statistics, found } = asPeopleLeft({ conversation, measures, verdicts, repId: kept.repId })
  await saveStatistics(trx, conversationId, statistics)
  await replaceFindings(trx, conversationId, found, saidAtIn(conversation))
}

function standingOf({ id, finding, machine, word, waiting }: Settled<Verdict>): StandingFinding {
  const sayer = finding === machine ? null : (word ?? waiting)
  const isRefused = word?.answer === 'no'
  return { id, finding, detector: machine && detectorOf(machine), byId: sayer?.byId ?? null, isRefused }
}

function measuresFrom(settled: readonly Settled[]): Pick<Measures, 'moments' | 'commitments' | 'insights'> {
  const counting = settled.filter(doesCount).map(({ finding }) => finding)
  const only = <K extends Finding['is']>(kind: K) =>
    counting.filter((one): one is Extract<Finding, { is: K }> => one.is === kind)
  return { moments: only('moment'), commitments: only('commitment'), insights: only('insight') }
}
