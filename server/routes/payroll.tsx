import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { paidPeople } from '../../db/queries/frozen-statements.ts'
import {
  payrollNumbers,
  payrollSettings,
  savePayrollNumbers,
  savePayrollSettings,
} from '../../db/queries/payroll-settings.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PayrollPage } from '../../views/payroll/index-page.tsx'
import type { NumbersProps } from '../../views/payroll/numbers.tsx'
import { isAdpCompany, isAdpNumber } from '../pay/export/adp.ts'
import {
  earnings,
  isEarningCode,
  isPayrollNumber,
  type PayrollSettings,
} from '../pay/export/earning-codes.ts'
import { isGustoId } from '../pay/export/gusto.ts'
import { isClosed } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** Where pay leaves: closed periods, and what payroll calls things and people. */
export const payroll = new Hono<AppEnv>()

payroll.use(onlyFor('hr', 'payroll', 'auditor'))

const nothingWrong = { typed: null, errors: {}, wrong: null }

payroll.get('/', (c) => payrollPage(c, nothingWrong, 200))

const text = (most: number) => z.string().trim().max(most).default('')
const told = z.object({
  rowsPer: z.enum(['line', 'statement']),
  adpCompany: text(40),
  gustoName: text(80),
  answerEmployee: text(80),
  answerAmount: text(80),
  ...Object.fromEntries(earnings.map((one) => [`code-${one}`, text(40)])),
  ...Object.fromEntries(earnings.map((one) => [`promised-${one}`, z.literal('yes').optional()])),
})

payroll.post('/settings', async (c) => {
  const { db, viewer, now } = c.var
  const typed: Readonly<Record<string, string | undefined>> = await formValues(c, told)
  const errors = wrongIn(typed)
  if (Object.keys(errors).length > 0)
    return payrollPage(c, { ...nothingWrong, typed: withoutBlanks(typed), errors }, 422)
  await savePayrollSettings(db, settingsIn(typed), { byId: viewer.id, now: now().toISOString() })
  return c.redirect(`${paths.payroll}#settings`, 303)
})

const numbers = z.object({ payroll: text(100), adp: text(100), gusto: text(100) })

payroll.post('/numbers/:person', async (c) => {
  const { db, reader, viewer, now } = c.var
  const id = c.req.param('person')
  const person = (await paidPeople(reader)).find((one) => one.id === id)
  if (!person) throw new HTTPException(404)
  const filled = await readForm(c, numbers)
  if (!filled.ok) throw new HTTPException(422, { message: words.payroll.numbers.problems.number })
  const typed = { ...filled.value, gusto: filled.value.gusto.toLowerCase() }
  const says = wrongNumber(typed)
  const isKept =
    says === null && (await savePayrollNumbers(db, id, typed, { byId: viewer.id, now: now().toISOString() }))
  if (isKept) return c.redirect(`${paths.payroll}#numbers-${id}`, 303)
  const wrong = { person: id, says: says ?? words.payroll.numbers.problems.taken, typed }
  return payrollPage(c, { ...nothingWrong, wrong }, says === null ? 409 : 422)
})

function wrongIn(typed: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const say = words.payroll.settings.problems
  const codes = earnings.flatMap((earning): readonly [string, string][] => {
    const code = typed[`code-${earning}`] ?? ''
    return code === '' || isEarningCode(code) ? [] : [[`code-${earning}`, say.code]]
  })
  const company = typed.adpCompany ?? ''
  const isCompany = company === '' || isAdpCompany(company)
  return Object.fromEntries([...codes, ...(isCompany ? [] : [['adpCompany', say.adp] as const])])
}

function settingsIn(typed: Readonly<Record<string, string | undefined>>): PayrollSettings {
  const codes = earnings.flatMap((earning) => {
    const code = typed[`code-${earning}`] ?? ''
    const isNonDiscretionary = typed[`promised-${earning}`] === 'yes'
    return code === '' ? [] : [[earning, { code, isNonDiscretionary }] as const]
  })
  return {
    rowsPer: typed.rowsPer === 'statement' ? 'statement' : 'line',
    codes: Object.fromEntries(codes),
    adpCompany: typed.adpCompany?.toUpperCase() || null,
    gustoName: typed.gustoName || 'Bonus',
    answerColumns: { employee: typed.answerEmployee ?? '', amount: typed.answerAmount ?? '' },
  }
}

function withoutBlanks(
  typed: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

function wrongNumber(typed: z.infer<typeof numbers>): string | null {
  const say = words.payroll.numbers.problems
  if (typed.payroll !== '' && !isPayrollNumber(typed.payroll)) return say.number
  if (typed.adp !== '' && !isAdpNumber(typed.adp)) return say.adp
  return typed.gusto === '' || isGustoId(typed.gusto) ? null : say.gusto
}

interface Wrong extends Pick<NumbersProps, 'wrong'> {
  readonly typed: Readonly<Record<string, string>> | null
  readonly errors: Readonly<Record<string, string>>
}

async function payrollPage(c: Context<AppEnv>, wrong: Wrong, status: 200 | 409 | 422) {
  const { reader, viewer } = c.var
  const known = await payrollNumbers(reader)
  const people = (await paidPeople(reader)).map(({ id, name, employeeNumber }) => {
    return { id, name, employeeNumber, numbers: known.get(id) ?? {} }
  })
  return c.html(
    <PayrollPage
      frame={await frameOf(c)}
      periods={(await allPeriods(reader)).filter(({ state }) => isClosed(state))}
      settings={await payrollSettings(reader)}
      people={people}
      mayChange={viewer.role !== 'auditor'}
      {...wrong}
    />,
    status,
  )
}
