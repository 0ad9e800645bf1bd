import type { Context } from 'hono'
import { z } from 'zod'
import { grouped } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { VisitTyped } from '../../views/visits/form.tsx'
import type { VisitMaterial } from '../actions/keep-visit.ts'
import { shownName } from '../actions/receive-upload.ts'
import { insightKinds } from '../conversation/findings.ts'
import { barePicture } from '../recordings/bare-picture.ts'
import { recordingDoor } from '../recordings/door.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import type { ArrivedRecording } from '../recordings/intake.ts'
import { NoRoom } from '../recordings/no-room.ts'
import type { AppEnv } from '../web/env.ts'
import { instantOfClock, isCivilDate, zoneOf } from '../web/frame.ts'
import { partsOf } from '../web/multipart.ts'

/** A photo as it came, checked by what it holds. */
export interface SentPhoto {
  readonly bytes: Uint8Array
}

/** What a phone sent of a visit. */
export interface SentVisit {
  readonly typed: VisitTyped
  readonly photos: readonly SentPhoto[]
  readonly recording: { readonly name: string; readonly kept: ArrivedRecording } | null
  /** Something of it cannot be kept; by field, in words. */
  readonly errors: Readonly<Record<string, string>>
}

const PHOTO_BYTES = 10 * 1024 * 1024
const MOST_PHOTOS = 12
const FORM_BYTES = 2 * 1024 * 1024

/** Reads the form of a visit as it comes: words, photos of pages, and a recording, which goes to the disk at once. */
export async function sentVisit(c: Context<AppEnv>): Promise<SentVisit> {
  const { dataDir, maxRecordingBytes: most } = c.var.config
  const typed: Record<string, string> = {}
  const photos: SentPhoto[] = []
  const errors: Record<string, string> = {}
  let recording: SentVisit['recording'] = null
  const limits = {
    fileBytes: PHOTO_BYTES,
    bytes: most + MOST_PHOTOS * PHOTO_BYTES + FORM_BYTES,
    elsewhere: recordingDoor({ dataDir, most }),
  }
  try {
    for await (const { name, fileName, bytes, kept } of partsOf<ArrivedRecording>(c.req.raw, limits)) {
      if (fileName === null) typed[name] = Buffer.from(bytes).toString('utf8').replaceAll('\0', '')
      else if (kept && recording) await removeRecordingFiles(dataDir, [kept.path])
      else if (kept) recording = { name: shownName(fileName), kept }
      else if (bytes.length === 0) continue
      else if (!barePicture(bytes)) errors.photos = words.visits.notPhoto(shownName(fileName))
      else if (photos.length === MOST_PHOTOS) errors.photos = words.visits.tooManyPhotos
      else photos.push({ bytes })
    }
  } catch (error) {
    if (recording) await removeRecordingFiles(dataDir, [recording.kept.path])
    if (!(error instanceof NoRoom)) throw error
    return {
      typed: shownTyped(typed),
      photos,
      recording: null,
      errors: { recording: words.recordings.noRoom },
    }
  }
  return { typed: shownTyped(typed), photos, recording, errors }
}

function shownTyped(typed: Readonly<Record<string, string>>): VisitTyped {
  const { once = '', day = '', time = '', said = '', insight = '', promised = '', note = '' } = typed
  const { insightKind = 'goal', consent = '', outcome = '', learnt = '' } = typed
  return { once, day, time, said, insight, insightKind, promised, note, consent, outcome, learnt }
}

const MOST_LINES = 50
const LONGEST_LINE = 2000
const LONGEST_NOTE = 20_000

const once = z.string().regex(/^[\w-]{8,64}$/)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What the form means, or what is wrong with it, by field. */
export function materialOf(
  c: Context<AppEnv>,
  { typed, photos, recording }: SentVisit,
): { readonly material: VisitMaterial } | { readonly errors: Readonly<Record<string, string>> } {
  const say = words.visits
  const said = linesIn(typed.said)
  const promised = linesIn(typed.promised)
  const insight = typed.insight.trim()
  const note = typed.note.trim()
  const kind = insightKinds.find((one) => one === typed.insightKind) ?? 'goal'
  const errors: Record<string, string> = {}
  if (!isCivilDate(typed.day) || !clock.safeParse(typed.time).success) errors.day = say.badDay
  const startedAt = errors.day ? '' : instantOfClock(typed.day, typed.time, zoneOf(c))
  if (startedAt !== '' && Date.parse(startedAt) > c.var.now().getTime() + 60_000) errors.day = say.future
  for (const [name, lines] of [['said', said] as const, ['promised', promised] as const]) {
    if (lines.length > MOST_LINES) errors[name] = say.tooMany
    if (lines.some((line) => line.length > LONGEST_LINE)) errors[name] = say.tooLong(grouped(LONGEST_LINE))
  }
  if (insight.length > LONGEST_LINE) errors.insight = say.tooLong(grouped(LONGEST_LINE))
  if (note.length > LONGEST_NOTE) errors.note = say.tooLong(grouped(LONGEST_NOTE))
  if (said.length + promised.length + insight.length + note.length + photos.length === 0 && !recording)
    errors.said = say.empty
  if (recording && typed.consent !== 'yes') errors.consent = say.consentMissing
  if (!once.safeParse(typed.once).success) errors.said = say.outbox.refused
  if (Object.keys(errors).length > 0) return { errors }
  return {
    material: {
      once: typed.once,
      startedAt,
      said,
      promised,
      insight: insight === '' ? null : { words: insight, kind },
      note,
      consent: typed.consent === 'yes',
    },
  }
}

function linesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
