import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { attributeName } from './body.ts'
import { ScimProblem } from './problem.ts'

const MOST = 200

/** Which part of a list is wanted, counting from 1. */
export function pageOf(c: Context<AppEnv>): { readonly from: number; readonly most: number } {
  const startIndex = Math.max(1, numberOf(c, 'startIndex', 1))
  return { from: startIndex - 1, most: Math.min(MOST, Math.max(0, numberOf(c, 'count', MOST))) }
}

export function listing(
  { from }: { readonly from: number },
  total: number,
  Resources: readonly object[],
): object {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: total,
    startIndex: from + 1,
    itemsPerPage: Resources.length,
    Resources,
  }
}

export interface Condition {
  readonly attribute: string
  readonly value: string | boolean
}

const LONGEST = 2000

/** Reads `userName eq "rosa@…"`, several with `and` between them: all that directories ask by. */
export function conditionsOf(c: Context<AppEnv>): readonly Condition[] {
  const filter = c.req.query('filter')?.trim() ?? ''
  if (filter === '') return []
  if (filter.length > LONGEST || filter.includes('\0')) throw unreadable()
  const found: Condition[] = []
  const one =
    /\s*(emails\[\s*type\s+eq\s+"work"\s*\]\.value|[\w:.$-]+)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*/iy
  for (;;) {
    const match = one.exec(filter)
    if (!match) throw unreadable()
    found.push({ attribute: attributeName(match[1] ?? ''), value: valueIn(match[2] ?? '') })
    if (one.lastIndex === filter.length) return found
    const and = /and\s/iy
    and.lastIndex = one.lastIndex
    if (!and.test(filter)) throw unreadable()
    one.lastIndex = and.lastIndex
  }
}

/** Lists of members are long, so directories ask not to be told them. */
export function isLeftOut(c: Context<AppEnv>, name: string): boolean {
  const without = (c.req.query('excludedAttributes') ?? '').split(',').map(attributeName)
  const only = (c.req.query('attributes') ?? '')
    .split(',')
    .map(attributeName)
    .filter((one) => one !== '')
  return without.includes(name) || (only.length > 0 && !only.includes(name))
}

export function unreadable(): ScimProblem {
  return new ScimProblem(400, words.directory.problems.filter, 'invalidFilter')
}

function valueIn(written: string): string | boolean {
  if (!written.startsWith('"')) return written.toLowerCase() === 'true'
  try {
    const value = String(JSON.parse(written))
    if (!value.includes('\0')) return value
  } catch {}
  throw unreadable()
}

function numberOf(c: Context<AppEnv>, name: string, usual: number): number {
  const given = c.req.query(name)
  if (given === undefined || given === '') return usual
  if (!/^-?\d{1,9}$/.test(given))
    throw new ScimProblem(400, words.directory.problems.misfit(name), 'invalidValue')
  return Number(given)
}
