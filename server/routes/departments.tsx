import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { caseDays, saveCaseDays } from '../../db/queries/case-days.ts'
import { allDepartments, removeDepartment, saveDepartment } from '../../db/queries/departments.ts'
import { DepartmentsPage } from '../../views/advocacy/departments-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** Whom cases can be taken to, and how long the company has. */
export const departments = new Hono<AppEnv>()

departments.use(onlyFor('manager', 'admin'))

departments.get('/', (c) => departmentsPage(c))

departments.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const { problems } = words.advocacy
  const form = z.object({
    name: z.string(problems.department).trim().min(1, problems.department).max(100, problems.tooLong),
    email: z.union([z.literal(''), z.email(problems.email)]).optional(),
  })
  const filled = await readForm(c, form)
  if (!filled.ok) return departmentsPage(c, filled)
  const { name, email } = filled.value
  await saveDepartment(db, { name, email: email || null }, { byId: viewer.id, now: now().toISOString() })
  return c.redirect(paths.advocacyDepartments, 303)
})

departments.post('/days', async (c) => {
  const { problems } = words.advocacy
  const days = z
    .string(problems.days)
    .trim()
    .regex(/^(?:[1-9]|[1-5]\d|60)$/, problems.days)
  const filled = await readForm(c, z.object({ days }))
  if (!filled.ok) return departmentsPage(c, filled)
  await saveCaseDays(c.var.db, Number(filled.value.days))
  return c.redirect(`${paths.advocacyDepartments}#days`, 303)
})

departments.post('/:id/removal', async (c) => {
  const { db, now } = c.var
  if (!(await removeDepartment(db, c.req.param('id'), now().toISOString()))) throw new HTTPException(404)
  return c.redirect(paths.advocacyDepartments, 303)
})

interface Wrong {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

async function departmentsPage(c: Context<AppEnv>, wrong?: Wrong) {
  const { reader } = c.var
  return c.html(
    <DepartmentsPage
      frame={await frameOf(c)}
      departments={await allDepartments(reader)}
      days={wrong?.typed.days ?? String(await caseDays(reader))}
      typed={wrong?.typed ?? {}}
      errors={wrong?.errors ?? {}}
    />,
    wrong ? 422 : 200,
  )
}
