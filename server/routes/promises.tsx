import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { countUndated } from '../../db/queries/conversation-list.ts'
import { keptLately } from '../../db/queries/fulfilments.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { findPromise, ledgerOf, type StandingPromise } from '../../db/queries/promises.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PromisesPage } from '../../views/promises/page.tsx'
import { sayOfFinding } from '../actions/say-of-finding.ts'
import { promiseRecord } from '../measures/promise-record.ts'
import { isUnproved } from '../measures/promise-state.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf, isCivilDate } from '../web/frame.ts'
import { localPath, onlyFor } from '../web/session.ts'
import { type Days, daysOf, isAboutToBreak } from './promise-days.ts'
import { shownPromises } from './promises-shown.ts'
import { shownProofs } from './proofs-shown.ts'

export const promises = new Hono<AppEnv>()

const PER_PAGE = 50
const PERIODS_SHOWN = 4
const DAY_MS = 86_400_000
const states = ['about-to-break', 'overdue', 'today', 'open', 'kept', 'theirs'] as const
type Asked = (typeof states)[number] | undefined

const query = z.object({
  state: z.enum(states, 'is none of the choices on the page').optional(),
  rep: z.string().max(64).optional(),
  page: wholeNumber.optional(),
})

promises.get('/', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer, now } = c.var
  const { state, rep, page = 1 } = readQuery(c, query)
  const reps =
    viewer.role === 'manager'
      ? (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
      : []
  const days = await daysOf(c)
  const all = await ledgerOf(reader, viewer, {
    ...(rep === undefined ? {} : { repId: rep }),
    now: now().toISOString(),
  })
  const found = all.filter((one) => isAsked(one, state, days)).toSorted(inOrder(state))
  const from = Math.max(0, Math.min(page - 1, Math.ceil(found.length / PER_PAGE) - 1)) * PER_PAGE
  const here = found.slice(from, from + PER_PAGE)
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
      record={await recordsOf(c, all)}
      undated={await countUndated(reader, viewer)}
      aboutToBreak={all.filter((one) => isAsked(one, 'about-to-break', days)).length}
      state={state ?? ''}
      rep={rep ?? ''}
      reps={reps}
      page={{
        from: from + 1,
        to: from + here.length,
        all: found.length,
        newer: from > 0 ? addressOf(c, from / PER_PAGE) : null,
        older: from + PER_PAGE < found.length ? addressOf(c, from / PER_PAGE + 2) : null,
      }}
    />,
  )
})

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
async function recordsOf(c: Context<AppEnv>, all: readonly StandingPromise[]) {
  const ours = all
    .filter((one) => one.owner !== 'customer' && one.dueOn !== null)
    .map((one) => ({ ...one, keptOn: one.outcome?.keptOn ?? null }))
  return (await allPeriods(c.var.reader))
    .map(({ name, from, to }) => ({
      name,
      ...promiseRecord(ours.filter(({ dueOn }) => (dueOn ?? '') >= from && (dueOn ?? '') <= to)),
    }))
    .filter(({ settled, released }) => settled + released > 0)
    .slice(0, PERIODS_SHOWN)
}

function isAsked(promise: StandingPromise, asked: Asked, days: Days): boolean {
  if (asked === 'theirs') return promise.owner === 'customer'
  if (promise.owner === 'customer') return false
  const { state, dueOn } = promise
  const isOpen = isUnproved(state)
  if (asked === undefined) return true
  if (asked === 'open') return isOpen
  if (asked === 'kept') return state === 'kept' || state === 'late'
  if (asked === 'overdue') return isOpen && dueOn !== null && dueOn < days.today
  if (asked === 'today') return isOpen && dueOn === days.today
  return isAboutToBreak(promise, days)
}

const NEVER = '9999-12-31'

/** What is open comes first, soonest first; what is settled after it, the latest first. */
function inOrder(asked: Asked) {
  const dayOf = ({ dueOn, outcome }: StandingPromise) =>
    outcome === null ? (dueOn ?? NEVER) : (outcome.keptOn ?? dueOn ?? '')
  return (a: StandingPromise, b: StandingPromise) => {
    const [one, other] = [a.outcome !== null, b.outcome !== null]
    if (one !== other) return Number(one) - Number(other)
    const isLatestFirst = one || asked === 'kept'
    const by = dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1
    return isLatestFirst ? -by : by
  }
}

function addressOf(c: Context<AppEnv>, page: number): string {
  const search = new URLSearchParams(new URL(c.req.url).search)
  search.set('page', String(page))
  return `${paths.promises}?${search}`
}
