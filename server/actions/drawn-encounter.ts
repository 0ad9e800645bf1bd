import type { Kysely } from 'kysely'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { conversationsToGrade } from '../../db/queries/graded-conversations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Verdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { beganAt } from '../conversation/conversation.ts'
import type { Settled } from '../conversation/settled.ts'
import { type ToConfirm, toConfirm } from '../grading/confirming.ts'
import { encountersOf } from '../grading/encounter.ts'
import { contactsOf } from './rep-contacts.ts'
import { settledIn } from './settled-findings.ts'

/** A finding of an encounter, with the conversation it stands in. */
export interface FoundIn extends Settled<Verdict> {
  readonly conversationId: string
}

/** An encounter the draw took, as somebody goes through it. */
export interface DrawnEncounter {
  readonly conversations: readonly FullConversation[]
  /** Everything found in it that counts for a behaviour or not, as others than its rep left it, in the order it was said. */
  readonly findings: readonly FoundIn[]
  readonly toConfirm: ToConfirm<FoundIn>
}

const DAY_MS = 24 * 60 * 60 * 1000
const AROUND_MS = 3 * DAY_MS

/** The encounter a drawn conversation belongs to, as far as a viewer may see it; `undefined` where they may not, or it was not drawn. */
export async function findDrawnEncounter(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
  now: string,
): Promise<DrawnEncounter | undefined> {
  const drawn = await findConversation(db, viewer, conversationId)
  if (!drawn?.rep || drawn.rep.id === viewer.id) return undefined
  const ids = await encounterAround(db, viewer, drawn, drawn.rep.id, now)
  if (ids === undefined) return undefined
  const conversations: FullConversation[] = []
  for (const id of ids) {
    const one = id === drawn.id ? drawn : await findConversation(db, viewer, id)
    if (one) conversations.push(one)
  }
  const findings = conversations.flatMap(findingsIn)
  return { conversations, findings, toConfirm: toConfirm(findings) }
}

async function encounterAround(
  db: Kysely<Database>,
  viewer: Viewer,
  drawn: FullConversation,
  repId: string,
  now: string,
): Promise<readonly string[] | undefined> {
  const start = Date.parse(beganAt(drawn.conversation) ?? drawn.importedAt)
  const end = Date.parse(drawn.endedAt ?? '') || start
  const around = await conversationsToGrade(db, repId, {
    from: new Date(start - AROUND_MS).toISOString(),
    before: new Date(end + AROUND_MS).toISOString(),
    seenBy: viewer,
  })
  const contacts = around.flatMap((one) => contactsOf(one, { repId, earlierNotes: [], now }))
  if (!contacts.some((one) => one.conversation === drawn.id && one.chosen === 'drawn')) return undefined
  const encounter = encountersOf(contacts).find((one) =>
    one.contacts.some((contact) => contact.conversation === drawn.id),
  )
  return [...new Set(encounter?.contacts.map((contact) => contact.conversation) ?? [])]
}

function findingsIn(one: FullConversation): readonly FoundIn[] {
  const { conversation, measures, rep } = one
  const verdicts = one.verdicts.filter((verdict) => verdict.byId !== rep?.id)
  const places = new Map(conversation.utterances.map(({ id }, at) => [id, at]))
  return settledIn({ conversation, measures, verdicts, repId: rep?.id ?? null })
    .map((settled) => ({ ...settled, conversationId: one.id }))
    .toSorted((a, b) => (places.get(a.finding.utterance) ?? 0) - (places.get(b.finding.utterance) ?? 0))
}
