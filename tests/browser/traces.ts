import { newId } from '../../db/new-id.ts'
import { createClipLink } from '../../db/queries/clip-links.ts'
import { saveClip } from '../../db/queries/clips.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { addToPlaylist, savePlaylist } from '../../db/queries/playlists.ts'
import { createView } from '../../db/queries/saved-views.ts'
import { settleThread, writeComment } from '../../server/actions/comments.ts'
import { saidAtMs } from '../../server/conversation/anchored.ts'
import type { Heard } from './heard.ts'

export interface Traces {
  readonly clip: string
  readonly playlist: string
  /** The address for somebody outside. */
  readonly shared: string
}

/** What Rosa and Mina left on a recorded call: comments, a clip, a playlist with it, a link outside, a saved view. */
export async function leaveTraces(
  { services: { db, now } }: Heard,
  {
    rosa,
    mina,
    conversation,
  }: { readonly rosa: Viewer; readonly mina: Viewer; readonly conversation: string },
): Promise<Traces> {
  const at = now().toISOString()
  const full = await findConversation(db, rosa, conversation)
  const customers = full?.conversation.parties.filter(({ role }) => role === 'customer').map(({ key }) => key)
  const said = full?.conversation.utterances.find(
    (one) => customers?.includes(one.party) && one.text.length > 60,
  )
  if (!said) throw new Error('nobody said enough')
  const words = { utterance: said.id, start: 0, end: 40, words: said.text.slice(0, 40) }
  const write = async (who: Viewer, text: string, parentId: string | null, isOnWords = false) => {
    const place = isOnWords ? { words, atMs: saidAtMs(said, 0) } : { words: null, atMs: null }
    const wanted = { conversationId: conversation, parentId, place, text, once: newId(), draft: 'none' }
    const answer = await writeComment(db, who, wanted, at)
    return 'id' in answer ? answer.id : ''
  }
  const asked = await write(
    mina,
    '@Rosa here she tells you the whole story. What would you ask next time?',
    null,
    true,
  )
  await write(rosa, 'When it began, and what she has tried. Notes at https://larkfield.example/notes', asked)
  await write(rosa, 'The best call of the week so far.', null)
  const settled = await write(mina, 'Who is the second baker?', null)
  await settleThread(db, rosa, { id: settled, isSettled: true }, at)

  const span = { from: said.id, to: said.id, startMs: said.startMs, endMs: (said.startMs ?? 0) + 12_000 }
  const kept = { conversationId: conversation, madeBy: rosa.id, span, now: at }
  const clip = await saveClip(db, { ...kept, name: 'She tells it from the beginning', once: newId() })
  const second = await saveClip(db, { ...kept, name: 'How Rosa asks about budget', once: newId() })
  const list = { name: 'How Rosa asks', madeBy: rosa.id, once: newId(), now: at }
  const playlist = await savePlaylist(db, list)
  for (const clipId of [clip, second])
    await addToPlaylist(db, {
      playlistId: playlist,
      clipId,
      note: 'Mind the pause before she answers.',
      now: at,
    })
  const expiresAt = new Date(now().getTime() + 7 * 86_400_000).toISOString()
  const link = { clipId: clip, madeBy: rosa.id, names: 'first', withSound: true, expiresAt, now: at } as const
  const token = `${newId()}${newId()}`
  await createClipLink(db, { ...link, token })
  const shared = `/shared/${token}`
  const view = { owner: rosa, name: 'Calls without a note', query: 'channel=phone&state=no-note' }
  await createView(db, { ...view, isShared: true, isAlert: true, once: newId(), now: at })
  return { clip, playlist, shared }
}
