import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { peopleNamed } from '../../db/queries/people.ts'
import {
  type QueueActKind,
  queueActs,
  saveQueueAct,
  saveQueueShare,
  undoQueueAct,
} from '../../db/queries/queue.ts'
import { civilDay, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { QueuePage, type QueuePageProps } from '../../views/queue/page.tsx'
import { findQueueItem, managersOf, queueFor, type Waiting } from '../actions/queue/queue.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm, readQuery } from '../web/forms.ts'
import { civilToday, dayAfter, frameOf, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { confirming } from './confirming.tsx'
import { shownItems, shownTitle } from './queue-shown.ts'

/** A manager’s hour: what waits, why, and what was done with it. */
export const queue = new Hono<AppEnv>()

queue.use(onlyFor('manager'))

const looking = z.object({ did: z.string().max(64).optional(), undone: z.string().max(3).optional() })

queue.get('/', async (c) => {
  const { did, undone } = readQuery(c, looking)
  const told = undone === undefined ? null : words.queue.undone
  return c.html(<QueuePage {...(await queueProps(c))} did={await didOf(c, did)} told={told} />)
})

const acting = z.object({
  item: z.string().min(3).max(200),
  seen: z.string().regex(/^\d{1,6}$/, 'must be a number'),
  act: z.enum(['done', 'snoozed', 'assigned'], 'must be something one does with an item'),
  until: z.string().max(10).optional(),
  to: z.string().max(64).optional(),
})

type Acting = z.infer<typeof acting>

queue.post('/acts', async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, acting)
  const item = await findQueueItem(db, viewer, typed.item, now().toISOString())
  if (!item || viewer.teamId === null) return again(c, words.queue.gone, 409)
  const what = await whatOf(c, typed)
  if ('problem' in what) return again(c, what.problem, 422)
  const act = await saveQueueAct(db, {
    item: item.key,
    teamId: viewer.teamId,
    seen: Number(typed.seen),
    act: typed.act,
    ...what,
    byId: viewer.id,
    now: now().toISOString(),
  })
  if (act === undefined) return again(c, words.queue.faster, 409)
  return c.redirect(paths.queueDid(act), 303)
})

queue.post('/acts/:id/undoing', async (c) => {
  const { db, viewer, now } = c.var
  const isUndone = await undoQueueAct(db, {
    id: c.req.param('id'),
    byId: viewer.id,
    now: now().toISOString(),
  })
  return isUndone ? c.redirect(`${paths.queue}?undone=yes`, 303) : again(c, words.queue.faster, 409)
})

const sharing = z.object({
  share: z
    .string()
    .regex(/^\d{1,3}$/, { error: () => words.queue.badShare })
    .transform(Number)
    .refine((share) => share >= 10 && share <= 100, { error: () => words.queue.badShare }),
})

queue.post('/share', async (c) => {
  const { db, viewer } = c.var
  const filled = await readForm(c, sharing)
  if (!filled.ok) return again(c, filled.errors.share ?? words.queue.badShare, 422)
  if (viewer.teamId === null) throw new HTTPException(404)
  await saveQueueShare(db, viewer.teamId, filled.value.share)
  return c.redirect(`${paths.queue}#share`, 303)
})

queue.route('/drawn', confirming)

type What = { readonly until?: string; readonly toId?: string } | { readonly problem: string }

const FURTHEST_DAYS = 366
const DAY_MS = 86_400_000

async function whatOf(c: Context<AppEnv>, { act, until = '', to }: Acting): Promise<What> {
  const { reader, viewer, now } = c.var
  if (act === 'done') return {}
  if (act === 'assigned') {
    const managers = viewer.teamId === null ? [] : await managersOf(reader, viewer.teamId)
    const taker = managers.find((one) => one.id === to)
    return taker ? { toId: taker.id } : { problem: words.queue.badManager }
  }
  const today = civilToday(now(), zoneOf(c))
  if (until === 'now') return { until: today }
  const last = civilToday(new Date(now().getTime() + FURTHEST_DAYS * DAY_MS), zoneOf(c))
  const isFine = isCivilDate(until) && until > today && until <= last
  return isFine ? { until } : { problem: words.queue.badDay }
}

async function again(c: Context<AppEnv>, problem: string, status: 409 | 422) {
  return c.html(<QueuePage {...(await queueProps(c))} problem={problem} />, status)
}

async function queueProps(c: Context<AppEnv>): Promise<QueuePageProps> {
  const { reader, viewer, now } = c.var
  const at = now().toISOString()
  const found = await queueFor(reader, viewer, at)
  const show = (items: readonly Waiting[]) => shownItems(c, items)
  const managers = viewer.teamId === null ? [] : await managersOf(reader, viewer.teamId)
  const reps = found.shown.flatMap((one) => one.repId ?? [])
  const names = await peopleNamed(reader, [...reps, ...found.heldBack.keys()])
  return {
    frame: await frameOf(c),
    ...found,
    shown: await show(found.shown),
    heldBack: [...found.heldBack].map(([rep, count]) =>
      words.queue.heldOf(count, firstName(names.get(rep) ?? '')),
    ),
    snoozed: await show(found.snoozed),
    elsewhere: await show(found.elsewhere),
    managers: managers.map(({ id, name }) => ({ id, name })),
    tomorrow: dayAfter(civilToday(now(), zoneOf(c))),
    did: null,
    problem: null,
    told: null,
  }
}

/** What the viewer did a moment ago, as long as it stands. */
async function didOf(c: Context<AppEnv>, id: string | undefined): Promise<QueuePageProps['did']> {
  const { reader, viewer } = c.var
  if (id === undefined || viewer.teamId === null) return null
  const act = (await queueActs(reader, viewer.teamId)).find(
    (one) => one.id === id && one.by.id === viewer.id && !one.isUndone,
  )
  if (!act) return null
  const title = await shownTitle(c, act.item)
  const say = words.queue.did
  const says: Readonly<Record<QueueActKind, string>> = {
    done: say.done(title),
    snoozed: say.snoozed(title, act.until === null ? '' : civilDay(act.until)),
    assigned: say.assigned(title, act.to?.name ?? ''),
  }
  return { act: act.id, says: says[act.act] }
}
