import type { Context } from 'hono'
import type { Appeal } from '../../db/queries/appeals.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { gradeMoves, rescoredBy } from '../../db/queries/grade-moves.ts'
import type { AppealRow, ShownAppeal, ShownSubject } from '../../views/appeals/records.ts'
import { calledOf } from '../../views/conversations/said.ts'
import { day, fixed, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { sameFaults } from '../actions/appeals/same-fault.ts'
import { type Subject, subjectNow } from '../actions/appeals/subject.ts'
import { partyOf } from '../conversation/conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { lineContested } from './appeal-line.ts'

const say = words.appeals

export function appealRow(c: Context<AppEnv>, appeal: Appeal): AppealRow {
  const zone = zoneOf(c)
  const { outcome, dueAt, decidedAt } = appeal
  const state =
    outcome === null
      ? say.state.open(day(dueAt, zone), timeOfDay(dueAt, zone))
      : `${say.state[outcome]}, ${say.on(day(decidedAt ?? dueAt, zone))}`
  return {
    id: appeal.id,
    about: `${say.kinds[appeal.kind]}: ${words.numbers.lower(say.reasons[appeal.reason])}`,
    rep: appeal.rep.name,
    state: `${state}.`,
  }
}

export async function appealShown(c: Context<AppEnv>, appeal: Appeal): Promise<ShownAppeal> {
  const { viewer, reader } = c.var
  const zone = zoneOf(c)
  const { outcome, decider } = appeal
  return {
    id: appeal.id,
    version: appeal.version,
    kind: appeal.kind,
    rep: appeal.rep.name,
    isOwn: appeal.rep.id === viewer.id,
    mayDecide: outcome === null && decider?.id === viewer.id,
    reason: appeal.reason,
    words: appeal.words,
    proposed: proposedSays(appeal),
    filedOn: day(appeal.filedAt, zone),
    decider: decider?.name ?? null,
    against: appeal.against?.name ?? null,
    outside: appeal.outside,
    until: untilOf(appeal, zone),
    outcome,
    outcomeWords: appeal.outcomeWords ?? '',
    decidedOn: appeal.decidedAt === null ? '' : day(appeal.decidedAt, zone),
    moved: viewer.role === 'hr' && outcome === 'upheld' ? await movedBy(c, appeal) : null,
    same: viewer.role === 'manager' ? (await sameFaults(reader, viewer, appeal)).length : 0,
  }
}

async function movedBy({ var: { reader } }: Context<AppEnv>, appeal: Appeal): Promise<ShownAppeal['moved']> {
  const reps = await rescoredBy(reader, appeal)
  if (reps.length === 0) return null
  const moves = await gradeMoves(
    reader,
    reps.map(({ id }) => id),
    appeal.decidedAt ?? '',
  )
  const four = (grade: number | null) => (grade === null ? say.page.unmeasured : fixed(grade, 4))
  return {
    rescored: reps.map(({ name, findings }) => say.page.rescored(name, findings)),
    moves: moves.map(({ repName, periodName, behaviour, before, after }) =>
      say.page.moves(repName, periodName, words.behaviours.title(behaviour), four(before), four(after)),
    ),
  }
}

export function untilOf({ dueAt }: Appeal, zone: string) {
  return { day: day(dueAt, zone), time: timeOfDay(dueAt, zone) }
}

/** The words are for the rep, whoever decides, and whoever may see the conversation anyway. */
export async function contestedBy(c: Context<AppEnv>, appeal: Appeal) {
  const { reader, viewer } = c.var
  const isParty = [appeal.rep.id, appeal.decider?.id].includes(viewer.id)
  const sees = appeal.conversationId !== null && (await findPlace(reader, viewer, appeal.conversationId))
  const mayRead = isParty || Boolean(sees) || appeal.kind === 'line'
  const subject = mayRead ? await subjectNow(reader, appeal) : undefined
  if (subject) {
    const href = hrefOf(subject, Boolean(sees), appeal.rep.id === viewer.id)
    const counted = isParty && subject.kind === 'line' ? await lineContested(c, appeal) : null
    return { mayRead, subject: subjectShown(subject, href, counted) }
  }
  return { mayRead, subject: null }
}

export function subjectShown(
  subject: Subject,
  href: string | null,
  counted: ShownSubject['counted'] = null,
): ShownSubject {
  const { kind, about, line, behaviour, isFrozen } = subject
  const title = behaviour === null ? line : words.behaviours.title(behaviour)
  const says = kind !== 'line' || title === null ? say.kinds[kind] : say.lineOf(title)
  const { full } = subject
  const lines = linesAround(subject).flatMap(({ party, ...line }) =>
    full ? [{ ...line, speaker: calledOf(partyOf(full.conversation, party)) }] : [],
  )
  return { kind, about, says, lines, counted, href, isFrozen }
}

export function hrefOf(
  { full, settled, about, kind }: Subject,
  sees: boolean,
  isOwn: boolean,
): string | null {
  if (kind === 'line') return isOwn ? paths.statement(about.split('.')[0] ?? '') : null
  if (!full || !sees) return null
  return settled ? paths.said(full.id, settled.finding.utterance) : paths.conversation(full.id)
}

const AROUND = 1

/** The utterance in question, with the one before and the one after it. */
export function linesAround({ full, settled }: Subject) {
  if (!full || !settled) return []
  const { utterances } = full.conversation
  const at = utterances.findIndex(({ id }) => id === settled.finding.utterance)
  if (at < 0) return []
  return utterances.slice(Math.max(0, at - AROUND), at + AROUND + 1).map((one) => ({
    party: one.party,
    text: one.text,
    isContested: one.id === settled.finding.utterance,
  }))
}

/** What its rep says it should be; `null` where they left that to whoever decides. */
export function proposedSays({ kind, proposed }: Appeal): string | null {
  const { what = 'nothing', due = '', text = '' } = proposed
  if (kind === 'line' && text === '') return null
  if (kind === 'line' || kind === 'answer') return text === '' ? say.page.notCount : `“${text}”.`
  if (kind === 'encounter' || what === 'nothing') return say.page.notCount
  const [is, as = ''] = what.split(':')
  const { kinds, insightKinds } = words.moments
  const called =
    is === 'insight' ? insightKinds[as as keyof typeof insightKinds] : kinds[as as keyof typeof kinds].one
  return due === '' ? `${called}.` : `${called}, ${due}.`
}
