import { createHash } from 'node:crypto'
import { type ConversationRows, rowsOf } from '../../../db/queries/conversation-rows.ts'
import type { Person } from '../../../db/queries/people.ts'
import { newConversation } from '../../actions/new-conversation.ts'
import { newcomerIn, prepareFile } from '../../actions/prepare-file.ts'
import type { MailThread } from '../../readers/reading.ts'
import { loadFileOf } from './file.ts'
import { type LoadSize, meetingAt } from './meeting.ts'
import type { LoadRep } from './staff.ts'

/** All that the conversations of a load follow from; it can be handed to a thread. */
export interface LoadSetup {
  readonly size: LoadSize
  readonly reps: readonly LoadRep[]
  readonly people: readonly Person[]
}

/** A file as it would be imported, and the rows that come of it. */
export interface PreparedLoad {
  readonly id: string
  readonly now: string
  readonly file: { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array }
  readonly thread: MailThread | null
  readonly rows: ConversationRows
}

/** Conversations of a load, from one number up to and without another. */
export interface Stretch {
  readonly from: number
  readonly before: number
}

export async function madeIn(setup: LoadSetup, { from, before }: Stretch): Promise<readonly PreparedLoad[]> {
  const made: PreparedLoad[] = []
  for (let nth = from; nth < before; nth += 1) made.push(await preparedAt(setup, nth))
  return made
}

const HALF_AN_HOUR_MS = 1_800_000

/** The file of the nth conversation, whose customer it is with, and when it is brought. */
export function broughtAt({ size, reps }: LoadSetup, nth: number) {
  const meeting = meetingAt(size, reps.length, nth)
  const rep = reps[meeting.rep]
  const customer = rep?.customers[Math.floor(meeting.customer * rep.customers.length)]
  if (!rep || !customer) throw new Error(`Conversation ${nth} of a load has nobody in it`)
  const two = { rep: rep.speaker, customer: customer.speaker }
  const { name, bytes, endedAt } = loadFileOf(meeting, two, size.timeZone)
  const now = new Date(Date.parse(endedAt) + HALF_AN_HOUR_MS).toISOString()
  return { name, bytes, customerId: customer.id, now }
}

/** The nth conversation read, measured and in rows: what an import makes of its file where nothing of it is here. */
export async function preparedAt(setup: LoadSetup, nth: number): Promise<PreparedLoad> {
  const { name, bytes, customerId, now } = broughtAt(setup, nth)
  const zone = setup.size.timeZone
  const around = { people: setup.people, viewer: null, repId: null, zone }
  const { sha256, conversations } = await prepareFile(bytes, {
    ...around,
    ...{ mappings: [], canBeAsked: false, redacts: false },
  })
  const [read] = conversations
  if (!read || 'refused' in read) throw new Error(`${name} cannot be read: ${read?.refused.message}`)
  const { reading } = read
  const id = idOf(setup.size.seed, nth)
  const brought = { id, viewer: null, zone, now, customerId, consentKnown: true, file: { sha256, place: 0 } }
  const rows = rowsOf(newConversation(newcomerIn(reading, around), reading, brought))
  return { id, now, file: { sha256, name, bytes }, thread: reading.thread ?? null, rows }
}

function idOf(seed: string, nth: number): string {
  return createHash('sha256').update(`${seed} ${nth}`).digest('hex').slice(0, 32)
}
