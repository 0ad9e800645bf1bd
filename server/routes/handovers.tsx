import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { TypedHandover } from '../../views/home/nobodys.tsx'
import { paths } from '../../views/paths.ts'
import { giveNobodys } from '../actions/give-nobodys.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { onlyFor } from '../web/session.ts'
import { adminHome } from './admin-home.tsx'

/** Gives conversations that nobody sees to a rep: the admin's, who reads nothing of them. */
export const handovers = new Hono<AppEnv>()

const MOST_GIVEN = 50
const handover = z.object({
  give: z.array(z.string().regex(/^[\w-]{1,64}$/)).max(MOST_GIVEN),
  rep: z.string().max(64),
  speaker: z.string().max(1_000),
  remember: z.boolean(),
})

handovers.use('/', onlyFor('admin'))

handovers.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await typedIn(c)
  if (!filled || filled.give.length === 0 || (filled.speaker !== '' && filled.give.length > 1))
    return adminHome(c, { ...(filled ?? nothing), problem: 'none-ticked' }, 422)
  const { give: conversations, rep: repId, speaker, remember } = filled
  const answer = await giveNobodys(
    db,
    { conversations, repId, party: speaker === '' ? null : speaker, remember },
    { byId: viewer.id, now: now().toISOString() },
  )
  if ('problem' in answer) return adminHome(c, { ...filled, problem: answer.problem }, 422)
  if (answer.given === 0) return adminHome(c, { ...filled, problem: 'gone' }, 409)
  return c.redirect(`${paths.home}#nobodys`, 303)
})

const nothing: Omit<TypedHandover, 'problem'> = { give: [], rep: '', speaker: '', remember: false }

async function typedIn(c: Context<AppEnv>): Promise<Omit<TypedHandover, 'problem'> | undefined> {
  const form = await formData(c)
  const typed = handover.safeParse({
    give: form.getAll('give'),
    rep: form.get('rep') ?? '',
    speaker: form.get('speaker') ?? '',
    remember: form.get('remember') === 'yes',
  })
  return typed.success ? typed.data : undefined
}
