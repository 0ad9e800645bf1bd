import { type ToldEvent, takeEvents } from '../../../server/actions/reach-out/take-events.ts'
import type { ReachOutcome } from '../../../server/reaching/approach.ts'
import { isHeldOut } from '../../../server/reaching/hold-out.ts'
import { score } from '../../../server/reaching/score.ts'
import { type SimulatedEvent, simulated, type Truth } from '../../../server/reaching/simulation.ts'
import { claim, end, offer, openApproaches } from '../../queries/approaches.ts'
import { holdOut, saveReachSettings, usualReach } from '../../queries/reach-settings.ts'
import { saveTrials } from '../../queries/reach-trials.ts'
import { type KeptVisit, visitsOf } from '../../queries/site-visits.ts'
import { createSite } from '../../queries/sites.ts'
import type { Brought, Stage } from './bring.ts'

const DAY_MS = 86_400_000
const DAYS = 56
const VISITORS = 320
const APPROACHES = 12
const MINUTE_MS = 60_000
const outcomes: readonly ReachOutcome[] = ['answered', 'answered', 'no-answer', 'answered', 'declined']
const stranger = { isCustomer: false, purchases: 0, signals: 0, owed: 0 }

/** Eight weeks of a shop window: visitors, whom our people went to, and whom chance left alone. */
export async function openShop(stage: Stage, told: readonly Brought[]): Promise<void> {
  const { db, now } = stage.services
  const at = now().toISOString()
  const from = new Date(now().getTime() - DAYS * DAY_MS)
  await saveReachSettings(db, { ...usualReach, heldOutPercent: 25 })
  await createSite(db, {
    name: 'The shop',
    origins: ['https://shop.larkfield.example'],
    byId: stage.team.ada.id,
    now: from.toISOString(),
  })
  const everyMs = ((DAYS - 1) * DAY_MS) / VISITORS
  const { events, truth } = simulated({
    seed: 7,
    visitors: VISITORS,
    from: from.toISOString(),
    everyMs,
    emailHashes: [],
    help: 0.05,
  })
  await takeEvents(db, events.map(asTold), at)
  await tryThem(stage, truth)
  await lookAround(stage, told)
}

/** Whoever came back was worth a word; a few got one, and one of them bought because of it. */
async function tryThem({ services: { db, now }, team }: Stage, truth: readonly Truth[]): Promise<void> {
  const drawn = await holdOut(db)
  const visits = await visitsOf(
    db,
    truth.map((one) => one.visitor),
  )
  const worth = truth.filter((one) => (visits.get(one.visitor)?.visits ?? 0) > 1)
  const isOut = ({ visitor }: Truth) => isHeldOut(drawn, `visitor:${visitor}`)
  await saveTrials(
    db,
    worth.map((one) => ({
      subject: `visitor:${one.visitor}`,
      visitor: one.visitor,
      customerId: null,
      isHeldOut: isOut(one),
      at: one.arrivedAt,
    })),
  )
  await takeEvents(
    db,
    worth.filter((one) => !isOut(one) && one.buysHelped && !one.buysAlone).map((one) => boughtBy(one)),
    now().toISOString(),
  )
  const reps = [team.rosa.id, team.rena.id]
  const chosen = worth.filter((each) => !isOut(each)).slice(-APPROACHES)
  for (const [nth, one] of chosen.entries()) {
    const visit = visits.get(one.visitor)
    if (visit) await goTo(db, visit, { repId: reps[nth % 2] ?? '', nth })
  }
  const theirs = chosen.slice(0, reps.length).map((one) => boughtBy(one, visits.get(one.visitor)?.lastAt))
  await takeEvents(db, theirs, now().toISOString())
}

async function goTo(
  db: Stage['services']['db'],
  visit: KeptVisit,
  { repId, nth }: { readonly repId: string; readonly nth: number },
): Promise<void> {
  const at = (ms: number) => new Date(Date.parse(visit.lastAt) + ms).toISOString()
  const scored = { seq: visit.seq, known: stranger, score: score(visit, stranger, at(0)) }
  await offer(db, { visitor: visit.visitor, customerId: null, repId, scored, now: at(0) })
  const id = (await openApproaches(db)).find((one) => one.visitor === visit.visitor)?.id ?? ''
  await claim(db, { id, repId, channel: 'chat', now: at(MINUTE_MS) })
  const minutes = 4 + ((nth * 5) % 14)
  const outcome = outcomes[nth % outcomes.length] ?? 'answered'
  await end(db, { id, outcome, minutes, now: at((1 + minutes) * MINUTE_MS) })
}

/** Two of Rosa’s customers, who agreed to be recognised, looked at an oven twice this week. */
async function lookAround(
  { services: { db, now }, customers }: Stage,
  told: readonly Brought[],
): Promise<void> {
  const theirs = [...new Set(told.filter((one) => one.rep === 'rosa').map((one) => one.account))].slice(-2)
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS).toISOString()
  const looked = theirs.flatMap((account) => {
    const id = customers.get(account)
    if (!id) return []
    return [2.4, 1.1].map(
      (days): ToldEvent => ({
        source: 'demo',
        id: `${id}-${days}`,
        visitor: `shop-${id}`,
        kind: 'view',
        page: '/ovens/two-deck',
        product: 'the two-deck oven',
        valueMinor: 1_480_000,
        currency: 'EUR',
        campaign: null,
        consent: 'given',
        customer: { id },
        at: ago(days),
      }),
    )
  })
  await takeEvents(db, looked, now().toISOString())
}

function boughtBy({ visitor, arrivedAt, valueMinor }: Truth, lastAt = arrivedAt): ToldEvent {
  const at = new Date(Date.parse(lastAt) + 20 * MINUTE_MS).toISOString()
  return {
    source: 'demo',
    id: `${visitor}-helped`,
    visitor,
    kind: 'bought',
    page: null,
    product: null,
    valueMinor,
    currency: 'EUR',
    campaign: null,
    consent: 'none',
    customer: null,
    at,
  }
}

function asTold({ emailHash, ...event }: SimulatedEvent): ToldEvent {
  return { ...event, source: 'demo', customer: emailHash === null ? null : { emailHash } }
}
