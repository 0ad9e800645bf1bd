import type { Context } from 'hono'
import { listConversations } from '../../db/queries/conversation-list.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { insightsOfCustomers } from '../../db/queries/insights.ts'
import { earlierNotes, type Note } from '../../db/queries/notes.ts'
import type { Correction } from '../../db/queries/parties.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { promiseState } from '../../db/queries/promises.ts'
import type { Verdict } from '../../db/queries/verdicts.ts'
import type { LaterConversation } from '../../views/components/promise-item.tsx'
import type { NoteRecord, NoteStanding } from '../../views/conversations/note.tsx'
import type { ConversationPageProps } from '../../views/conversations/page.tsx'
import type {
  Judged,
  JudgedInsight,
  JudgedMoment,
  Correction as ShownCorrection,
  TrackedCommitment,
} from '../../views/conversations/records.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { coachingOnlyMeasures } from '../measures/accuracy.ts'
import { isNewToUs } from '../measures/new-insights.ts'
import { checkNote } from '../measures/notes.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { titleOf } from './titles.ts'

const NOTE_HOURS = 24
const LATER_SHOWN = 30

/** Everything the review room shows of a conversation to this viewer. */
export async function conversationProps(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<ConversationPageProps> {
  const { viewer, reader } = c.var
  const isOwn = full.rep?.id === viewer.id || full.broughtBy === viewer.id
  const note = noteShown(full, viewer.id)
  return {
    frame: await frameOf(c),
    title: titleOf(full),
    owner: full.rep,
    conversation: full.conversation,
    revision: full.revision,
    durationMs: full.statistics.durationMs,
    found: full.measures,
    moments: judgedMoments(full),
    commitments: trackedCommitments(c, full),
    insights: await judgedInsights(c, full),
    note: noteRecord(note, full),
    noteStanding: note ? await noteStanding(c, full, note) : null,
    recording: full.recording
      ? {
          url: `/conversations/${full.id}/recording`,
          peaksUrl: `/conversations/${full.id}/peaks`,
          durationMs: full.recording.durationMs,
        }
      : null,
    format: full.format,
    report: full.report,
    corrections: full.corrections.map((one) => shownCorrection(one, full)),
    later: await laterConversations(c, full),
    coachingOnly: coachingOnlyMeasures,
    reps: (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep'),
    may: {
      write: full.rep?.id === viewer.id,
      judge: viewer.role === 'manager' || isOwn,
      prove: full.rep?.id === viewer.id,
      correct: viewer.role === 'manager' || isOwn,
    },
    allMarks: c.req.query('marks') === 'all',
  }
}

export function judgedMoments(full: FullConversation): readonly JudgedMoment[] {
  return full.findings.moments.map((one) => ({ ...one, ...judged(full, one.id) }))
}

export async function judgedInsights(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<readonly JudgedInsight[]> {
  const known = full.customer
    ? ((await insightsOfCustomers(c.var.reader, [full.customer.id])).get(full.customer.id) ?? [])
    : []
  const start = full.conversation.startedAt
  const earlier = known.filter(
    (one) => one.conversationId !== full.id && (start === null || one.sortedAt < start),
  )
  return full.findings.insights.map((one) => ({
    ...one,
    ...judged(full, one.id),
    newToUs: one.kind === 'request' ? null : isNewToUs(one, earlier),
    saidBy: null,
  }))
}

export function trackedCommitments(c: Context<AppEnv>, full: FullConversation): readonly TrackedCommitment[] {
  const zone = zoneOf(c)
  const today = civilToday(c.var.now(), full.conversation.timeZone ?? zone)
  return full.findings.commitments.map((one) => {
    const outcome = full.outcomes.get(one.id) ?? null
    const state = promiseState({ dueOn: one.dueOn, outcome }, today)
    const conversation = outcome?.proof?.conversationId
    return {
      ...one,
      ...judged(full, one.id),
      state: state === 'overdue' ? ('broken' as const) : state,
      proof: conversation
        ? { conversation, says: words.conversation.promises.proof, on: outcome?.keptOn ?? null }
        : null,
    }
  })
}

function judged(full: FullConversation, findingId: string): Judged {
  const verdict = full.verdicts.findLast((one: Verdict) => one.findingId === findingId)
  if (!verdict) return { id: findingId, verdict: null, judgedBy: null }
  return {
    id: findingId,
    verdict: verdict.answer === 'yes' ? 'agreed' : 'refused',
    judgedBy: verdict.byName.split(' ')[0] ?? verdict.byName,
  }
}

function noteShown(full: FullConversation, viewerId: string): Note | undefined {
  return (
    full.notes.find((note) => note.authorId === full.rep?.id) ??
    full.notes.find((note) => note.authorId === viewerId)
  )
}

function noteRecord(note: Note | undefined, full: FullConversation): NoteRecord {
  if (!note) return { text: '', version: 0, savedSays: null, onTime: null }
  const ended = full.endedAt ?? full.conversation.startedAt
  const late = ended === null ? null : Date.parse(note.firstWrittenAt) - Date.parse(ended)
  return {
    text: note.text,
    version: note.version,
    savedSays:
      late === null
        ? day(note.writtenAt, 'UTC')
        : words.conversation.note.afterwards(words.numbers.length(Math.max(0, late))),
    onTime: late === null ? null : late <= NOTE_HOURS * 3_600_000,
  }
}

async function noteStanding(c: Context<AppEnv>, full: FullConversation, note: Note): Promise<NoteStanding> {
  const earlier = await earlierNotes(c.var.reader, note.authorId, note.writtenAt, full.id)
  const check = checkNote(
    { text: note.text, writtenAt: note.firstWrittenAt },
    full.conversation,
    full.measures,
    {
      deadlineHours: NOTE_HOURS,
      conversationEndedAt: full.endedAt ?? full.conversation.startedAt,
      earlierNotes: earlier,
    },
  )
  return {
    held: check.coverage.known ? check.coverage.held : [],
    missing: check.coverage.known ? check.coverage.missing : [],
    grounded: check.grounded.known ? check.grounded.value : null,
    boilerplate: check.boilerplate.known ? check.boilerplate.value : null,
    counts: check.credit.counts,
    why: check.credit.counts ? null : check.credit.why,
  }
}

function shownCorrection(one: Correction, full: FullConversation): ShownCorrection {
  const party = full.conversation.parties.find((other) => other.key === one.party)
  const says = (name: string | null, role: Correction['new']['role']) =>
    `${name ?? words.speakers.nobody}, ${words.speakers.roles[role]}`
  return {
    by: one.byName,
    at: one.at,
    party: one.old.name ?? party?.name ?? words.speakers.nobody,
    before: says(one.old.name, one.old.role),
    after: says(one.new.name, one.new.role),
  }
}

async function laterConversations(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<readonly LaterConversation[]> {
  if (!full.customer || full.conversation.startedAt === null) return []
  const page = await listConversations(c.var.reader, c.var.viewer, {
    customerId: full.customer.id,
    from: full.conversation.startedAt,
    limit: LATER_SHOWN,
  })
  return page.conversations
    .filter((one) => one.id !== full.id && one.startedAt !== null)
    .map((one) => ({
      id: one.id,
      says: [
        one.channel ? words.conversation.channels[one.channel] : null,
        day(one.startedAt ?? '', zoneOf(c)),
        titleOf(one),
      ]
        .filter((part) => part !== null)
        .join(', '),
    }))
}
