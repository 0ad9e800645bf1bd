import type { Context } from 'hono'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { findDraft } from '../../db/queries/drafts.ts'
import type { VisitTyped } from '../../views/visits/form.tsx'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { sinceWhen } from '../web/since-when.ts'

const text = z.string().max(100_000, 'is too long').default('')
/** What of a visit is kept while it is written. */
export const drafted = z.object({
  said: text,
  insight: text,
  insightKind: text,
  promised: text,
  note: text,
  learnt: text,
})

/** The form of a visit as the rep left it, or empty and at this minute. */
export async function visitAsLeft(c: Context<AppEnv>, customerId: string) {
  const draft = await findDraft(c.var.reader, c.var.viewer.id, draftAbout(customerId))
  const kept = draft && drafted.safeParse(JSON.parse(draft.text)).data
  return {
    typed: { ...blank(c), ...kept },
    errors: {},
    draft: draft && kept ? sinceWhen(c, draft.savedAt) : null,
    problem: null,
  }
}

function blank(c: Context<AppEnv>): VisitTyped {
  const now = c.var.now()
  const timeZone = zoneOf(c)
  const time = now.toLocaleTimeString('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })
  const nothing = { said: '', insight: '', insightKind: 'goal', promised: '', note: '' }
  return {
    once: newId(),
    day: civilToday(now, timeZone),
    time,
    ...nothing,
    consent: '',
    outcome: '',
    learnt: '',
  }
}

export function draftAbout(customerId: string): string {
  return `visits/${customerId}`
}
