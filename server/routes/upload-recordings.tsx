import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { withoutRecording } from '../../db/queries/recording-matches.ts'
import { type Recording, recordingInUpload } from '../../db/queries/recordings.ts'
import { askForWords, findTranscription } from '../../db/queries/transcriptions.ts'
import { findUpload } from '../../db/queries/uploads.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { SettlingPage, type SettlingPageProps } from '../../views/recordings/settling-page.tsx'
import { giveRecording, matchOfLone } from '../actions/settle-recording.ts'
import { engineName } from '../recordings/engine.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { soundAnswer } from '../web/sound-answer.ts'
import { titleOf } from './titles.ts'

/** Recordings of an upload that wait for their conversations: heard and settled by whoever brought them. */
export const uploadRecordings = new Hono<AppEnv>()

const SHOWN = 20

uploadRecordings.get('/:id/files/:file/sound', async (c) => soundAnswer(c, await loneOf(c)))

uploadRecordings.get('/:id/files/:file/recording', async (c) => {
  const recording = await recordingOf(c)
  if (recording.conversationId !== null) return c.redirect(paths.conversation(recording.conversationId), 303)
  return c.html(<SettlingPage {...(await settlingOf(c, recording))} />)
})

uploadRecordings.post('/:id/files/:file/recording', async (c) => {
  const { db, viewer, now } = c.var
  const recording = await loneOf(c)
  const { conversation } = await formValues(c, z.object({ conversation: z.string().max(64).default('') }))
  const say = words.recordings.alone
  if (conversation === '')
    return c.html(<SettlingPage {...(await settlingOf(c, recording))} error={say.choose} />, 422)
  const place = await findPlace(db, viewer, conversation)
  const to = { conversationId: conversation, how: 'said', now: now().toISOString() } as const
  const given = place && (await giveRecording(db, { id: recording.id, fileId: c.req.param('file') }, to))
  if (!given) return c.html(<SettlingPage {...(await settlingOf(c, recording))} error={say.gone} />, 409)
  return c.redirect(`${paths.conversation(conversation)}#recording`, 303)
})

uploadRecordings.post('/:id/files/:file/words', async (c) => {
  const { db, viewer, config, now, transcriptions } = c.var
  const recording = await loneOf(c)
  if (!config.engine) throw new HTTPException(404)
  const asking = { engine: engineName(config.engine), byId: viewer.id, now: now().toISOString() }
  await askForWords(db, recording.id, asking)
  transcriptions.wake()
  return c.redirect(paths.uploadRecording(c.req.param('id'), c.req.param('file')), 303)
})

/** Of whoever brought it, and of nobody else: an admin who may see the upload may not hear what is in it. */
async function recordingOf(c: Context<AppEnv>): Promise<Recording> {
  const { reader, viewer } = c.var
  const upload = await findUpload(reader, viewer, c.req.param('id') ?? '')
  const recording = upload && (await recordingInUpload(reader, c.req.param('file') ?? ''))
  if (!recording || upload.by?.id !== viewer.id || recording.addedBy !== viewer.id)
    throw new HTTPException(404)
  return recording
}

async function loneOf(c: Context<AppEnv>): Promise<Recording> {
  const recording = await recordingOf(c)
  if (recording.conversationId !== null) throw new HTTPException(404)
  return recording
}

async function settlingOf(c: Context<AppEnv>, recording: Recording): Promise<SettlingPageProps> {
  const { reader, viewer, config } = c.var
  const asked = await findTranscription(reader, recording.id)
  const likely = await matchOfLone(reader, recording.id)
  const ids = likely.length > 0 ? likely : await withoutRecording(reader, viewer, SHOWN)
  return {
    frame: await frameOf(c),
    upload: c.req.param('id') ?? '',
    file: c.req.param('file') ?? '',
    name: recording.name,
    mime: recording.mime,
    standing: recording,
    likely: likely.length > 0,
    conversations: await titled(c, ids),
    engine: config.engine ? engineName(config.engine) : null,
    asked: asked ?? null,
    timeZone: zoneOf(c),
    error: null,
  }
}

async function titled(
  c: Context<AppEnv>,
  ids: readonly string[],
): Promise<SettlingPageProps['conversations']> {
  if (ids.length === 0) return []
  const some = await listConversations(c.var.reader, c.var.viewer, { ids: ids.slice(0, SHOWN), limit: SHOWN })
  const byId = new Map(some.conversations.map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const one = byId.get(id)
    return one ? [{ id, title: titleOf(one), startedAt: one.startedAt }] : []
  })
}
