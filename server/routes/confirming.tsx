import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { beginGoing, endGoing, runningGoing, showOne } from '../../db/queries/goings-through.ts'
import { saveView } from '../../db/queries/views.ts'
import { paths } from '../../views/paths.ts'
import { ConfirmingPage, type ConfirmingPageProps } from '../../views/queue/confirming-page.tsx'
import { type DrawnEncounter, type FoundIn, findDrawnEncounter } from '../actions/drawn-encounter.ts'
import { sayOfFinding } from '../actions/say-of-finding.ts'
import { confirmingRules } from '../grading/confirming.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { askedAbout } from './confirming-shown.ts'
import { titleOf } from './titles.ts'

/** A drawn encounter, finding after finding. */
export const confirming = new Hono<AppEnv>()

const LONGEST_SKIPPED = 2000

const looking = z.object({
  skipped: z.string().max(LONGEST_SKIPPED).optional(),
  through: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number')
    .optional(),
  took: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a number')
    .optional(),
})

confirming.get('/:id', async (c) => {
  const { encounter, going } = await encounterOf(c)
  const { skipped = '', through, took } = readQuery(c, looking)
  const rest = restOf(encounter, skipped)
  const [next] = rest
  if (going && next)
    return page(c, encounter, {
      is: 'asking',
      asked: askedAbout(encounter, next),
      at: going.shown + 1,
      of: going.shown + rest.length,
      spentMs: c.var.now().getTime() - Date.parse(going.beganAt),
      skipped,
    })
  const { now: toConfirm, leftOut } = encounter.toConfirm
  if (through !== undefined && took !== undefined)
    return page(c, encounter, {
      is: 'done',
      through: Number(through),
      tookMs: Number(took),
      isOver: Number(took) >= confirmingRules.mostSeconds * 1000,
      open: toConfirm.length + leftOut,
      toConfirm: toConfirm.length,
    })
  const minutes = Math.ceil((toConfirm.length * confirmingRules.secondsEach) / 60)
  return page(c, encounter, { is: 'beginning', toConfirm: toConfirm.length, leftOut, minutes })
})

confirming.post('/:id/beginnings', async (c) => {
  const { db, viewer, now } = c.var
  const { encounter, id, going } = await encounterOf(c)
  const at = now().toISOString()
  const sitting = newId()
  if (going) await endGoing(db, { ...going, byId: viewer.id, now: at, leftOut: leftIn(encounter, '') })
  for (const one of encounter.conversations)
    await saveView(db, { conversationId: one.id, viewerId: viewer.id, how: 'read', now: at })
  const conversationIds = encounter.conversations.map((one) => one.id)
  await beginGoing(db, { sitting, conversationIds, byId: viewer.id, now: at })
  if (encounter.toConfirm.now.length > 0) return c.redirect(paths.confirming(id), 303)
  await endGoing(db, { sitting, byId: viewer.id, now: at, shown: 0, leftOut: 0 })
  return c.redirect(`${paths.confirming(id)}?through=0&took=0`, 303)
})

const answering = z.object({
  finding: z.string().max(64),
  kind: z.enum(['moment', 'commitment', 'insight']),
  answer: z.enum(['yes', 'no', 'skip'], 'must be yes, no or skip'),
  skipped: z.string().max(LONGEST_SKIPPED),
})

confirming.post('/:id/answers', async (c) => {
  const { db, viewer, now } = c.var
  const { encounter, id, going } = await encounterOf(c)
  const typed = await formValues(c, answering)
  const finding = encounter.findings.find((one) => one.id === typed.finding)
  if (!finding) throw new HTTPException(404)
  if (!going) return c.redirect(paths.confirming(id), 303)
  const at = now().toISOString()
  if (typed.answer !== 'skip') {
    const about = { kind: finding.finding.is, findingId: finding.id }
    await sayOfFinding(db, viewer, about, typed.answer === 'yes' ? 'agreed' : 'refused', at)
  }
  const skipped =
    typed.answer === 'skip' ? [typed.skipped, finding.id].filter(Boolean).join(' ') : typed.skipped
  const after = await encounterOf(c)
  const shown = going.shown + 1
  const tookMs = Date.parse(at) - Date.parse(going.beganAt)
  const isOver = tookMs >= confirmingRules.mostSeconds * 1000
  const left = leftIn(after.encounter, skipped)
  const isThrough = isOver || restOf(after.encounter, skipped).length === 0
  await (isThrough
    ? endGoing(db, { sitting: going.sitting, byId: viewer.id, now: at, shown, leftOut: left })
    : showOne(db, going.sitting, shown))
  const query = isThrough
    ? new URLSearchParams({ through: String(shown), took: String(Math.max(0, tookMs)) })
    : new URLSearchParams(skipped === '' ? {} : { skipped })
  return c.redirect(query.size === 0 ? paths.confirming(id) : `${paths.confirming(id)}?${query}`, 303)
})

async function encounterOf(c: Context<AppEnv>) {
  const { db, viewer, now } = c.var
  const id = c.req.param('id') ?? ''
  const encounter = await findDrawnEncounter(db, viewer, id, now().toISOString())
  if (!encounter) throw new HTTPException(404)
  return { id, encounter, going: await runningGoing(db, id, viewer.id) }
}

/** What this sitting still asks for. */
function restOf({ toConfirm }: DrawnEncounter, skipped: string): readonly FoundIn[] {
  const passed = new Set(skipped.split(' '))
  return toConfirm.now.filter((one) => !passed.has(one.id))
}

/** What has no answer when the sitting ends here: skipped, or beyond the time. */
function leftIn({ toConfirm }: DrawnEncounter, skipped: string): number {
  const passed = skipped === '' ? 0 : skipped.split(' ').length
  return Math.max(passed, toConfirm.now.length + toConfirm.leftOut)
}

async function page(
  c: Context<AppEnv>,
  encounter: DrawnEncounter,
  standing: ConfirmingPageProps['standing'],
) {
  const [first] = encounter.conversations
  return c.html(
    <ConfirmingPage
      frame={await frameOf(c)}
      conversation={c.req.param('id') ?? ''}
      customer={first ? titleOf(first) : ''}
      rep={first?.rep?.name ?? ''}
      conversations={encounter.conversations.length}
      standing={standing}
    />,
  )
}
