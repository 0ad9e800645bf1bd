import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  allMaterials,
  bytesOfMaterial,
  findMaterial,
  type Material,
  removeMaterial,
  saveMaterial,
} from '../../db/queries/materials.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { LibraryPage } from '../../views/support/library-page.tsx'
import { decisionNeeds } from '../measures/lexicons/buying-stages.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { fileHeaders, mediaTypeOf, safeName } from '../web/safe-file.ts'
import { onlyFor } from '../web/session.ts'

/** What there is to send to customers. */
export const materials = new Hono<AppEnv>()

const MOST_BYTES = 10 * 1024 * 1024

materials.use(onlyFor('rep', 'manager'))

materials.get('/', (c) => libraryPage(c, {}, {}))

materials.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const form = await formData(c)
  const typed = textsOf(form)
  const problems = words.support.problems
  const said = z.object({
    title: z.string(problems.title).trim().min(1, problems.title).max(200, problems.tooLong),
    helps: z.enum(decisionNeeds, problems.helps),
    url: z
      .string()
      .trim()
      .max(1000, problems.tooLong)
      .refine((text) => text === '' || isWebAddress(text), problems.url),
  })
  const checked = said.safeParse({ url: '', ...typed })
  const given = form.get('file')
  const file = given instanceof File && given.size > 0 ? await fileOf(given) : null
  const errors: Record<string, string> = {}
  if (!checked.success)
    for (const { path, message } of checked.error.issues) errors[path.map(String).join('.')] ??= message
  if (file !== null && 'problem' in file) errors.file = file.problem
  if (checked.success && (checked.data.url === '') === (file === null)) errors.url = problems.one
  if (!checked.success || (file !== null && 'problem' in file) || Object.keys(errors).length > 0)
    return libraryPage(c, typed, errors)
  const { title, helps, url } = checked.data
  await saveMaterial(db, {
    ...{ title, helps, url: url === '' ? null : url, file },
    ...{ madeBy: viewer.id, now: now().toISOString() },
  })
  return c.redirect(paths.materials, 303)
})

materials.get('/:id', async (c) => fileAnswer(c, await found(c)))

materials.post('/:id/removal', async (c) => {
  const { db, now } = c.var
  const one = await found(c)
  if (!mayRemove(c, one)) throw new HTTPException(403)
  await removeMaterial(db, one.id, now().toISOString())
  return c.redirect(paths.materials, 303)
})

/** The file of a material, to be saved and never opened inside a page of ours. */
export async function fileAnswer(c: Context<AppEnv>, { id, file }: Material) {
  const bytes = file === null ? undefined : await bytesOfMaterial(c.var.reader, id)
  if (file === null || !bytes) throw new HTTPException(404)
  return c.body(new Uint8Array(bytes), 200, fileHeaders(file.name, file.mediaType))
}

async function found(c: Context<AppEnv>): Promise<Material> {
  const one = await findMaterial(c.var.reader, c.req.param('id') ?? '')
  if (!one) throw new HTTPException(404)
  return one
}

function mayRemove({ var: { viewer } }: Context<AppEnv>, { madeBy }: Material): boolean {
  return viewer.role === 'manager' || madeBy === viewer.id
}

async function libraryPage(
  c: Context<AppEnv>,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
) {
  const page = (
    <LibraryPage
      frame={await frameOf(c)}
      materials={await allMaterials(c.var.reader)}
      mayRemove={(one) => mayRemove(c, one)}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, Object.keys(errors).length > 0 ? 422 : 200)
}

async function fileOf(given: File) {
  const { problems } = words.support
  if (given.size > MOST_BYTES) return { problem: problems.size }
  const bytes = new Uint8Array(await given.arrayBuffer())
  const name = safeName(given.name)
  const mediaType = mediaTypeOf(name, bytes)
  return mediaType === undefined ? { problem: problems.kind } : { name, mediaType, bytes }
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['https:', 'http:'].includes(protocol) && username === '' && password === ''
}

function textsOf(form: FormData): Readonly<Record<string, string>> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts)
}
