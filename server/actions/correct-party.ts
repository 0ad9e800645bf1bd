import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import type { Role } from '../conversation/conversation.ts'
import { type RepairAnswer, repairConversation } from './repair-conversation.ts'

export interface PartyCorrection {
  readonly conversationId: string
  /** The revision the person was looking at. */
  readonly revision: number
  readonly party: string
  readonly role?: Role
  readonly name?: string
}

/** Puts right who somebody is. */
export async function correctParty(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, revision, ...who }: PartyCorrection,
  now: string,
): Promise<RepairAnswer> {
  return repairConversation(db, viewer, { conversationId, revision, repair: { is: 'who', ...who } }, now)
}
