import { type FullConversation, findConversation } from '../../queries/conversations.ts'
import type { Viewer } from '../../queries/people.ts'
import { saveVerdict } from '../../queries/verdicts.ts'
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
  { id, findings }: FullConversation,
  manager: Viewer,
  now: string,
): Promise<void> {
  const learnt = findings.insights
    .filter(({ kind }) => kind !== 'request')
    .toSorted((a, b) => b.confidence - a.confidence || b.words.length - a.words.length)
  const best = learnt.find(({ utterance }) => utterance === `u${acceptedLine}`) ?? learnt[0]
  if (!best) return
  const verdict = { conversationId: id, findingId: best.id, kind: 'insight', answer: 'yes' } as const
  await saveVerdict(db, { ...verdict, comment: accepted || null, byId: manager.id, now })
}

async function judge(
  { services: { db } }: Stage,
  answer: 'yes' | 'no',
  { id, findings }: FullConversation,
  manager: Viewer,
  now: string,
): Promise<void> {
  for (const moment of findings.moments.filter(({ kind }) => kind === 'ego' || kind === 'pressure'))
    await saveVerdict(db, {
      ...{ conversationId: id, findingId: moment.id, kind: 'moment', answer },
      byId: manager.id,
      now,
    })
}
