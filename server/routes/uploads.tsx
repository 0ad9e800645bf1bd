import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { listExtras } from '../../db/queries/list-extras.ts'
import { peopleFor, type Viewer } from '../../db/queries/people.ts'
import { words } from '../../views/messages/words.ts'
import { UploadPage, type UploadPageProps } from '../../views/uploads/page.tsx'
import type { FileResult } from '../../views/uploads/results.tsx'
import { type ImportedFile, importFiles } from '../actions/import-files.ts'
import { isZone } from '../readers/instant.ts'
import type { AppEnv, Services } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { titleOf } from './titles.ts'

export const uploads = new Hono<AppEnv>()

const MOST_FILES = 500
const PAGE = 100

uploads.use(onlyFor('rep', 'manager', 'admin'))

uploads.get('/', async (c) => {
  const { reader, viewer } = c.var
  return c.html(<UploadPage {...blank(await frameOf(c), await repsFor(reader, viewer), zoneOf(c))} />)
})

const wanted = z.object({
  rep: z.string().max(64, words.upload.unknownRep).default(''),
  zone: z
    .string()
    .max(64, words.upload.unknownZone)
    .refine((zone) => zone === '' || isZone(zone), words.upload.unknownZone)
    .default(''),
})

uploads.post('/', async (c) => {
  const { db, reader, viewer, now } = c.var
  const form = await formData(c)
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.name !== '')
  const typed = { rep: String(form.get('rep') ?? ''), zone: String(form.get('zone') ?? '') }
  const page = { ...blank(await frameOf(c), await repsFor(reader, viewer), zoneOf(c)), ...typed }
  const read = wanted.safeParse(typed)
  if (!read.success) return c.html(<UploadPage {...page} error={read.error.issues[0]?.message ?? ''} />, 422)
  if (files.length === 0) return c.html(<UploadPage {...page} error={words.upload.noFile} />, 422)
  if (files.length > MOST_FILES)
    return c.html(<UploadPage {...page} error={words.upload.tooMany(MOST_FILES)} />, 422)

  const { rep, zone } = read.data
  const repId = rep !== '' ? rep : viewer.role === 'rep' ? viewer.id : null
  const answer = await importFiles(db, {
    files: await Promise.all(
      files.map(async (file) => ({
        name: file.name.replaceAll('\0', ''),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
    viewer,
    repId,
    zone: zone === '' ? null : zone,
    now: now().toISOString(),
  })
  if ('problem' in answer) {
    if (answer.problem === 'may-not-import') throw new HTTPException(404)
    return c.html(<UploadPage {...page} error={words.upload.unknownRep} />, 422)
  }
  const results = await resultsOf(db, viewer, answer.files)
  const succeeded = results.some((result) => result.state !== 'refused')
  return c.html(<UploadPage {...page} results={results} />, succeeded ? 200 : 422)
})

function blank(
  frame: UploadPageProps['frame'],
  reps: UploadPageProps['reps'],
  zone: string,
): UploadPageProps {
  return { frame, reps, rep: '', zone, results: [], error: null }
}

async function repsFor(db: Services['reader'], viewer: Viewer) {
  if (viewer.role === 'rep') return []
  return (await peopleFor(db, viewer)).filter((person) => person.role === 'rep')
}

async function resultsOf(
  db: Services['db'],
  viewer: Viewer,
  files: readonly ImportedFile[],
): Promise<readonly FileResult[]> {
  const ids = files.flatMap((file) => file.conversations.flatMap((one) => one.id ?? []))
  const listed = await titlesOf(db, viewer, ids)
  const extras = await listExtras(db, ids)
  return files.flatMap((file): readonly FileResult[] => [
    ...file.conversations.map((one): FileResult => {
      const known = one.id === null ? undefined : listed.get(one.id)
      return {
        file: file.name,
        state: one.outcome === 'already-here' ? 'already' : 'done',
        conversation: one.id,
        title: known ? titleOf(known) : words.upload.notYours,
        format: file.format ?? '',
        utterances: one.report.accepted,
        unsure: (one.id === null ? undefined : extras.get(one.id)?.unsure) ?? [],
        assigned: known ? known.rep !== null : true,
        ...(one.note === undefined ? {} : { note: one.note }),
      }
    }),
    ...file.refused.map((refused): FileResult => ({ file: file.name, state: 'refused', refused })),
  ])
}

async function titlesOf(db: Services['db'], viewer: Viewer, ids: readonly string[]) {
  const found = new Map<string, ListedConversation>()
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await listConversations(db, viewer, { ids: ids.slice(from, from + PAGE), limit: PAGE })
    for (const one of page.conversations) found.set(one.id, one)
  }
  return found
}
