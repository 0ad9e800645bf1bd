import { sayOfFinding } from '../../../server/actions/say-of-finding.ts'
import { type FullConversation, findConversation } from '../../queries/conversations.ts'
import type { Viewer } from '../../queries/people.ts'
import { saveView } from '../../queries/views.ts'
import type { Brought, Stage } from './bring.ts'
import { later } from './calendar.ts'
import { managerOf } from './people.ts'

/** What the manager did with a conversation the day after: looked, accepted what was learnt, judged what was found. */
export async function review(stage: Stage, story: Brought): Promise<void> {
  if (story.accepted === undefined && !story.judged) return
  const { db } = stage.services
  const manager = stage.team[managerOf[story.rep]]
  const kept = await findConversation(db, manager, story.conversationId)
  if (!kept) throw new Error(`${manager.name} cannot see ${story.id}`)
  const now = later(story.endedAt, 60 * 26)
  const how = story.sound ? 'listened' : 'read'
  await saveView(db, { conversationId: kept.id, viewerId: manager.id, how, now: later(now, -10) })
  if (story.accepted !== undefined) await acceptInsight(stage, story, kept, manager, now)
  if (story.judged) await judge(stage, story.judged, kept, manager, now)
}

async function acceptInsight(
  { services: { db } }: Stage,
  { accepted, acceptedLine }: Brought,
  { findings }: FullConversation,
  manager: Viewer,
  now: string,
): Promise<void> {
  const learnt = findings.insights
    .filter(({ kind }) => kind !== 'request')
    .toSorted((a, b) => b.confidence - a.confidence || b.words.length - a.words.length)
  const best = learnt.find(({ utterance }) => utterance === `u${acceptedLine}`) ?? learnt[0]
  if (!best) return
  const about = { findingId: best.id, kind: 'insight', comment: accepted || null } as const
  await sayOfFinding(db, manager, about, 'agreed', now)
}

async function judge(
  { services: { db } }: Stage,
  answer: 'yes' | 'no',
  { findings }: FullConversation,
  manager: Viewer,
  now: string,
): Promise<void> {
  const said = answer === 'yes' ? 'agreed' : 'refused'
  for (const moment of findings.moments.filter(({ kind }) => kind === 'ego' || kind === 'pressure'))
    await sayOfFinding(db, manager, { findingId: moment.id, kind: 'moment' }, said, now)
}
