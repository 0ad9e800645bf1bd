import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { oneAtATime } from '../../db/dialect.ts'
import { newId } from '../../db/new-id.ts'
import {
  customerFields as allFields,
  type CustomerField,
  fieldKinds,
  removeField,
  saveField,
} from '../../db/queries/customer-fields.ts'
import { FieldsPage } from '../../views/customers/fields-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** What this house wants to know of every customer: defined here, by a manager or the admin. */
export const customerFields = new Hono<AppEnv>()

const MOST_FIELDS = 30
const LONGEST = 60

customerFields.use(onlyFor('manager', 'admin'))

customerFields.get('/', (c) => fieldsPage(c))

const form = z.object({
  name: z.string().max(1000),
  kind: z.string().max(20),
  choices: z.string().max(10_000).optional(),
})

customerFields.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, form)
  const name = typed.name.replace(/\s+/gu, ' ').trim()
  const kind = fieldKinds.find((one) => one === typed.kind)
  const choices = choicesIn(kind === 'choice' ? (typed.choices ?? '') : '')
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const there = await allFields(trx)
    const error = errorIn({ name, kind, choices }, there)
    if (error || !kind) return fieldsPage(c, { ...typed, error })
    await saveField(trx, { id: newId(), name, kind, choices }, { byId: viewer.id, now: now().toISOString() })
    return c.redirect(paths.customerFields, 303)
  })
})

customerFields.post('/:id/removal', async (c) => {
  const { db, now } = c.var
  const isGone = await db
    .transaction()
    .execute((trx) => removeField(trx, c.req.param('id'), now().toISOString()))
  if (!isGone) throw new HTTPException(404)
  return c.redirect(paths.customerFields, 303)
})

function choicesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function errorIn(
  { name, kind, choices }: Pick<CustomerField, 'name' | 'choices'> & { readonly kind: string | undefined },
  there: readonly CustomerField[],
): 'name' | 'taken' | 'kind' | 'choices' | 'many' | null {
  if (there.length >= MOST_FIELDS) return 'many'
  if (name === '' || name.length > LONGEST) return 'name'
  if (there.some((field) => field.name.toLowerCase() === name.toLowerCase())) return 'taken'
  if (kind === undefined) return 'kind'
  const isList = choices.length >= 2 && choices.length <= 30 && new Set(choices).size === choices.length
  return kind === 'choice' && !(isList && choices.every((one) => one.length <= LONGEST)) ? 'choices' : null
}

interface Typed {
  readonly name: string
  readonly kind: string
  readonly choices?: string | undefined
  readonly error: ReturnType<typeof errorIn>
}

async function fieldsPage(c: Context<AppEnv>, typed?: Typed) {
  const error = typed?.error ?? null
  const page = (
    <FieldsPage
      frame={await frameOf(c)}
      fields={await allFields(c.var.reader)}
      typed={{ name: typed?.name ?? '', kind: typed?.kind ?? 'text', choices: typed?.choices ?? '' }}
      error={error && { at: error, says: words.customerFacts.fields.problems[error] }}
    />
  )
  return c.html(page, error ? 422 : 200)
}
