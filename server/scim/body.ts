import type { Context } from 'hono'
import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { ScimProblem, type ScimType } from './problem.ts'

/** Names of attributes count without regard to capitals, and with or without the schema they stand in. */
export function attributeName(name: string): string {
  const plain = name.trim().toLowerCase()
  return plain.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, '')
}

/** What was sent, with its attributes by their plain names; too deep or with signs no database keeps it is refused. */
export async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  const text = await c.req.text()
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ScimProblem(400, words.directory.problems.noJson, 'invalidSyntax')
  }
  return plain(json, 0)
}

const DEEPEST = 8

export function plain(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return null
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new ScimProblem(400, words.forms.sign, 'invalidValue')
    return value
  }
  if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1))
  if (value === null || typeof value !== 'object') return value
  const named: Record<string, unknown> = Object.create(null)
  for (const [name, inner] of Object.entries(value)) named[attributeName(name)] = plain(inner, depth + 1)
  return { ...named }
}

/** Reads what was sent against its shape; what does not fit is told by its name. */
export function fitted<S extends z.ZodType>(
  shape: S,
  sent: unknown,
  kind: ScimType = 'invalidValue',
): z.infer<S> {
  const read = shape.safeParse(sent)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  throw new ScimProblem(400, words.directory.problems.misfit(where), kind)
}

/** Yes or no; Microsoft Entra writes it as a word. */
export const yesOrNo = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^(true|false)$/i)
    .transform((word) => word.toLowerCase() === 'true'),
])
