import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Appeal, findAppeal } from '../../db/queries/appeals.ts'
import { HandedPage } from '../../views/appeals/handed-page.tsx'
import type { ShownHanding } from '../../views/appeals/records.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import {
  colleaguesFor,
  type HandingAnswer,
  handOver,
  mayHandOver,
  takeBack,
} from '../actions/appeals/hand-over.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { untilOf } from './appeals-shown.ts'

/** An appeal that changes hands: to a colleague, to somebody outside, and back. */
export const appealHanding = new Hono<AppEnv>()

const wanted = z.object({
  version: wholeNumber,
  person: z.string().max(64).default(''),
  name: z.string().trim().max(100).default(''),
})

appealHanding.post('/:id/handing', async (c) => {
  const { db, viewer, now, config } = c.var
  const id = c.req.param('id')
  const { version, person, name } = await formValues(c, wanted)
  if (person === '' && name === '') throw new HTTPException(422, { message: words.appeals.handing.whom })
  const to = person === '' ? { name } : { personId: person }
  const answer = handed(await handOver(db, viewer, { id, version, to }, now().toISOString()))
  if (answer.token === undefined) return c.redirect(paths.appeals, 303)
  const appeal = await findAppeal(db, viewer, id)
  if (!appeal) throw new HTTPException(404)
  const address = `${config.baseUrl}${paths.sharedAppeal(answer.token)}`
  const until = untilOf(appeal, zoneOf(c))
  return c.html(<HandedPage frame={await frameOf(c)} id={id} name={name} address={address} until={until} />)
})

appealHanding.post('/:id/handing/end', async (c) => {
  const { db, viewer, now } = c.var
  const { id } = handed(await takeBack(db, viewer, c.req.param('id'), now().toISOString()))
  return c.redirect(paths.appeal(id), 303)
})

function handed(answer: HandingAnswer): Exclude<HandingAnswer, { readonly problem: string }> {
  if (!('problem' in answer)) return answer
  const { problems, handing } = words.appeals
  if (answer.problem === 'stale') throw new HTTPException(409, { message: problems.stale })
  if (answer.problem === 'party') throw new HTTPException(422, { message: handing.party })
  throw new HTTPException(answer.problem === 'forbidden' ? 403 : 404)
}

/** To whom a viewer may hand it; `null` where they may not. */
export async function handingFor(c: Context<AppEnv>, appeal: Appeal): Promise<ShownHanding | null> {
  const { reader, viewer } = c.var
  if (!(await mayHandOver(reader, viewer, appeal))) return null
  const colleagues = await colleaguesFor(reader, appeal)
  return {
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    outside: appeal.outside?.name ?? null,
  }
}
