import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import { costsOf, saveCost, takeCostBack } from '../../db/queries/selling-costs.ts'
import { installation } from '../../db/queries/settings.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { currencies } from '../../views/advocacy/form-page.tsx'
import { ComparisonPage } from '../../views/comparison/page.tsx'
import { wayCalled } from '../../views/comparison/ways.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type Comparison, comparisonOf } from '../actions/comparison.ts'
import { csvOf } from '../web/csv.ts'
import { decimalOf } from '../web/decimal.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { hangingOn } from './case-forms.ts'

/** What people and the site closed, and what it cost. */
export const comparison = new Hono<AppEnv>()

const asked = z.object({ period: z.string().max(64).optional() })

comparison.use(onlyFor('manager', 'hr'))

comparison.get('/', async (c) => {
  const { period } = readQuery(c, asked)
  return comparisonPage(c, period === undefined ? undefined : await foundPeriod(c, period))
})

comparison.get('/table.csv', async (c) => {
  const { period } = readQuery(c, asked)
  const found = await comparisonFor(c, await foundPeriod(c, period ?? ''))
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="human-and-automated.csv"')
  return c.body(csvOf([words.comparison.csv, ...found.ways.flatMap(rowsOf)]))
})

const cost = z.object({
  period: z.string().max(64),
  way: z.enum(['person', 'self-service'], 'choose'),
  team: z.string().max(64).default(''),
  hours: z.string().trim().max(20).default(''),
  rate: z.string().trim().max(20).default(''),
  amount: z.string().trim().max(20).default(''),
  currency: z.enum(currencies),
})

comparison.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, cost)
  const period = await foundPeriod(c, typed.period)
  const { problems } = words.comparison
  const teams = await ownTeams(c)
  const isTheirs = typed.team === '' ? viewer.role === 'hr' : teams.some(({ id }) => id === typed.team)
  if (!isTheirs) throw new HTTPException(403, { message: problems.team })
  const money = costIn(typed)
  if ('errors' in money) return comparisonPage(c, period, { typed, errors: money.errors })
  await saveCost(db, {
    ...{ periodId: period.id, teamId: typed.team || null, way: typed.way, ...money },
    ...{ currency: typed.currency, enteredBy: viewer.id, enteredAt: now().toISOString() },
  })
  return c.redirect(`${paths.comparisonIn(period.id)}#costs`, 303)
})

comparison.post('/costs/:id/removal', async (c) => {
  const { db, reader, viewer, now } = c.var
  const id = c.req.param('id')
  const costs = await Promise.all((await allPeriods(reader)).map((period) => costsOf(reader, period.id)))
  const found = costs.flat().find((one) => one.id === id)
  if (!found) throw new HTTPException(404)
  if (viewer.role !== 'hr' && (found.team === null || found.team.id !== viewer.teamId))
    throw new HTTPException(403)
  await takeCostBack(db, id, now().toISOString())
  return c.redirect(`${paths.comparisonIn(found.periodId)}#costs`, 303)
})

type TypedCost = z.infer<typeof cost>
type CostIn =
  | { readonly minutes: number | null; readonly amountMinor: number }
  | { readonly errors: Readonly<Record<string, string>> }

const MOST_HOURS = 100_000

/** People's hours at a rate, or what the site took, in minor units; half a unit goes up. */
function costIn({ way, hours, rate, amount, currency }: TypedCost): CostIn {
  const { problems } = words.comparison
  if (way === 'self-service') {
    const spent = hangingOn(amount, currency)
    return spent ? { minutes: null, amountMinor: spent.amountMinor } : { errors: { amount: problems.money } }
  }
  const time = /^\d{1,6}(?:[.,]\d{1,2})?$/.test(hours) ? Number(hours.replace(',', '.')) : undefined
  if (time === undefined || time <= 0 || time > MOST_HOURS) return { errors: { hours: problems.hours } }
  const hourly = hangingOn(rate, currency)
  if (!hourly) return { errors: { rate: problems.money } }
  const minutes = Math.round(time * 60)
  return { minutes, amountMinor: Math.round((hourly.amountMinor * minutes) / 60) }
}

async function foundPeriod(c: Context<AppEnv>, id: string): Promise<KeptPeriod> {
  const found = (await allPeriods(c.var.reader)).find((one) => one.id === id)
  if (!found) throw new HTTPException(404)
  return found
}

async function ownTeams(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const teams = await allTeams(reader)
  return viewer.role === 'hr' ? teams : teams.filter(({ id }) => id === viewer.teamId)
}

async function comparisonFor(c: Context<AppEnv>, period: KeptPeriod): Promise<Comparison> {
  const { timeZone } = await installation(c.var.reader)
  return comparisonOf(c.var.reader, period, c.var.viewer, timeZone)
}

interface Wrong {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

async function comparisonPage(c: Context<AppEnv>, wanted?: KeptPeriod, wrong?: Wrong) {
  const periods = await allPeriods(c.var.reader)
  const today = civilToday(c.var.now(), zoneOf(c))
  const period = wanted ?? periods.find(({ from }) => from <= today) ?? periods[0] ?? null
  return c.html(
    <ComparisonPage
      frame={await frameOf(c)}
      periods={periods}
      period={period}
      comparison={period && (await comparisonFor(c, period))}
      teams={await ownTeams(c)}
      isCompany={c.var.viewer.role === 'hr'}
      typed={wrong?.typed ?? {}}
      errors={wrong?.errors ?? {}}
    />,
    wrong ? 422 : 200,
  )
}

/** One line for each currency, as money of several is never added up; too few purchases show no money. */
function rowsOf({ way, purchases, valued, value, cost: spent, minutes }: Comparison['ways'][number]) {
  const lines = Math.max(1, value?.length ?? 0, spent.length)
  return Array.from({ length: lines }, (_, at) => {
    const closed = value?.[at]
    const cost = spent[at]
    return [
      wayCalled(way),
      purchases,
      valued,
      closed ? decimalOf(closed.minor, closed.currency) : null,
      closed?.currency ?? null,
      cost ? decimalOf(cost.minor, cost.currency) : null,
      cost?.currency ?? null,
      at === 0 ? minutes : null,
    ]
  })
}
