import type { Kysely } from 'kysely'
import { answerOfOthers } from '../../../db/queries/answers-of-others.ts'
import type { Appeal } from '../../../db/queries/appeals.ts'
import { type FullConversation, findConversation } from '../../../db/queries/conversations.ts'
import { conversationOfFinding } from '../../../db/queries/findings.ts'
import { findPerson, type Viewer } from '../../../db/queries/people.ts'
import { findStatement } from '../../../db/queries/statements.ts'
import type { Verdict } from '../../../db/queries/verdicts.ts'
import type { Database } from '../../../db/schema.ts'
import { calledAs, type Settled } from '../../conversation/settled.ts'
import { type AppealKind, behaviourOf, isFinding } from '../../grading/appeal.ts'
import { settledIn } from '../settled-findings.ts'

/** What an appeal is about, as its rep finds it now. */
export interface Subject
  extends Pick<
    Appeal,
    'kind' | 'about' | 'conversationId' | 'periodId' | 'behaviour' | 'units' | 'countsOn'
  > {
  readonly againstId: string | null
  /** The conversation it lies in, and in it the finding; `null` where it is neither. */
  readonly full: FullConversation | null
  readonly settled: Settled<Verdict> | null
  /** The line of the statement, as it is called there. */
  readonly line: string | null
  readonly isFrozen: boolean
}

const none = { periodId: null, behaviour: null, againstId: null, settled: null, line: null, isFrozen: false }

/**
 * What a rep may appeal: something of their own that counts. What is theirs alone counts for nothing, so there is
 * nothing to appeal. `undefined` is what is not there, not theirs, or gone since.
 */
export async function subjectOf(
  db: Kysely<Database>,
  rep: Viewer,
  kind: AppealKind,
  about: string,
): Promise<Subject | undefined> {
  if (kind === 'line') return lineOf(db, rep, about)
  if (kind === 'answer') return answerOf(db, rep, about)
  const conversationId = isFinding(kind) ? await conversationOfFinding(db, kind, about) : about
  const full = conversationId && (await openConversation(db, rep, conversationId))
  if (!full) return undefined
  const startedAt = full.conversation.startedAt ?? full.importedAt
  const common = { ...none, kind, about, conversationId: full.id, full, units: 1, countsOn: startedAt }
  if (!isFinding(kind)) return common

  const settled = settledIn({ ...full, repId: rep.id }).find(({ id }) => id === about)
  if (!settled) return undefined
  const { finding, word } = settled
  return {
    ...common,
    settled,
    behaviour: behaviourOf(kind, calledAs(finding)),
    againstId: word && word.byId !== rep.id ? word.byId : null,
    countsOn: (finding.is === 'commitment' ? finding.dueOn : null) ?? startedAt,
  }
}

/** The rep's own conversation, where others may see it too. */
async function openConversation(db: Kysely<Database>, rep: Viewer, id: string) {
  const full = await findConversation(db, rep, id)
  return full && full.rep?.id === rep.id && !full.withRep && !full.isPractice ? full : undefined
}

async function lineOf(db: Kysely<Database>, rep: Viewer, about: string): Promise<Subject | undefined> {
  const [statementId = '', number = ''] = about.split('.')
  const kept = await findStatement(db, rep, statementId)
  const line = kept?.statement.lines.find((one) => String(one.number) === number)
  if (!kept || !line || kept.repId !== rep.id) return undefined
  return {
    ...none,
    kind: 'line',
    about,
    conversationId: null,
    full: null,
    periodId: kept.periodId,
    behaviour: line.behaviour,
    units: line.evidence.length,
    countsOn: kept.statement.period.from,
    line: line.title,
    isFrozen: kept.frozenAt !== null,
  }
}

/** An answer somebody else gave in a review, once the rep may read it. */
async function answerOf(db: Kysely<Database>, rep: Viewer, about: string): Promise<Subject | undefined> {
  const [reviewId = '', question = ''] = about.split('.')
  const answer = await answerOfOthers(db, rep.id, { reviewId, question })
  const full = answer && (await openConversation(db, rep, answer.conversationId))
  if (!answer || !full) return undefined
  return {
    ...none,
    kind: 'answer',
    about,
    conversationId: full.id,
    full,
    units: 0,
    countsOn: full.conversation.startedAt ?? full.importedAt,
    againstId: answer.reviewerId,
  }
}

/** What an appeal is about as it stands now, for whoever may know of the appeal. */
export async function subjectNow(db: Kysely<Database>, appeal: Appeal): Promise<Subject | undefined> {
  const rep = await findPerson(db, appeal.rep.id)
  return rep && subjectOf(db, rep, appeal.kind, appeal.about)
}
