import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { ApiProblem } from './problem.ts'

const MOST = 100
const USUAL = 50

/** A parameter's text: short, and without the one character a database cannot keep. */
export function plainText(longest: number) {
  return z
    .string()
    .max(longest, `must have ${longest} characters at most`)
    .refine((text) => !text.includes('\0'), words.api.problems.sign)
}

export const limit = z
  .string()
  .regex(/^\d{1,3}$/, `must be a whole number from 1 to ${MOST}`)
  .transform(Number)
  .refine((number) => number >= 1 && number <= MOST, `must be a whole number from 1 to ${MOST}`)
  .optional()
  .openapi({
    type: 'integer',
    minimum: 1,
    maximum: MOST,
    description: `How many on a page; ${USUAL} when nothing is said.`,
    example: 20,
  })

export const after = plainText(200)
  .optional()
  .openapi({ description: 'Where the page begins: out of the "next" of the page before.' })

export const nextSchema = z
  .string()
  .nullable()
  .openapi({ description: 'The address of the next page, as in the Link header; null on the last.' })

/** Says in the header where the next page is, and answers the same address for the body. */
export function linked(c: Context<AppEnv>, cursor: string | null): string | null {
  if (cursor === null) return null
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('after', cursor)
  const next = `${c.var.config.baseUrl}${pathname}?${searchParams}`
  c.header('Link', `<${next}>; rel="next"`)
  return next
}

interface Asked {
  readonly limit?: number | undefined
  readonly after?: string | undefined
}

/** How many to a page, where nothing else was asked for. */
export function sizeOf({ limit: asked }: Asked): number {
  return asked ?? USUAL
}

/** The page of a list that follows one of its ids; an id that is not in it is a 422. */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  asked: Asked,
): { readonly page: readonly T[]; readonly cursor: string | null } {
  const from = asked.after === undefined ? 0 : all.findIndex(({ id }) => id === asked.after) + 1
  if (asked.after !== undefined && from === 0) throw noPlace()
  const page = all.slice(from, from + sizeOf(asked))
  const last = page.at(-1)
  return { page, cursor: last && from + page.length < all.length ? last.id : null }
}

export function noPlace(): ApiProblem {
  return new ApiProblem(422, { message: `after: ${words.api.problems.place}`, field: 'after' })
}
