import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { type FullConversation, findConversation, findPlace } from '../../db/queries/conversations.ts'
import { tell } from '../../db/queries/notices.ts'
import { peaksOfRecording } from '../../db/queries/recording-sounds.ts'
import { deleteRecordings, findRecording, saveOwners } from '../../db/queries/recordings.ts'
import { saveViewOfTheHour } from '../../db/queries/views.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { RecordingStanding } from '../../views/recordings/standing.tsx'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { peaksWith } from '../recordings/peaks.ts'
import type { LaneOwners } from '../recordings/sides.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { leaveFor } from '../web/htmx.ts'
import { forReading } from '../web/session.ts'
import { soundAnswer } from '../web/sound-answer.ts'
import { conversationProps } from './conversation-props.ts'
import { type AddProblem, addToConversation } from './recording-form.ts'
import { lanesOf, recordingShown } from './recording-shown.ts'

export const recordings = new Hono<AppEnv>()

recordings.get('/:id/peaks', forReading, async (c) => {
  const { reader, viewer } = c.var
  const place = await findPlace(reader, viewer, c.req.param('id'))
  const recording = place && (await findRecording(reader, place.id))
  if (!place || !recording) throw new HTTPException(404)
  const { state, percent, problem } = recording
  if (state === 'failed') return c.json({ state, reason: words.recordings.problems[problem ?? 'broken'] })
  const packed = state === 'ready' ? await peaksOfRecording(reader, recording.id) : undefined
  if (!packed) return c.json({ state: state === 'ready' ? 'waiting' : state, percent })
  const lanes = await lanesOf(reader, recording)
  return packedJson(c, packed, { state, owners: lanes?.owners ?? null, ownersHow: lanes?.how ?? null })
})

recordings.get('/:id/recording', forReading, async (c) => {
  const { reader, db, viewer, now } = c.var
  const place = await findPlace(reader, viewer, c.req.param('id'))
  const recording = place && (await findRecording(reader, place.id))
  if (!place || !recording) throw new HTTPException(404)
  return soundAnswer(c, recording, async () => {
    if (place.repId === viewer.id) return
    const at = now().toISOString()
    const listening = { conversationId: place.id, viewerId: viewer.id, how: 'listened' } as const
    await saveViewOfTheHour(db, { ...listening, now: at })
    if (place.repId === null) return
    const told = { kind: 'listened', about: `${place.id} ${viewer.id}`, conversationId: place.id } as const
    const path = `${paths.conversation(place.id)}#lookers`
    await tell(db, { ...told, to: place.repId, byId: viewer.id, path, now: at })
  })
})

recordings.get('/:id/recording/standing', forReading, async (c) => {
  const full = await conversationOf(c)
  return c.html(<RecordingStanding {...(await recordingShown(c, full))} />)
})

recordings.post('/:id/recording', async (c) => {
  const full = await changeable(c)
  const answer = await addToConversation(c, full.id)
  if (!('problem' in answer)) {
    c.var.recordings.wake()
    return leaveFor(c, `${paths.conversation(full.id)}#recording`)
  }
  const props = await conversationProps(c, full)
  const shown = { ...props.standing, error: answer.says }
  return c.html(<ConversationPage {...props} standing={shown} />, statuses[answer.problem])
})

const statuses: Readonly<Record<AddProblem, ContentfulStatusCode>> = {
  'no-file': 422,
  'no-recording': 415,
  'too-large': 413,
  'one-already': 409,
  refused: 409,
  'no-room': 503,
}

recordings.post('/:id/recording/lanes', async (c) => {
  const full = await changeable(c)
  const { first } = await formValues(c, z.object({ first: z.enum(['ours', 'theirs']) }))
  const recording = await findRecording(c.var.db, full.id)
  if (recording?.channels !== 2) throw new HTTPException(404)
  const owners: LaneOwners = first === 'ours' ? ['ours', 'theirs'] : ['theirs', 'ours']
  await saveOwners(c.var.db, recording.id, { owners, byId: c.var.viewer.id })
  return leaveFor(c, `${paths.conversation(full.id)}#recording`)
})

recordings.post('/:id/recording/removal', async (c) => {
  const { db, config } = c.var
  const full = await changeable(c)
  const filled = await readForm(c, z.object({ confirm: z.string().max(500).default('') }))
  const say = words.recordings.removing
  const means = filled.ok && filled.value.confirm.replaceAll(/[“”"]/g, '').trim().toLowerCase()
  if (means !== say.confirmWord) {
    const props = await conversationProps(c, full)
    const shown = { ...props.standing, removing: say.wrongWord }
    return c.html(<ConversationPage {...props} standing={shown} />, 422)
  }
  const recording = await findRecording(db, full.id)
  if (!recording) throw new HTTPException(404)
  await deleteRecordings(db, [recording.id])
  await removeRecordingFiles(config.dataDir, [recording.path])
  return leaveFor(c, `${paths.conversation(full.id)}#recording`)
})

async function packedJson(c: Context<AppEnv>, packed: Uint8Array, more: object): Promise<Response> {
  const asText = !/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  c.header('Content-Type', 'application/json')
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (!asText) c.header('Content-Encoding', 'gzip')
  return c.body(await peaksWith(packed, more, { asText }))
}

async function conversationOf(c: Context<AppEnv>): Promise<FullConversation> {
  const full = await findConversation(c.var.reader, c.var.viewer, c.req.param('id') ?? '')
  if (!full) throw new HTTPException(404)
  return full
}

/** Whoever may put right how a conversation was read may say what it sounds like. */
async function changeable(c: Context<AppEnv>): Promise<FullConversation> {
  const { viewer } = c.var
  const full = await conversationOf(c)
  const isOwn = full.rep?.id === viewer.id || full.broughtBy === viewer.id
  if (viewer.role !== 'manager' && !isOwn) throw new HTTPException(403)
  return full
}
