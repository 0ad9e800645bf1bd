import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { type DeedPlace, deedShowing, refuseDeeds } from '../../db/queries/deeds.ts'
import {
  type NewFulfilment,
  provingOf,
  saveFulfilment,
  undoFulfilment,
} from '../../db/queries/fulfilments.ts'
import { findPromise, type LedgerPromise } from '../../db/queries/promises.ts'
import { refuseProofs } from '../../db/queries/proof-refusals.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { deedKinds } from '../measures/deeds.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, isCivilDate, zoneOf } from '../web/frame.ts'
import { localPath } from '../web/session.ts'

export const commitments = new Hono<AppEnv>()

const back = z.string().max(500).optional()
const proof = z.object({
  conversation: z.string().max(64).default(''),
  utterance: z.string().max(200).optional(),
  deed: z.enum(deedKinds).optional(),
  id: z.string().max(64).default(''),
  back,
})
const refusal = z.object({ places: z.string().max(2000), back })

commitments.post('/:id/fulfilment', async (c) => {
  const promise = await ownPromise(c)
  const asked = await formValues(c, proof)
  if (isProvedBy(promise, asked)) return c.redirect(pageOf(promise, asked), 303)
  const kept = await keptBy(c, promise, asked)
  const zone = promise.timeZone ?? zoneOf(c)
  await saveFulfilment(c.var.db, {
    commitmentId: promise.id,
    keptOn: isCivilDate(kept.at) ? kept.at : civilToday(new Date(kept.at), zone),
    proof: kept.proof,
    byId: c.var.viewer.id,
    now: c.var.now().toISOString(),
  })
  return c.redirect(pageOf(promise, asked), 303)
})

commitments.post('/:id/reopening', async (c) => {
  const promise = await ownPromise(c)
  const asked = await formValues(c, z.object({ back }))
  await undoFulfilment(c.var.db, promise.id, c.var.viewer.id)
  return c.redirect(pageOf(promise, asked), 303)
})

commitments.post('/:id/proof-refusals', async (c) => {
  const { db, viewer, now } = c.var
  const promise = await ownPromise(c)
  const asked = await formValues(c, refusal)
  const said = new Set(asked.places.split(/\r?\n/))
  const { proofs, deeds } = await proofsFor(db, viewer, promise.id)
  const refused = proofs.filter((one) => said.has(`${one.conversation} ${one.utterance}`))
  const by = { byId: viewer.id, now: now().toISOString() }
  await refuseProofs(db, promise.id, refused, by)
  const refusedDeeds = deeds.filter((one) => said.has(`${one.kind} ${one.id}`))
  await refuseDeeds(db, promise, refusedDeeds, by)
  return c.redirect(pageOf(promise, asked), 303)
})

async function ownPromise(c: Context<AppEnv>): Promise<LedgerPromise> {
  const { db, viewer } = c.var
  const promise = await findPromise(db, viewer, c.req.param('id') ?? '')
  if (!promise) throw new HTTPException(404)
  if (promise.repId !== viewer.id) throw new HTTPException(403)
  return promise
}

function pageOf(promise: LedgerPromise, { back }: { readonly back?: string | undefined }): string {
  const page = localPath(back)
  return page === '/'
    ? `${paths.conversation(promise.conversationId)}#promises`
    : `${page}#promise-${promise.id}`
}

interface Kept {
  /** An instant, or a civil date. */
  readonly at: string
  readonly proof: NonNullable<NewFulfilment['proof']>
}

function isProvedBy({ outcome }: LedgerPromise, asked: z.infer<typeof proof>): boolean {
  if (asked.deed) return outcome?.proof?.deed?.id === asked.id
  return !outcome?.proof?.deed && outcome?.proof?.conversationId === asked.conversation
}

async function keptBy(
  c: Context<AppEnv>,
  promise: LedgerPromise,
  asked: z.infer<typeof proof>,
): Promise<Kept> {
  if (asked.deed) return proposedDeed(c, promise, { kind: asked.deed, id: asked.id })
  const { conversation, utterance } = asked
  return utterance
    ? proposedProof(c, promise, { conversation, utterance })
    : laterProof(c, promise, conversation)
}

async function proposedDeed(c: Context<AppEnv>, promise: LedgerPromise, place: DeedPlace): Promise<Kept> {
  const { deeds } = await proofsFor(c.var.db, c.var.viewer, promise.id)
  const found = deeds.find((one) => one.kind === place.kind && one.id === place.id)
  if (!found) throw new HTTPException(422, { message: words.proofs.gone })
  return { at: found.at, proof: deedShowing(found) }
}

async function proposedProof(
  c: Context<AppEnv>,
  promise: LedgerPromise,
  { conversation, utterance }: { readonly conversation: string; readonly utterance: string },
): Promise<Kept> {
  const { proofs } = await proofsFor(c.var.db, c.var.viewer, promise.id)
  const found = proofs.find((one) => one.conversation === conversation && one.utterance === utterance)
  if (!found) throw new HTTPException(422, { message: words.proofs.gone })
  return { at: found.saidAt, proof: { conversationId: conversation, utterance, words: found.words } }
}

async function laterProof(c: Context<AppEnv>, promise: LedgerPromise, id: string): Promise<Kept> {
  const later = await findConversation(c.var.db, c.var.viewer, id)
  const at = later?.conversation.startedAt
  const mayProve = (await provingOf(c.var.db, c.var.viewer.id, [id])).has(id)
  if (!later || !at || !mayProve || !isLaterWithSame(promise, later, at))
    throw new HTTPException(422, {
      message: 'conversation: proof is a later call, chat or mail with the same customer',
    })
  return { at, proof: { conversationId: later.id } }
}

function isLaterWithSame(promise: LedgerPromise, later: FullConversation, keptAt: string): boolean {
  const isSame = promise.customer !== null && later.customer?.id === promise.customer.id
  return isSame && promise.saidAt !== null && keptAt > promise.saidAt
}
