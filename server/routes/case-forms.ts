import type { Context } from 'hono'
import { z } from 'zod'
import { allDepartments } from '../../db/queries/departments.ts'
import { activePeople } from '../../db/queries/people.ts'
import type { WhomChoices } from '../../views/advocacy/records.ts'
import { words } from '../../views/messages/words.ts'
import type { Whom } from '../actions/advocacy/asking.ts'
import { caseAnswers } from '../conversation/advocacy-case.ts'
import { placesOf } from '../web/decimal.ts'
import type { AppEnv } from '../web/env.ts'

const MOST_WORDS = 4000
const email = z.email()

export type Errors = Readonly<Record<string, string>>

/** Whom somebody asks, as the form says it. */
export const whomForm = z.object({
  department: z.string().max(64).optional(),
  colleague: z.string().max(64).optional(),
  name: z.string().trim().max(200).optional(),
  email: z.string().trim().max(320).optional(),
})

/** The company's answer, as a form says it. */
export function answerForm() {
  const { problems } = words.advocacy
  return z.object({
    answer: z.enum(caseAnswers, problems.answer),
    words: z.string(problems.words).trim().min(1, problems.words).max(MOST_WORDS, problems.tooLong),
  })
}

export async function whomChoices(c: Context<AppEnv>): Promise<WhomChoices> {
  const { reader, viewer, config } = c.var
  const people = await activePeople(reader)
  return {
    departments: await allDepartments(reader),
    colleagues: people.filter(({ id }) => id !== viewer.id).map(({ id, name }) => ({ id, name })),
    canMail: config.mail !== null,
  }
}

/** Whom the form names; what is wrong with it, by field, where it names nobody. */
export async function whomOf(
  c: Context<AppEnv>,
  typed: z.infer<typeof whomForm>,
): Promise<Whom | { readonly errors: Errors }> {
  const { problems } = words.advocacy
  const { reader, viewer } = c.var
  const department = (await allDepartments(reader)).find(({ id }) => id === typed.department) ?? null
  const person = (await activePeople(reader)).find(({ id }) => id === typed.colleague) ?? null
  if (person?.id === viewer.id) return { errors: { name: problems.self } }
  if (typed.email && !email.safeParse(typed.email).success) return { errors: { email: problems.email } }
  const name = person?.name ?? (typed.name || department?.name) ?? ''
  if (name === '') return { errors: { name: problems.whom } }
  const address = person === null ? typed.email || (department?.email ?? null) : null
  if (address !== null && address.toLowerCase() === viewer.email.toLowerCase())
    return { errors: { email: problems.self } }
  return { department, person, name, email: address }
}

const MOST_MINOR = 1e12

/** What hangs on a case in minor units: an amount with at most two decimals. `undefined` where it cannot be read. */
export function hangingOn(amount: string, currency: string) {
  if (amount === '') return null
  const [, whole = '', cents = ''] = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(amount) ?? []
  if (whole === '' || currency === '') return undefined
  const digits = placesOf(currency)
  if (cents.length > digits) return undefined
  const amountMinor = Number(`${whole}${cents.padEnd(digits, '0')}`)
  return amountMinor > MOST_MINOR ? undefined : { amountMinor, currency }
}
