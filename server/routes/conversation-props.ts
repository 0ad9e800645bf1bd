import type { Context } from 'hono'
import { attachedTo } from '../../db/queries/attached.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { handoversOf } from '../../db/queries/handovers.ts'
import { talksSince } from '../../db/queries/later-talks.ts'
import { lookersOf } from '../../db/queries/lookers.ts'
import { objectivesOfConversation } from '../../db/queries/objectives.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { promisesIn } from '../../db/queries/promises.ts'
import { mayBeProved } from '../../db/queries/proofs.ts'
import { earlierRevisions } from '../../db/queries/revisions.ts'
import { startCorrectionsOf } from '../../db/queries/starts.ts'
import { uploadBehind } from '../../db/queries/upload-files.ts'
import { photosOf } from '../../db/queries/visits.ts'
import type { CommentsShown } from '../../views/comments/records.ts'
import type { LaterConversation } from '../../views/components/promise-item.tsx'
import { shownPromises } from '../../views/conversations/learnt.tsx'
import type { ConversationPageProps } from '../../views/conversations/page.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { toldRepair } from '../../views/repairs/told.ts'
import type { Interval } from '../measures/intervals.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { queryOfPage } from '../web/htmx.ts'
import { clipsShown } from './clips-shown.ts'
import { coachingOnlyLately } from './coaching-only-lately.ts'
import { commentsShown } from './comments-shown.ts'
import { consentShown } from './consent-shown.ts'
import {
  countedOf,
  judgedInsights,
  judgedMoments,
  settledOf,
  trackedCommitments,
} from './conversation-findings.ts'
import { noteRecord, noteShown, noteStanding } from './conversation-note.ts'
import { saidOfFindings } from './finding-words.ts'
import { keptDrawing } from './kept-drawing.ts'
import { askingOf } from './listening-requests.tsx'
import { notedSoFar } from './note-draft.ts'
import { ownStrip } from './own-strip.ts'
import { shownProofs } from './proofs-shown.ts'
import { playable, recordingShown } from './recording-shown.ts'
import { titleOf } from './titles.ts'
import { wishesIn } from './wishes-shown.ts'

const LATER_SHOWN = 30
const attachments = [
  ...(['clips', 'comments', 'consents', 'handovers', 'listeningRequests', 'objectives'] as const),
  ...(['revisions', 'shares', 'startCorrections', 'uploads', 'views', 'visits'] as const),
]

/** Everything the review room shows of a conversation to this viewer. */
export async function conversationProps(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<ConversationPageProps & { readonly comments: CommentsShown }> {
  const { viewer, reader } = c.var
  const isOwn = full.rep?.id === viewer.id || full.broughtBy === viewer.id
  const note = noteShown(full, viewer.id)
  const settled = settledOf(full)
  const attached = await attachedTo(reader, full.id, attachments)
  const commitments = trackedCommitments(c, full, settled)
  const allPromises = queryOfPage(c).get('promises') === 'all'
  const listed = new Set(shownPromises(commitments, allPromises).map(({ id }) => id))
  const insights = await judgedInsights(c, full, settled)
  const may = {
    write: full.rep?.id === viewer.id,
    judge: viewer.role === 'manager' || isOwn,
    prove: full.rep?.id === viewer.id,
    correct: viewer.role === 'manager' || isOwn,
  }
  const promises =
    may.prove && (await mayBeProved(reader, full.conversation, full.customer))
      ? (await promisesIn(reader, viewer, full.id)).filter(({ id }) => listed.has(id))
      : []
  return {
    frame: await frameOf(c),
    title: titleOf(full),
    owner: full.rep,
    handed: (await attached('handovers', [], () => handoversOf(reader, full.id))).map(({ to, by, at }) =>
      words.speakers.handed(to, by, day(at, zoneOf(c))),
    ),
    conversation: full.conversation,
    revision: full.revision,
    durationMs: full.statistics.durationMs,
    found: countedOf(full),
    moments: judgedMoments(c, settled),
    commitments,
    insights,
    said: saidOfFindings(full, settled),
    note: {
      ...noteRecord(note, full, zoneOf(c)),
      ...(full.rep?.id === viewer.id ? await notedSoFar(c, full.id, note) : {}),
    },
    comments: await commentsShown(c, full, null, attached),
    clips: await clipsShown(c, full, {}, attached),
    asking: await askingOf(c, full, attached),
    consent: await consentShown(c, full, attached),
    own: await ownStrip(c, full, attached),
    lookers: await attached('views', [], () => lookersOf(reader, full.id, full.rep?.id ?? null)),
    visited: {
      photos: await attached('visits', [], async () =>
        (await photosOf(reader, full.id)).map((one) => one.id),
      ),
      objectives: await attached('objectives', [], () => objectivesOfConversation(reader, full.id)),
    },
    wishes: await wishesIn(c, full),
    noteStanding: note ? await noteStanding(c, full, note) : null,
    recording: playable(full),
    standing: await recordingShown(c, full),
    format: full.format,
    report: full.report,
    upload: (await attached('uploads', undefined, () => uploadBehind(reader, full.id))) ?? null,
    corrections: full.repairs.map((one) => toldRepair(one, full.conversation, zoneOf(c))),
    saidStart: await attached('startCorrections', null, () => saidStart(c, full.id)),
    revisions: await attached('revisions', [], () => earlierRevisions(reader, full.id)),
    later: await laterConversations(c, full),
    proofs: await shownProofs(c, promises),
    coachingOnly: (await coachingOnlyLately(reader)).measures,
    reps: (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep'),
    may,
    drawing: keptDrawing(c, full, { commitments, insights, may }),
    allPromises,
    allMarks: queryOfPage(c).get('marks') === 'all',
    span: spanAsked(c.req.query('t')),
  }
}

/** `754` or `754-771`, in seconds; what is neither points nowhere. */
function spanAsked(text: string | undefined): Interval | null {
  const found = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text ?? '')
  if (!found) return null
  const startMs = Number(found[1]) * 1000
  return { startMs, endMs: Math.max(startMs + 1000, Number(found[2] ?? 0) * 1000) }
}

async function laterConversations(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<readonly LaterConversation[]> {
  if (!full.customer || full.conversation.startedAt === null) return []
  const later = await talksSince(c.var.reader, c.var.viewer, {
    customerId: full.customer.id,
    from: full.conversation.startedAt,
    most: LATER_SHOWN,
  })
  return later
    .filter((one) => one.id !== full.id)
    .map((one) => ({
      id: one.id,
      says: [
        one.channel ? words.conversation.channels[one.channel] : null,
        day(one.startedAt, zoneOf(c)),
        titleOf(one),
      ]
        .filter((part) => part !== null)
        .join(', '),
    }))
}

async function saidStart(c: Context<AppEnv>, id: string): Promise<ConversationPageProps['saidStart']> {
  const last = (await startCorrectionsOf(c.var.reader, id)).at(-1)
  return last ? { by: last.byName, at: last.at } : null
}
