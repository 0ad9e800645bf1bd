import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { countUndated } from '../../db/queries/conversation-list.ts'
import { findCustomerFor } from '../../db/queries/customers.ts'
import { keptLately } from '../../db/queries/fulfilments.ts'
import {
  countInLedger,
  type LedgerAsked,
  type LedgerPlace,
  ledgerPage,
} from '../../db/queries/ledger-page.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { findPromise, ledgerOf } from '../../db/queries/promises.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PromisesPage } from '../../views/promises/page.tsx'
import { PromisePeriodsPage } from '../../views/promises/periods-page.tsx'
import type { PeriodRecord } from '../../views/promises/records.tsx'
import { sayOfFinding } from '../actions/say-of-finding.ts'
import { promiseRecord } from '../measures/promise-record.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf, isCivilDate } from '../web/frame.ts'
import { localPath, onlyFor } from '../web/session.ts'
import { askedFor, daysOf, states } from './promise-days.ts'
import { shownPromises } from './promises-shown.ts'
import { shownProofs } from './proofs-shown.ts'

export const promises = new Hono<AppEnv>()

const PER_PAGE = 50
const MOST_COUNTED = 100
const PERIODS_SHOWN = 4
const DAY_MS = 86_400_000

const civilDate = z.string().refine(isCivilDate, { error: () => words.promises.badDay })

const query = z.object({
  state: z.enum(states, 'is none of the choices on the page').optional(),
  rep: z.string().max(64).optional(),
  customer: z.string().max(64).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  after: z
    .string()
    .regex(/^(open|settled)(-undated)?~(\d{4}-\d{2}-\d{2})?~[\w-]{1,64}$/, 'is no place in the list')
    .optional(),
  seen: wholeNumber.optional(),
})

promises.get('/', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer, now } = c.var
  const { state, rep, customer, from, to, after, seen = 0 } = readQuery(c, query)
  const reps =
    viewer.role === 'manager'
      ? (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
      : []
  const days = await daysOf(c)
  const all = { now: now().toISOString(), ...(rep === undefined ? {} : { repId: rep }) }
  const asked = narrowed({ ...all, ...askedFor(state, days) }, { customer, from, to })
  const place = after === undefined ? {} : { after: placeFrom(after) }
  const { promises: here, next } = await ledgerPage(reader, viewer, { ...asked, ...place, limit: PER_PAGE })
  const { count, isMore } = await countInLedger(reader, viewer, asked, MOST_COUNTED)
  const who = customer === undefined ? undefined : await findCustomerFor(reader, viewer, customer)
  return c.html(
    <PromisesPage
      frame={await frameOf(c)}
      promises={await shownPromises(c, here)}
      proofs={await shownProofs(c, here)}
      keptLately={
        await keptLately(reader, {
          byId: viewer.id,
          since: new Date(now().getTime() - DAY_MS).toISOString(),
          ids: here.map((one) => one.id),
        })
      }
      undated={await countUndated(reader, viewer)}
      aboutToBreak={
        await countInLedger(reader, viewer, { ...all, ...askedFor('about-to-break', days) }, MOST_COUNTED)
      }
      state={state ?? ''}
      rep={rep ?? ''}
      from={from ?? ''}
      to={to ?? ''}
      only={
        who
          ? {
              id: who.id,
              name: who.name,
              anybody: addressOf(c, { customer: null, after: null, seen: null }),
            }
          : null
      }
      reps={reps}
      page={{
        from: here.length === 0 ? 0 : seen + 1,
        to: seen + here.length,
        all: count,
        isMore,
        newer: after === undefined ? null : addressOf(c, { after: null, seen: null }),
        older:
          next &&
          addressOf(c, {
            after: [next.part, next.dueOn ?? '', next.id].join('~'),
            seen: String(seen + here.length),
          }),
      }}
    />,
  )
})

promises.get('/periods', onlyFor('rep', 'manager'), async (c) =>
  c.html(<PromisePeriodsPage frame={await frameOf(c)} records={await recordsOf(c)} />),
)

const promised = { is: 'commitment', as: 'promise' } as const

const confirmation = z.object({
  back: z.string().max(500).optional(),
  due: z
    .string()
    .refine(isCivilDate, { error: () => words.promises.badDay })
    .optional(),
})

promises.post('/:id/confirmation', async (c) => {
  const { db, viewer, now } = c.var
  const promise = await findPromise(db, viewer, c.req.param('id'))
  if (!promise) throw new HTTPException(404)
  const { back, due } = await formValues(c, confirmation)
  const about = { kind: 'commitment', findingId: promise.id } as const
  const says = due === undefined || due === promise.dueOn ? 'agreed' : { called: promised, due }
  const answered = await sayOfFinding(db, viewer, about, says, now().toISOString())
  if ('problem' in answered)
    throw new HTTPException(answered.problem === 'missing' ? 404 : 422, { message: words.promises.notNow })
  const page = localPath(back)
  return c.redirect(`${page === '/' ? paths.promises : page}#promise-${promise.id}`, 303)
})

/** How what fell due in each of the latest periods ended, of those in which anything was settled. */
async function recordsOf(c: Context<AppEnv>): Promise<readonly PeriodRecord[]> {
  const { reader, viewer, now } = c.var
  const records: PeriodRecord[] = []
  for (const { name, from, to } of await allPeriods(reader)) {
    const due = await ledgerOf(reader, viewer, { from, to, now: now().toISOString() })
    const ours = due.filter((one) => one.owner !== 'customer')
    const record = promiseRecord(ours.map((one) => ({ ...one, keptOn: one.outcome?.keptOn ?? null })))
    if (record.settled + record.released > 0) records.push({ name, ...record })
    if (records.length === PERIODS_SHOWN) break
  }
  return records
}

/** What is asked for, as far as it is with this customer and falls due on these days. */
function narrowed(
  asked: LedgerAsked,
  { customer, from, to }: Pick<z.infer<typeof query>, 'customer' | 'from' | 'to'>,
): LedgerAsked {
  const [first] = [asked.from, from]
    .filter((day) => day !== undefined)
    .toSorted()
    .reverse()
  const [last] = [asked.to, to].filter((day) => day !== undefined).toSorted()
  return {
    ...asked,
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    ...(customer === undefined ? {} : { customerId: customer }),
  }
}

function placeFrom(after: string): LedgerPlace {
  const [part = '', dueOn = '', id = ''] = after.split('~')
  return { part: part as LedgerPlace['part'], dueOn: dueOn === '' ? null : dueOn, id }
}

/** The address of this page with some of what it asks for changed, or left out. */
function addressOf(c: Context<AppEnv>, changes: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams(new URL(c.req.url).search)
  for (const [name, value] of Object.entries(changes))
    if (value === null) search.delete(name)
    else search.set(name, value)
  return search.size === 0 ? paths.promises : `${paths.promises}?${search}`
}
