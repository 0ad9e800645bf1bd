import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  type PromiseLink,
  promiseAnswers,
  promiseBehind,
  promiseLink,
} from '../../db/queries/promise-links.ts'
import { civilDay, firstName } from '../../views/format.ts'
import { AnsweredPage, ClosedPromisePage, SharedPromisePage } from '../../views/promises/shared-page.tsx'
import { answerPromise } from '../actions/answer-promise.ts'
import { Allowance } from '../api/allowance.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'

const PER_MINUTE = 30

const answer = z.object({ says: z.enum(promiseAnswers) })

/** Where a customer says, without an account, whether a promise to them was kept. Opening it changes nothing. */
export function createSharedPromises() {
  const shared = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  shared.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  shared.get('/:token', async (c) => {
    const asked = await askedBy(c)
    if (!asked) return closed(c)
    const { link, promise } = asked
    const zone = promise.timeZone ?? c.var.config.timeZone ?? 'UTC'
    const today = civilToday(c.var.now(), zone)
    const dayOf = (instant: string) => civilDay(civilToday(new Date(instant), zone), today)
    return c.html(
      <SharedPromisePage
        frame={await outsideFrame(c)}
        token={c.req.param('token')}
        by={promise.repName === null ? null : firstName(promise.repName)}
        hasLeft={promise.hasLeft}
        words={promise.words}
        promisedOn={promise.saidAt === null ? null : dayOf(promise.saidAt)}
        dueOn={promise.dueOn === null ? null : civilDay(promise.dueOn, today)}
        proof={
          link.proof && {
            words: link.proof.words,
            on: civilDay(link.proof.on, today),
            deed: link.proof.deed?.kind ?? null,
          }
        }
        until={dayOf(link.expiresAt)}
      />,
    )
  })

  shared.post('/:token', async (c) => {
    const asked = await askedBy(c)
    if (!asked) return closed(c)
    const { says } = await formValues(c, answer)
    const { link, promise } = asked
    const zone = promise.timeZone ?? c.var.config.timeZone ?? 'UTC'
    const isKept = await answerPromise(c.var.db, link, promise.toTell, {
      says,
      from: networkOf(addressOf(c)),
      today: civilToday(c.var.now(), zone),
      now: c.var.now().toISOString(),
    })
    if (!isKept) return closed(c)
    return c.html(<AnsweredPage frame={await outsideFrame(c)} says={says} />)
  })

  return shared
}

/** The promise behind a link that still works. */
async function askedBy(c: Context<AppEnv>) {
  const link = await promiseLink(c.var.db, c.req.param('token') ?? '')
  if (!link || isOver(link, c.var.now().toISOString())) return undefined
  const promise = await promiseBehind(c.var.db, link.promiseId)
  return promise && { link, promise }
}

function isOver({ answer, isRevoked, expiresAt }: PromiseLink, now: string): boolean {
  return answer !== null || isRevoked || expiresAt <= now
}

/** A link that never was and one that is over are told alike. */
async function closed(c: Context<AppEnv>) {
  return c.html(<ClosedPromisePage frame={await outsideFrame(c)} />, 404)
}

/** Whoever is outside has no demo to leave. */
async function outsideFrame(c: Context<AppEnv>) {
  return { ...(await frameOf(c)), demo: false }
}
