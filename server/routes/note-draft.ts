import type { Context } from 'hono'
import { findDraft } from '../../db/queries/drafts.ts'
import type { AppEnv } from '../web/env.ts'
import { draftName, readDraft } from '../web/writing.ts'

/** The words of a note that were written and not saved yet, where there are any. */
export async function notedSoFar(
  c: Context<AppEnv>,
  conversationId: string,
): Promise<{ readonly text?: string }> {
  const kept = await findDraft(c.var.db, c.var.viewer.id, draftName(conversationId, { note: 'yes' }))
  const draft = kept === undefined ? undefined : readDraft(kept)
  return draft ? { text: draft.text } : {}
}
