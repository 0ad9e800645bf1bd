import type { Kysely } from 'kysely'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { conversationOfFinding, idOfAdded } from '../../db/queries/findings.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { saveVerdict, type Verdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { calledAs, type Finding, type FindingKind, isSame, type Settled } from '../conversation/settled.ts'
import { type FindingProblem, findingSaid, type SaidWords, type Saying } from './said-finding.ts'
import { settledIn, settleFindings } from './settled-findings.ts'

/** Yes, no, "I agree with what was put right", or what it is instead. */
export type Answer = 'agreed' | 'refused' | 'seconded' | Saying

interface About {
  readonly kind: FindingKind
  readonly findingId: string
  readonly comment?: string | null
  /** Whose word it is, where they decide about it and the viewer only shows it to them. */
  readonly byId?: string
}

/** The finding that was spoken of, and where it stands. */
interface SpokenOf {
  readonly findingId: string
  readonly utterance: string
}

export type SaidAnswer = SpokenOf | { readonly problem: FindingProblem | 'missing' }

/**
 * Keeps what a person says of a finding, beside what the machine found and what others said, and lets everything that
 * is counted follow. `missing` is what the viewer may not see, too.
 */
export async function sayOfFinding(
  db: Kysely<Database>,
  viewer: Viewer,
  { kind, findingId, comment = null, byId = viewer.id }: About,
  answer: Answer,
  now: string,
): Promise<SaidAnswer> {
  return inTransaction(db, async (trx) => {
    const conversationId = await conversationOfFinding(trx, kind, findingId)
    const full = conversationId && (await findConversation(trx, viewer, conversationId))
    const settled = full && settledOf(full).find(({ id }) => id === findingId)
    if (!full || !settled) return { problem: 'missing' }
    const word = wordOf(full, settled, answer)
    if ('problem' in word) return word
    const found = settled.machine
    const spoken = { conversationId: full.id, findingId, kind, comment, found, byId, now }
    await saveVerdict(trx, { ...spoken, ...word })
    const isBareYes = word.answer === 'yes' && !word.said && full.verdicts.length === 0
    if (kind === 'insight' || !isBareYes) await settleFindings(trx, full.id)
    return { findingId, utterance: settled.finding.utterance }
  })
}

/** Keeps what a person found. Where it has been found already, they have said yes to it, or put it right. */
export async function addFinding(
  db: Kysely<Database>,
  viewer: Viewer,
  full: FullConversation,
  { words, saying }: { readonly words: SaidWords; readonly saying: Saying },
  now: string,
): Promise<SaidAnswer> {
  const finding = findingSaid(full.conversation, words, saying, null)
  if ('problem' in finding) return finding
  return inTransaction(db, async (trx) => {
    const known = settledOf(full).find((one) => isSame(one.finding, finding))
    if (known)
      return sayOfFinding(
        trx,
        viewer,
        { kind: known.finding.is, findingId: known.id },
        onKnown(known, saying),
        now,
      )
    const findingId = idOfAdded(full.id, finding)
    await saveVerdict(trx, {
      conversationId: full.id,
      findingId,
      kind: finding.is,
      answer: 'yes',
      said: finding,
      byId: viewer.id,
      now,
    })
    await settleFindings(trx, full.id)
    return { findingId, utterance: finding.utterance }
  })
}

function settledOf(full: FullConversation): readonly Settled<Verdict>[] {
  return settledIn({ ...full, repId: full.rep?.id ?? null })
}

function onKnown({ finding }: Settled, saying: Saying): Answer {
  const isOther = finding.is === 'commitment' && (saying.due || saying.owner)
  return isOther ? saying : 'agreed'
}

type SaidWord = { readonly answer: 'yes' | 'no'; readonly said: Finding | null }

function wordOf(
  { conversation }: FullConversation,
  settled: Settled<Verdict>,
  answer: Answer,
): SaidWord | { readonly problem: FindingProblem } {
  const { finding, machine, waiting } = settled
  const agreeing = (to: Finding): SaidWord => ({ answer: 'yes', said: to === machine ? null : to })
  if (answer === 'refused') return { answer: 'no', said: null }
  if (answer === 'agreed') return agreeing(finding)
  if (answer === 'seconded')
    return waiting?.answer === 'no' ? { answer: 'no', said: null } : agreeing(waiting?.said ?? finding)

  const before = answer.called.is === finding.is ? finding : (machine ?? finding)
  const utterance = conversation.utterances.find(({ id }) => id === finding.utterance)
  if (!utterance) throw new Error(`The finding ${settled.id} stands on an utterance that is not there`)
  const said = findingSaid(conversation, { utterance, ...placeIn(utterance.text, finding) }, answer, before)
  if ('problem' in said) return said
  return isUnchanged(said, machine) ? { answer: 'yes', said: null } : { answer: 'yes', said }
}

function placeIn(text: string, finding: Finding) {
  if (finding.is === 'moment') return { start: finding.start, end: finding.end }
  const start = Math.max(0, text.indexOf(finding.words))
  return { start, end: start + finding.words.length }
}

function isUnchanged(said: Finding, machine: Finding | null): boolean {
  if (!machine || said.is !== machine.is || calledAs(said) !== calledAs(machine)) return false
  if (said.is !== 'commitment' || machine.is !== 'commitment') return true
  return said.owner === machine.owner && said.dueOn === machine.dueOn
}
