import { type FactName, type OwnFact, ownFacts } from '../../db/queries/customer-facts.ts'
import type { CustomerField } from '../../db/queries/customer-fields.ts'
import { isCivilDate } from '../measures/civil-date.ts'

/** What cannot be kept of a fact, by the name of the reason. */
export type FactProblem =
  | { readonly why: Exclude<OwnFact, 'about' | 'account' | 'role'> | 'date' | 'number' | 'choice' }
  | { readonly why: 'long'; readonly most: number }

/** How long our own facts may be. */
export const longest: Readonly<Record<OwnFact, number>> = {
  name: 200,
  account: 200,
  role: 120,
  ownerId: 64,
  language: 3,
  country: 2,
  timeZone: 64,
  referredBy: 64,
  about: 4000,
}
/** And what fills a field that was defined here. */
const LONGEST_FIELD = 500

interface Choices {
  readonly fields: readonly CustomerField[]
  readonly ownerIds: ReadonlySet<string>
  readonly referrerIds: ReadonlySet<string>
}

/** A form as facts, each as it is kept, with what is wrong with any of them. */
export function writtenFacts(typed: Readonly<Record<string, string>>, choices: Choices) {
  const written = new Map<FactName, string | null>()
  const problems = new Map<FactName, FactProblem>()
  const read = (field: FactName, check: (text: string) => string | FactProblem) => {
    const text = typed[field]?.replace(/\r\n?/g, '\n').trim()
    if (text === undefined) return
    const kept = text === '' && field !== 'name' ? null : check(text)
    if (kept === null || typeof kept === 'string') written.set(field, kept)
    else problems.set(field, kept)
  }
  for (const fact of ownFacts) read(fact, (text) => ownFact(fact, text, choices))
  for (const field of choices.fields) read(`field:${field.id}`, (text) => definedFact(field, text))
  return { written, problems }
}

function ownFact(fact: OwnFact, text: string, { ownerIds, referrerIds }: Choices): string | FactProblem {
  if (fact === 'name') return text === '' || text.length > longest.name ? { why: 'name' } : text
  if (fact === 'language') return /^[a-z]{2,3}$/i.test(text) ? text.toLowerCase() : { why: fact }
  if (fact === 'country') return isCountry(text) ? text.toUpperCase() : { why: fact }
  if (fact === 'timeZone') return isZone(text) ? text : { why: fact }
  if (fact === 'ownerId') return ownerIds.has(text) ? text : { why: fact }
  if (fact === 'referredBy') return referrerIds.has(text) ? text : { why: fact }
  return text.length > longest[fact] ? { why: 'long', most: longest[fact] } : text
}

/** A value of a field that was defined here, as it is kept, or what is wrong with it. */
export function definedFact({ kind, choices }: CustomerField, text: string): string | FactProblem {
  if (kind === 'choice') return choices.includes(text) ? text : { why: 'choice' }
  if (kind === 'date') return isCivilDate(text) ? text : { why: 'date' }
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? text : { why: 'number' }
  return text.length > LONGEST_FIELD ? { why: 'long', most: LONGEST_FIELD } : text
}

function isCountry(text: string): boolean {
  if (!/^[a-z]{2}$/i.test(text)) return false
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(text.toUpperCase())
  return name !== undefined
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return /^[A-Za-z]/.test(text)
  } catch {
    return false
  }
}
