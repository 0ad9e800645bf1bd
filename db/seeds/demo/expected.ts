import type { Channel } from '../../../server/conversation/conversation.ts'
import { expectedCalls, type NewExpected, saveExpected, saveNotHeld } from '../../queries/expected-calls.ts'
import { accounts } from './accounts.ts'
import type { Brought, Stage } from './bring.ts'
import { type Calendar, instantOn, later, type Span } from './calendar.ts'
import { type RepKey, repKeys } from './people.ts'
import type { Form } from './telling.ts'

const spoken: Readonly<Partial<Record<Form, Channel>>> = {
  call: 'phone',
  visit: 'in-person',
  meeting: 'in-person',
  zoom: 'video',
  teams: 'video',
}
/** How long after a call the other one was that nobody brought in. */
const MINUTES_LATER = 190
const LOST = ' lost'

/**
 * The log of Larkfield's telephones and meeting rooms: every conversation of the reps, and one of each that nobody
 * brought in. Rena's customer of the closed period did not come, as Mina agrees.
 */
export async function expectCalls(
  { services: { db }, team, customers }: Stage,
  calendar: Calendar,
  told: readonly Brought[],
): Promise<void> {
  const calls = told.flatMap((one) => callOf(one, team[one.rep].id, customers))
  const lost = [calendar.closed, calendar.open].flatMap((span) =>
    repKeys.flatMap((rep) => lostCall(rep, span, told, calls)),
  )
  const window = {
    from: instantOn(calendar.closed.from, '00:00'),
    before: instantOn(calendar.open.to, '23:59'),
  }
  await db.transaction().execute((trx) =>
    saveExpected(
      trx,
      {
        kind: 'call-log',
        mark: 'call-log larkfield',
        name: null,
        fileName: 'larkfield-calls.csv',
        from: calendar.closed.from,
        to: calendar.today,
        leftOut: { 'not-answered': 17 },
        byId: team.ada.id,
        now: instantOn(calendar.today, '06:30'),
      },
      [...calls, ...lost],
      window,
    ),
  )
  const missed = await expectedCalls(db, [team.rena.id], {
    from: window.from,
    before: instantOn(calendar.open.from, '00:00'),
  })
  const one = missed.find(({ mark }) => mark.endsWith(LOST))
  const said = { reason: 'no-show', byId: team.rena.id, agreedBy: team.mina.id } as const
  if (one) await saveNotHeld(db, one.id, { ...said, now: later(one.startsAt, 60) })
}

function callOf(
  { id, form, account, day, clock }: Brought,
  repId: string,
  customers: ReadonlyMap<string, string>,
): readonly NewExpected[] {
  const channel = spoken[form]
  if (!channel) return []
  const person = accounts.find((one) => one.key === account)?.person ?? account
  const startsAt = instantOn(day, clock)
  const customerId = customers.get(account) ?? null
  return [
    {
      repId,
      mark: `call ${id}`,
      startsAt,
      endsAt: null,
      channel,
      title: null,
      customerId,
      customers: [person],
    },
  ]
}

function lostCall(
  rep: RepKey,
  span: Span,
  told: readonly Brought[],
  calls: readonly NewExpected[],
): readonly NewExpected[] {
  const last = told.findLast(
    (one) => one.rep === rep && spoken[one.form] && span.from <= one.day && one.day <= span.to,
  )
  const like = last && calls.find((one) => one.mark === `call ${last.id}`)
  if (!like) return []
  return [{ ...like, mark: `${like.mark}${LOST}`, startsAt: later(like.startsAt, MINUTES_LATER) }]
}
