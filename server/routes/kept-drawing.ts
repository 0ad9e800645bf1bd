import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { keptReadings } from '../../db/queries/kept-readings.ts'
import type { Drawing } from '../../views/conversations/drawing.ts'
import type { JudgedInsight, TrackedCommitment } from '../../views/conversations/records.ts'
import { languageNow } from '../../views/messages/language.ts'
import type { Commitment, Insight } from '../conversation/findings.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { workedOut } from './worked-out.ts'

/** So many bytes of drawn parts are kept. */
const MOST_KEPT = 24_000_000
const kept = keptReadings<Buffer>(MOST_KEPT, (drawn) => drawn.byteLength)

interface Shown {
  readonly commitments: readonly TrackedCommitment[]
  readonly insights: readonly JudgedInsight[]
  readonly may: Readonly<Record<string, boolean>>
}

/**
 * Parts of the page of a conversation that was found for this viewer, each kept as it was drawn: another draws it anew
 * who may do something else here, or reads in another language or zone, and so does anybody once anything of it is
 * another, in whichever process that was written.
 */
export function keptDrawing(c: Context<AppEnv>, full: FullConversation, shown: Shown): Drawing {
  const { reader, viewer } = c.var
  const { commitments, insights, may } = shown
  const isOwn = full.rep?.id === viewer.id
  const hasSpoken = full.verdicts.some(({ byId }) => byId === viewer.id)
  const whose = JSON.stringify([languageNow(), zoneOf(c), viewer.role, isOwn, may, hasSpoken && viewer.id])
  const beside = [
    markLast(commitments, '', () => hashOf(commitments.map(besideCommitment))),
    insights.map(besideInsight),
  ]
  const mark = hashOf([whose, full.mark, full.rep, full.customer, full.verdicts, ...beside])
  const place = placing(c)
  return (part, of, draw) => {
    const name = `${full.id} ${part} ${whose}`
    const state = `${mark} ${hashOf(of)}`
    const known = kept(reader).find(name, state)
    const drawn = known ?? kept(reader).keep(name, state, Buffer.from(String(draw())))
    return raw(place(drawn))
  }
}

const markLast = workedOut<readonly TrackedCommitment[], string>()

/** All that is shown of a finding besides itself: what it is follows from the mark and from what people said. */
type Beside<Shown, Found> = { readonly [Name in Exclude<keyof Shown, keyof Found>]: Shown[Name] | undefined }

function besideCommitment(one: TrackedCommitment): Beside<Required<TrackedCommitment>, Commitment> {
  const { id, verdict, judgedBy, put, state, proof } = one
  return { id, verdict, judgedBy, put, state, proof }
}

function besideInsight(one: JudgedInsight): Beside<Required<JudgedInsight>, Insight> {
  const { id, verdict, judgedBy, put, newToUs, saidBy } = one
  return { id, verdict, judgedBy, put, newToUs, saidBy }
}

/** The kept parts of pages that are put together from bytes. */
const partsOf = new WeakMap<Context, Buffer[]>()

/** Answers with a page whose kept parts are put in as they are: what was drawn before is neither written out nor copied again. */
export function answerInParts(c: Context<AppEnv>, draw: () => { toString(): unknown }) {
  const parts: Buffer[] = []
  partsOf.set(c, parts)
  const page = String(draw()).split(new RegExp(`<!--${c.var.requestId} (\\d+)-->`))
  partsOf.delete(c)
  const pieces = page.map((text, at) => (at % 2 === 1 ? parts[Number(text)] : undefined) ?? Buffer.from(text))
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(streamOf(largeFrom(pieces)))
}

/** Pieces that follow each other go out together up to so many bytes; a larger one goes as it is. */
const TOGETHER = 65_536

function largeFrom(pieces: readonly Buffer[]): readonly Buffer[] {
  const together: Buffer[][] = []
  for (const piece of pieces) {
    const open = together.at(-1)
    if (open && sizeOf(open) + piece.byteLength <= TOGETHER) open.push(piece)
    else together.push([piece])
  }
  return together.map((some) => (some.length === 1 && some[0]) || Buffer.concat(some))
}

function sizeOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function streamOf(pieces: readonly Buffer[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) if (piece.byteLength > 0) controller.enqueue(piece)
      controller.close()
    },
  })
}

function placing(c: Context<AppEnv>): (drawn: Buffer) => string {
  const { requestId } = c.var
  return (drawn) => {
    const parts = partsOf.get(c)
    return parts ? `<!--${requestId} ${parts.push(drawn) - 1}-->` : drawn.toString()
  }
}

function hashOf(all: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(all), 'base64')
}
