import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from './env.ts'

/** What a form said, or for each field what is wrong with it; the words typed come back either way. */
export type Filled<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: Readonly<Record<string, string>>
    }

/** A number as our own pages write it: digits and nothing else. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a number')
  .transform(Number)

/** Reads a form against its schema. A field given twice is refused, since nobody can say which was meant. */
export async function readForm<S extends z.ZodType>(
  c: Context<AppEnv>,
  schema: S,
): Promise<Filled<z.infer<S>>> {
  const form = await readableForm(c)
  return check(
    schema,
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** What a form said. A form that our own page could not have sent is a 422 that names the field. */
export async function formValues<S extends z.ZodType>(c: Context<AppEnv>, schema: S): Promise<z.infer<S>> {
  const filled = await readForm(c, schema)
  if (filled.ok) return filled.value
  const [[name, message] = ['', '']] = Object.entries(filled.errors)
  throw new HTTPException(422, { message: `${name}: ${message}` })
}

/** Reads the query string against its schema; what does not fit is a 422 that names the parameter. */
export function readQuery<S extends z.ZodType>(c: Context<AppEnv>, schema: S): z.infer<S> {
  const given = [...new URL(c.req.url).searchParams].filter(([, value]) => value !== '')
  const filled = check(schema, given)
  if (filled.ok) return filled.value
  const [[name, message] = ['', '']] = Object.entries(filled.errors)
  throw new HTTPException(422, { message: words.forms.address(name, message) })
}

/** A form with fields that are given many times. What no database keeps is refused as in every other form. */
export async function formData(c: Context<AppEnv>): Promise<FormData> {
  const form = await readableForm(c)
  for (const [name, value] of form)
    if (typeof value === 'string' && value.includes('\0'))
      throw new HTTPException(422, { message: `${name}: ${words.forms.sign}` })
  return form
}

async function readableForm(c: Context<AppEnv>): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new HTTPException(400, { message: words.forms.unreadable })
  }
}

function check<S extends z.ZodType>(
  schema: S,
  entries: readonly (readonly [string, string])[],
): Filled<z.infer<S>> {
  const typed: Record<string, string> = Object.create(null)
  for (const [name, value] of entries) {
    if (value.includes('\0')) return { ok: false, errors: { [name]: words.forms.sign }, typed }
    if (name in typed) return { ok: false, errors: { [name]: words.forms.twice }, typed }
    typed[name] = value
  }
  const parsed = schema.safeParse({ ...typed })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues)
    errors[issue.path.map(String).join('.') || 'form'] ??= words.forms.misfit(issue.message)
  return { ok: false, errors, typed }
}
