import { askManager } from '../../../server/actions/ask-manager.ts'
import { commitDraw } from '../../../server/actions/commit-draw.ts'
import { findDrawnEncounter } from '../../../server/actions/drawn-encounter.ts'
import { sayOfFinding } from '../../../server/actions/say-of-finding.ts'
import { beginGoing, endGoing } from '../../queries/goings-through.ts'
import { drawnAndOpen } from '../../queries/queue.ts'
import type { Brought, Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn, later, type Span } from './calendar.ts'
import type { DemoPeriods } from './plan.ts'

const perMille = 300

/** Hana fixes the draws of both periods before they begin; the first one’s seed is shown when it is closed. */
export async function fixDraws(
  { services: { db }, team }: Stage,
  { closed, open }: DemoPeriods,
  calendar: Calendar,
): Promise<void> {
  const fix = (periodId: string, { from }: Span) => {
    const now = new Date(instantOn(daysAfter(from, -6, true), '15:10'))
    return commitDraw(db, { periodId, perMille, byId: team.hana.id, now })
  }
  await fix(closed.id, calendar.closed)
  await fix(open.id, calendar.open)
}

/** Rosa asks Mina to listen to her latest call, and Mina goes through the first encounter that was drawn. */
export async function fillQueue(stage: Stage, told: readonly Brought[]): Promise<void> {
  const {
    services: { db, now },
    team: { rosa, mina },
  } = stage
  const latest = told
    .filter((one) => one.rep === 'rosa')
    .toSorted((a, b) => (a.endedAt < b.endedAt ? 1 : -1))[0]
  const question = 'Did I pitch before I had understood why they wait? I am not sure about the middle.'
  const asked = later(latest?.endedAt ?? now().toISOString(), 50)
  if (latest) await askManager(db, rosa, { conversationId: latest.conversationId, question, now: asked })

  const [first] = await drawnAndOpen(db, mina)
  const encounter = first && (await findDrawnEncounter(db, mina, first.id, now().toISOString()))
  if (!first || !encounter) return
  const began = later(first.enteredAt, 60 * 27)
  const sitting = { sitting: `demo-${first.id}`, byId: mina.id }
  const conversationIds = encounter.conversations.map((one) => one.id)
  await beginGoing(db, { ...sitting, conversationIds, now: began })
  const { now: asking, leftOut } = encounter.toConfirm
  for (const { id, finding } of asking)
    await sayOfFinding(db, mina, { kind: finding.is, findingId: id }, 'agreed', later(began, 1))
  await endGoing(db, { ...sitting, now: later(began, 2), shown: asking.length, leftOut })
}
