import type { Context } from 'hono'
import type { Approach } from '../../db/queries/approaches.ts'
import { allPeople } from '../../db/queries/people.ts'
import { quietEnd } from '../../views/customers/quiet-end.ts'
import { civilDay, firstName, money, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { promiseNamed } from '../../views/promises/name.ts'
import type { ShownLive, ShownPeace, ShownRow, ShownTaking } from '../../views/reach-out/records.ts'
import type { InPeace } from '../actions/reach-out/list.ts'
import type { Live } from '../actions/reach-out/live.ts'
import type { Row } from '../actions/reach-out/row.ts'
import { presence, since } from '../reaching/presence.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { howOf, whenOf } from './reach-out-when.ts'

const MINUTE_MS = 60_000
const LONGEST_QUOTE = 180

/** Lines of the list in the words of the page. */
export async function shownRows(c: Context<AppEnv>, rows: readonly Row[]): Promise<readonly ShownRow[]> {
  const names = await namesIn(c)
  const today = civilToday(c.var.now(), zoneOf(c))
  const isTeam = c.var.viewer.role === 'manager'
  return rows.map((row) => {
    const { customer, silence, said } = row
    const rep = names.get(row.repId ?? '')
    return {
      id: customer.id,
      group: row.group,
      name: customer.name,
      path: paths.customer(customer.id),
      account: customer.account,
      rep: isTeam && rep !== undefined ? firstName(rep) : null,
      said: said && { ...said, words: shortened(said.words) },
      why: whyOf(row, today, zoneOf(c)),
      waited:
        silence?.state === 'running' || silence?.state === 'silent'
          ? { days: silence.days, of: silence.limit }
          : null,
      ...whenOf(row, today),
      ...howOf(row),
      taking: row.approach && takingOf(c, row.approach, names),
    }
  })
}

/** Whoever is on our site, in the words of the page. */
export async function shownLive(c: Context<AppEnv>, live: readonly Live[]): Promise<readonly ShownLive[]> {
  const names = await namesIn(c)
  return live.map((one) => {
    const { approach, visit, customer } = one
    const isYours = approach.repId === c.var.viewer.id
    const rep = firstName(names.get(approach.repId) ?? '')
    const say = words.reachOut.live
    const isGone = visit === null || presence(visit, c.var.now().toISOString()) === 'gone'
    return {
      id: approach.id,
      says: liveSays(one, c.var.now().toISOString()),
      path: customer && paths.customer(customer.id),
      note: isGone
        ? say.gone
        : isYours
          ? owedSays(approach)
          : approach.claimedAt === null
            ? say.offered(rep)
            : say.with(rep),
      why: isYours ? factorsOf(approach) : [],
      mayTake: isYours && approach.claimedAt === null && !isGone,
      taking: isYours && approach.claimedAt !== null ? takingOf(c, approach, names) : null,
    }
  })
}

export function shownPeace(c: Context<AppEnv>, inPeace: readonly InPeace[]): readonly ShownPeace[] {
  const say = words.reachOut
  const today = civilToday(c.var.now(), zoneOf(c))
  return inPeace.map(({ customer, until, isUntilInTouch, words: theirs, withdrawnAt }) => ({
    name: customer.name,
    path: paths.customer(customer.id),
    account: customer.account,
    words: withdrawnAt === null && theirs !== null ? shortened(theirs) : null,
    says:
      withdrawnAt === null
        ? say.quietUntil(quietEnd({ quietUntil: until, isUntilInTouch }, today))
        : say.withdrawn(civilDay(civilToday(new Date(withdrawnAt), zoneOf(c)), today)),
  }))
}

function whyOf({ because }: Row, today: string, timeZone: string): string {
  const say = words.reachOut.because
  const on = (instant: string) => civilDay(civilToday(new Date(instant), timeZone), today)
  if (because.kind === 'owed') {
    if (because.isLate) return say.owedLate(promiseNamed(because), civilDay(because.dueOn ?? today, today))
    return because.dueOn === today
      ? say.owedToday(promiseNamed(because))
      : say.owedSoon(promiseNamed(because))
  }
  if (because.kind === 'deciding') return say.deciding(on(because.at))
  if (because.kind === 'looking') return say.looking(because.product ?? '', because.visits, on(because.at))
  if (because.kind === 'check-in') return say.checkIn(because.what, civilDay(because.boughtOn, today))
  return say.quiet(civilDay(because.since, today))
}

function liveSays({ visit, customer }: Live, now: string): string {
  const say = words.reachOut.live
  const who = customer?.account ? say.somebodyFrom(customer.account) : (customer?.name ?? say.somebody)
  if (!visit) return who
  const minutes = Math.floor(since(visit.pageSince, now) / MINUTE_MS)
  const what = visit.product ? say.reading(visit.product, minutes) : visit.page ? say.onPage(visit.page) : ''
  return [who, say.visit(visit.visits), what].filter((part) => part !== '').join(', ')
}

function owedSays({ scored }: Approach): string {
  const owed = scored?.known.owed ?? 0
  return owed > 0 ? words.reachOut.live.owed(owed) : ''
}

function factorsOf({ scored }: Approach): readonly string[] {
  if (!scored) return []
  const say = words.reachOut.live
  const { factors, valueMinor, currency } = scored.score
  const value =
    valueMinor === null || currency === null ? say.noValue : say.value(money(valueMinor, currency))
  return [...factors.map(({ name, seen }) => say.factors[name](seen)), value, say.rule]
}

function takingOf(c: Context<AppEnv>, one: Approach, names: ReadonlyMap<string, string>): ShownTaking {
  const say = words.reachOut
  const now = c.var.now().toISOString()
  const isYours = one.repId === c.var.viewer.id && one.claimedAt !== null
  const at = timeOfDay(one.claimedAt ?? one.offeredAt ?? now, zoneOf(c))
  return {
    id: one.id,
    isYours,
    says: isYours
      ? say.taken.yours(at, say.channels[one.channel ?? 'chat'])
      : say.taken.of(firstName(names.get(one.repId) ?? '')),
    minutes: Math.min(480, Math.max(1, Math.round(since(one.claimedAt ?? now, now) / MINUTE_MS))),
  }
}

async function namesIn(c: Context<AppEnv>): Promise<ReadonlyMap<string, string>> {
  return new Map((await allPeople(c.var.reader)).map((one) => [one.id, one.name]))
}

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text
}
