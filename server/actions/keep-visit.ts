import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import type { Customer } from '../../db/queries/customers.ts'
import { notesOf, saveNote } from '../../db/queries/notes.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { findVisit, saveVisit, type Visit } from '../../db/queries/visits.ts'
import { words } from '../../views/messages/words.ts'
import { partyOf } from '../conversation/conversation.ts'
import type { InsightKind } from '../conversation/findings.ts'
import type { Services } from '../web/env.ts'
import { importFiles } from './import-files.ts'
import type { Saying } from './said-finding.ts'
import { addFinding, sayOfFinding } from './say-of-finding.ts'

/** What a rep brings home from a visit. */
export interface VisitMaterial {
  /** The phone's own word for it: the same visit sent again is kept once. */
  readonly once: string
  readonly startedAt: string
  /** What the customer said, and what the rep promised, one thing each. */
  readonly said: readonly string[]
  readonly promised: readonly string[]
  /** The one thing they learnt, in the customer's words. */
  readonly insight: { readonly words: string; readonly kind: InsightKind } | null
  readonly note: string
  /** Everybody agreed to being recorded. */
  readonly consent: boolean
}

type Needs = Pick<Services, 'db' | 'now'>

/**
 * Keeps a visit as a conversation, with its note, and what was learnt and promised in it where nobody would see it
 * otherwise. Each step is done once, however often it is sent and wherever it broke off before; what was added before it
 * is sent again is added to what is there.
 */
export async function keepVisit(
  { db, now }: Needs,
  viewer: Viewer,
  customer: Customer,
  material: VisitMaterial,
): Promise<Visit> {
  const before = await findVisit(db, viewer.id, material.once)
  if (before && (before.conversationId === null || before.customerId !== customer.id)) return before
  const at = now().toISOString()
  const answer = await importFiles(db, {
    files: [{ name: `visit-${material.once}.json`, bytes: asFile(viewer, customer, material) }],
    viewer,
    repId: viewer.id,
    customerId: customer.id,
    consentKnown: material.consent,
    chosen: 'hand-picked',
    zone: viewer.timeZone,
    now: at,
  })
  const kept = 'files' in answer ? answer.files[0]?.conversations[0] : undefined
  const conversationId = kept?.id
  if (!conversationId) throw new Error(`A visit could not be kept: ${JSON.stringify(answer)}`)
  const full = await findConversation(db, viewer, conversationId)
  if (full && (!before || kept.outcome === 'newer-version'))
    await nameFindings(db, viewer, full, material, at)
  await keepNote(db, { conversationId, authorId: viewer.id, text: material.note, now: at })
  if (before) return before
  return saveVisit(db, {
    customerId: customer.id,
    repId: viewer.id,
    once: material.once,
    conversationId,
    now: at,
  })
}

/** A note as it was sent; one that was sent before stays as somebody has written it since. */
async function keepNote(
  db: Needs['db'],
  note: Omit<Parameters<typeof saveNote>[1], 'version'>,
): Promise<void> {
  const own = (await notesOf(db, note.conversationId)).find((one) => one.authorId === note.authorId)
  if (note.text === '' || own?.versions.some(({ text }) => text === note.text)) return
  await saveNote(db, { ...note, version: own?.version ?? 0 })
}

/** The same words, customer and time always make the same file, so that one sent again is known. */
function asFile(
  viewer: Viewer,
  customer: Customer,
  { once, startedAt, said, insight, promised }: VisitMaterial,
) {
  const line = (party: string) => (text: string) => ({ party, text })
  const visit = {
    id: `visit-${once}`,
    channel: 'in-person',
    startedAt,
    timeZone: viewer.timeZone,
    parties: [
      { key: 'heard', name: words.frame.product, role: 'bot' },
      { key: 'rep', name: viewer.name, role: 'rep', email: viewer.email },
      { key: 'customer', name: customer.name, role: 'customer' },
    ],
    utterances: [
      { party: 'heard', text: words.visits.writtenBy(viewer.name) },
      ...said.map(line('customer')),
      ...(insight ? [insight.words] : []).map(line('customer')),
      ...promised.map(line('rep')),
    ],
  }
  return new TextEncoder().encode(JSON.stringify(visit))
}

/** What the rep says is a promise, or was learnt, is that where the program did not find it; a second person has to agree. */
async function nameFindings(
  db: Needs['db'],
  viewer: Viewer,
  full: FullConversation,
  { promised, insight }: VisitMaterial,
  now: string,
): Promise<void> {
  const { conversation, measures } = full
  const learnt = full.findings.insights
  const found = new Set(
    measures.commitments.filter((one) => one.class === 'promise').map((one) => one.utterance),
  )
  for (const utterance of conversation.utterances) {
    const { role } = partyOf(conversation, utterance.party)
    const isLearnt = role === 'customer' && utterance.text === insight?.words
    const isPromise = role === 'rep' && promised.includes(utterance.text) && !found.has(utterance.id)
    const saying: Saying | null = isLearnt
      ? { called: { is: 'insight', as: insight.kind } }
      : isPromise
        ? { called: { is: 'commitment', as: 'promise' }, owner: 'rep' }
        : null
    const known = isLearnt ? learnt.find((one) => one.utterance === utterance.id) : undefined
    const words = { utterance, start: 0, end: utterance.text.length }
    if (known && saying) await sayOfFinding(db, viewer, { kind: 'insight', findingId: known.id }, saying, now)
    else if (saying) await addFinding(db, viewer, full, { words, saying }, now)
  }
}
