import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findCase } from '../../db/queries/advocacy-cases.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { type Outcome, provingOf, saveRelease } from '../../db/queries/fulfilments.ts'
import { handedOver, saidBy } from '../../db/queries/promise-history.ts'
import {
  createPromiseLink,
  type NewPromiseLink,
  promiseLinksOf,
  revokePromiseLinks,
} from '../../db/queries/promise-links.ts'
import { findPromise, type LedgerPromise, stateOf } from '../../db/queries/promises.ts'
import { type ProposedDeed, proofsFor } from '../../db/queries/proofs.ts'
import { civilDay, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PromisePage } from '../../views/promises/promise-page.tsx'
import { deedKinds } from '../measures/deeds.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, frameOf, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { shownPromises } from './promises-shown.ts'
import { shownProofs } from './proofs-shown.ts'
import { laterWith } from './waiting.ts'

export const promisePage = new Hono<AppEnv>()

const DAY_MS = 86_400_000
const LINK_DAYS = 14

promisePage.get('/:id', onlyFor('rep', 'manager'), (c) => page(c))

const asking = z.object({
  conversation: z.string().max(64).optional(),
  utterance: z.string().max(200).optional(),
  deed: z.enum(deedKinds).optional(),
  id: z.string().max(64).optional(),
})

promisePage.post('/:id/link', async (c) => {
  const { db, viewer, now, config } = c.var
  const promise = await ownPromise(c)
  const at = now()
  const token = await createPromiseLink(db, {
    promiseId: promise.id,
    conversationId: promise.conversationId,
    proof: await shownAsProof(c, promise, await formValues(c, asking)),
    byId: viewer.id,
    expiresAt: new Date(at.getTime() + LINK_DAYS * DAY_MS).toISOString(),
    now: at.toISOString(),
  })
  return page(c, { address: `${config.baseUrl}${paths.sharedPromise(token)}` })
})

promisePage.post('/:id/link/revocation', async (c) => {
  const promise = await ownPromise(c)
  await revokePromiseLinks(c.var.db, promise.id, c.var.now().toISOString())
  return c.redirect(paths.promise(promise.id), 303)
})

const release = z.object({ conversation: z.string().max(64).optional(), reason: z.string().trim().max(500) })

promisePage.post('/:id/release', async (c) => {
  const { db, viewer, now } = c.var
  const promise = await ownPromise(c)
  const { conversation = '', reason } = await formValues(c, release)
  const say = words.promises.page.problems
  if (reason === '') return page(c, { problem: { field: 'reason', says: say.why, reason } })
  const later = await findConversation(db, viewer, conversation)
  const isLater = (later?.conversation.startedAt ?? '') > (promise.saidAt ?? '')
  const mayProve = (await provingOf(db, viewer.id, [conversation])).has(conversation)
  if (!later || !isLater || !mayProve || later.customer?.id !== promise.customer?.id)
    return page(c, { problem: { field: 'conversation', says: say.where, reason } })
  const proof = { conversationId: later.id }
  await saveRelease(db, {
    commitmentId: promise.id,
    reason,
    proof,
    byId: viewer.id,
    now: now().toISOString(),
  })
  return c.redirect(paths.promise(promise.id), 303)
})

interface Again {
  readonly address?: string
  readonly problem?: {
    readonly field: 'reason' | 'conversation'
    readonly says: string
    readonly reason: string
  }
}

async function page(c: Context<AppEnv>, { address, problem }: Again = {}) {
  const { reader, viewer, now } = c.var
  const promise = await seenPromise(c)
  const frame = await frameOf(c)
  const zone = zoneOf(c)
  const dayOf = (instant: string) => civilDay(civilToday(new Date(instant), zone), frame.today)
  const state = stateOf(promise, { now: now().toISOString(), timeZone: c.var.config.timeZone ?? 'UTC' })
  const [shown] = await shownPromises(c, [{ ...promise, state }])
  if (!shown) throw new HTTPException(404)
  const isYours = promise.repId === viewer.id
  const says = words.promises
  const by = await saidBy(reader, promise)
  const over = (await handedOver(reader, [promise.conversationId])).get(promise.conversationId) ?? []
  const links = isYours ? await promiseLinksOf(reader, promise.id) : []
  const waits = links.find((link) => !link.isRevoked && !link.answer && link.expiresAt > now().toISOString())
  return c.html(
    <PromisePage
      frame={frame}
      promise={shown}
      isYours={isYours}
      history={[
        ...(by === null || promise.saidAt === null ? [] : [says.history.made(by, dayOf(promise.saidAt))]),
        ...over.map((one) => says.history.handedOver(firstName(one.to), dayOf(one.at))),
        ...links.flatMap(({ answer }) => (answer ? [says.page.answered[answer.says](dayOf(answer.at))] : [])),
      ]}
      proofs={(await shownProofs(c, [promise])).get(promise.id)}
      later={isYours ? await laterWith(c, promise) : []}
      address={address ?? null}
      waitsUntil={waits ? dayOf(waits.expiresAt) : null}
      problem={problem ?? null}
    />,
    problem ? 422 : 200,
  )
}

async function seenPromise(c: Context<AppEnv>): Promise<LedgerPromise> {
  const promise = await findPromise(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!promise || promise.verdict === 'no') throw new HTTPException(404)
  return promise
}

async function ownPromise(c: Context<AppEnv>): Promise<LedgerPromise> {
  const promise = await seenPromise(c)
  if (promise.repId !== c.var.viewer.id) throw new HTTPException(403)
  return promise
}

/** The line the customer is shown: the one that was accepted, or one that is proposed. */
async function shownAsProof(
  c: Context<AppEnv>,
  promise: LedgerPromise,
  { conversation, utterance, deed: kind, id }: z.infer<typeof asking>,
): Promise<NewPromiseLink['proof']> {
  const { outcome } = promise
  if (outcome?.proof && outcome.keptOn !== null) return acceptedAs(c, outcome.proof, outcome.keptOn)
  const { proofs, deeds } = await proofsFor(c.var.db, c.var.viewer, promise.id)
  const dayOf = (at: string) =>
    isCivilDate(at) ? at : civilToday(new Date(at), promise.timeZone ?? zoneOf(c))
  const deed = deeds.find((one) => one.kind === kind && one.id === id)
  if (deed) return { ...shownDeed(deed), on: dayOf(deed.at) }
  const found = proofs.find((one) => one.conversation === conversation && one.utterance === utterance)
  if (!found) return null
  return {
    conversationId: found.conversation,
    utterance: found.utterance,
    words: found.words,
    on: dayOf(found.saidAt),
  }
}

/** What was accepted, as the customer reads it. */
async function acceptedAs(c: Context<AppEnv>, proof: NonNullable<Outcome['proof']>, on: string) {
  if (proof.deed?.kind !== 'case') return { ...proof, on }
  const one = await findCase(c.var.reader, c.var.viewer, proof.deed.id)
  return { ...proof, words: one?.quote ?? null, on }
}

/** The customer reads what they bought, or their own words; never what our people wrote of a case. */
function shownDeed(deed: ProposedDeed) {
  const { kind, id, from, told } = deed
  return {
    deed: { kind, id },
    conversationId: from?.conversation ?? null,
    utterance: from?.utterance ?? null,
    words: told,
  }
}
