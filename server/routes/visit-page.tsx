import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listConversations } from '../../db/queries/conversation-list.ts'
import type { Customer } from '../../db/queries/customers.ts'
import { ledgerOf, type StandingPromise } from '../../db/queries/promises.ts'
import { quietEnd } from '../../views/customers/quiet-end.ts'
import type { RefusedForm } from '../../views/customers/refused-form.ts'
import { civilDay, day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { promiseName } from '../../views/promises/name.ts'
import type { VisitTyped } from '../../views/visits/form.tsx'
import { type VisitLine, VisitPage } from '../../views/visits/page.tsx'
import { insightsOf } from '../actions/customer-insights.ts'
import { silenceOf } from '../actions/silences.ts'
import { isUnproved } from '../measures/promise-state.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { objectiveOf } from './objective-shown.ts'

interface Filled {
  readonly typed: VisitTyped
  readonly errors: Readonly<Record<string, string>>
  readonly draft: string | null
  readonly problem: string | null
}

const MOST_WHY = 3
const MOST_OWED = 10

/** The trail in a minute, the objective, and the form for afterwards. */
export async function visitPage(
  c: Context<AppEnv>,
  customer: Customer,
  { typed, errors, draft, problem }: Filled,
  status: ContentfulStatusCode = 200,
  refused?: RefusedForm,
): Promise<Response> {
  const { reader, viewer } = c.var
  const now = c.var.now().toISOString()
  const owed = (await ledgerOf(reader, viewer, { customerIds: [customer.id], now })).filter((one) =>
    isUnproved(one.state),
  )
  const objective = await objectiveOf(c, customer.id, paths.visit(customer.id))
  const page = (
    <VisitPage
      frame={await frameOf(c)}
      customer={customer}
      silence={await silenceSays(c, customer.id, now)}
      lastSaid={await lastSaid(c, customer.id)}
      why={await whyLines(c, customer.id)}
      ours={owedLines(c, owed, false)}
      theirs={owedLines(c, owed, true)}
      objective={{ ...objective, refused }}
      form={{
        customer: customer.id,
        person: viewer.id,
        typed,
        errors,
        objective: objective.objective?.wants ?? null,
        draft,
      }}
      problem={problem}
    />
  )
  return c.html(page, status)
}

async function silenceSays(c: Context<AppEnv>, customerId: string, now: string): Promise<string> {
  const silence = (await silenceOf(c.var.reader, c.var.viewer, [customerId], now)).get(customerId)
  const say = words.visits.silence
  const today = civilToday(c.var.now(), zoneOf(c))
  if (silence?.quietUntil) return say.quiet(quietEnd(silence, today))
  if (!silence?.since) return say.never
  return say.days(Math.max(0, Math.round((Date.parse(today) - Date.parse(silence.since)) / 86_400_000)))
}

async function lastSaid(c: Context<AppEnv>, customerId: string): Promise<VisitLine | null> {
  const { conversations } = await listConversations(c.var.reader, c.var.viewer, { customerId, limit: 5 })
  const last = conversations.find((one) => one.statistics.quote !== null)
  const quote = last?.statistics.quote
  if (!last || !quote) return null
  return {
    says: quote.words,
    href: paths.said(last.id, quote.utterance),
    about: day(last.sortedAt, zoneOf(c)),
  }
}

async function whyLines(c: Context<AppEnv>, customerId: string): Promise<readonly VisitLine[]> {
  const learnt = await insightsOf(c.var.reader, c.var.viewer, [customerId])
  return learnt.slice(0, MOST_WHY).map((one) => ({
    says: one.words,
    href: paths.said(one.conversationId, one.utterance),
    about: `${words.moments.insightKinds[one.kind]}, ${day(one.sortedAt, zoneOf(c))}`,
  }))
}

function owedLines(
  c: Context<AppEnv>,
  owed: readonly StandingPromise[],
  isTheirs: boolean,
): readonly VisitLine[] {
  const today = civilToday(c.var.now(), zoneOf(c))
  return owed
    .filter((one) => (one.owner === 'customer') === isTheirs)
    .slice(0, MOST_OWED)
    .map((one) => ({
      says: promiseName(one),
      href: paths.said(one.conversationId, one.utterance),
      about: one.dueOn === null ? '' : words.visits.due(civilDay(one.dueOn, today)),
    }))
}
