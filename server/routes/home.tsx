import type { Context } from 'hono'
import { Hono } from 'hono'
import { calibrationsFor } from '../../db/queries/calibrations.ts'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { measuresOfAll } from '../../db/queries/conversations.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { openPromises } from '../../db/queries/promises.ts'
import { customerNames } from '../../db/queries/referrals.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import { wordsOfAll } from '../../db/queries/words.ts'
import { DeskPage } from '../../views/desks/desk-page.tsx'
import { clock, day, timeOfDay } from '../../views/format.ts'
import type { Hint as ShownHint } from '../../views/home/coaching.tsx'
import type { Listening } from '../../views/home/listeners.tsx'
import { ManagerHomePage } from '../../views/home/manager-page.tsx'
import { RepHomePage } from '../../views/home/rep-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { proposedNeeds } from '../actions/advocacy/case-needs.ts'
import { checkInsDue } from '../actions/check-ins.ts'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import { type WorkedWith, workedWith } from '../actions/trail/listed.ts'
import { type Hint, type Recent, thingToKeep, thingToTry } from '../grading/hints.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { forAll } from '../web/session.ts'
import { adminHome } from './admin-home.tsx'
import { briefingsShown } from './briefings-shown.ts'
import { hrHome } from './hr-home.tsx'
import { mentionsOf } from './mentions.ts'
import { personSummary } from './people.tsx'
import { progressOf } from './progress.ts'
import { shownProofs } from './proofs-shown.ts'
import { newInViews } from './saved-views.ts'
import { summaryOf } from './statements.tsx'
import { summariesOf } from './summaries.ts'
import { waitingFor } from './waiting.ts'
import { wantedBy } from './wanted.ts'
import { workersHome } from './workers-home.tsx'

export const home = new Hono<AppEnv>()

const LATEST = 5
const RECENT = 8
const WAITING = 5
const WEEK_MS = 7 * 86_400_000
/** Promises said before that are looked at in their ledger alone. */
const MAY_BE_KEPT_MS = 42 * 86_400_000

home.get('/', forAll, async (c) => {
  const { role } = c.var.viewer
  if (role === 'rep') return repHome(c)
  if (role === 'manager') return managerHome(c)
  if (role === 'hr') return hrHome(c)
  if (role === 'admin') return adminHome(c)
  if (role === 'workers-rep') return workersHome(c)
  if (role === 'reviewer') return reviewerHome(c)
  if (role === 'payroll') return payrollHome(c)
  return c.html(<DeskPage frame={await frameOf(c)} desk={role} />)
})

async function reviewerHome(c: Context<AppEnv>) {
  const sessions = await calibrationsFor(c.var.reader, c.var.viewer)
  const open = sessions.filter(({ closedAt }) => closedAt === null)
  const given = open.map(({ id, name }) => ({ says: name, href: paths.calibration(id) }))
  return c.html(<DeskPage frame={await frameOf(c)} desk="reviewer" given={given} />)
}

async function payrollHome(c: Context<AppEnv>) {
  const { states } = words.payroll.periods
  const given = (await allPeriods(c.var.reader)).flatMap(({ id, name, state }) =>
    state === 'frozen' || state === 'exported'
      ? [{ says: `${name}: ${states[state]}`, href: paths.payExports(id) }]
      : [],
  )
  return c.html(<DeskPage frame={await frameOf(c)} desk="payroll" given={given} />)
}

async function repHome(c: Context<AppEnv>) {
  const { reader, viewer, now } = c.var
  const { conversations } = await listConversations(reader, viewer, { repId: viewer.id, limit: RECENT })
  const read = await readAgain(c, conversations)
  const periods = await allPeriods(reader)
  const saidSince = new Date(now().getTime() - MAY_BE_KEPT_MS).toISOString()
  const { customers } = await workedWith(reader, viewer, { now: now().toISOString(), limit: WAITING })
  const toAsk = await checkInsDue(reader, viewer, now().toISOString())
  const nameOf = await customerNames(reader, [...new Set(toAsk.map(({ purchase }) => purchase.customerId))])
  const kept = (await statementsOfRep(reader, viewer, viewer.id)).map((one) => summaryOf(one, periods))
  return c.html(
    <RepHomePage
      frame={await frameOf(c)}
      waiting={await waitingFor(c, [viewer], WAITING)}
      proposed={(await shownProofs(c, await openPromises(reader, viewer, viewer.id, { saidSince }))).size}
      briefings={await briefingsShown(c)}
      wanted={await wantedBy(c)}
      next={nextOf(c, customers)}
      askedQuiet={
        await proposedQuiets(reader, viewer, {
          now: now().toISOString(),
          today: civilToday(now(), zoneOf(c)),
        })
      }
      needs={await proposedNeeds(reader, viewer, { now: now().toISOString() })}
      toAsk={toAsk.map((one) => ({ ...one, customer: nameOf.get(one.purchase.customerId) ?? null }))}
      mentions={await mentionsOf(c)}
      newInViews={await newInViews(c)}
      {...(await progressOf(c, viewer))}
      keep={shownHint(thingToKeep(read), 'keep', conversations)}
      try={shownHint(thingToTry(read), 'try', conversations)}
      latest={await summariesOf(reader, conversations.slice(0, LATEST))}
      listeners={await listenersOf(c)}
      statements={kept.slice(0, 2)}
    />,
  )
}

/** What was said and found in these conversations. */
async function readAgain(
  c: Context<AppEnv>,
  listed: readonly ListedConversation[],
): Promise<readonly Recent[]> {
  const said = await wordsOfAll(
    c.var.reader,
    listed.map(({ id }) => id),
  )
  const found = await measuresOfAll(c.var.reader, listed)
  return listed.flatMap(({ id }) => {
    const [conversation, measures] = [said.get(id), found.get(id)]
    return conversation && measures ? [{ conversation, measures }] : []
  })
}

/** Who should hear from the rep within a week, or should have: the first of them. */
function nextOf(c: Context<AppEnv>, customers: readonly WorkedWith[]): readonly WorkedWith[] {
  const until = civilToday(new Date(c.var.now().getTime() + WEEK_MS), zoneOf(c))
  return customers.filter(({ next }) => next !== null && next.on <= until)
}

async function managerHome(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const latest = await listConversations(reader, viewer, { limit: LATEST })
  const unsure = await listConversations(reader, viewer, { roleUnsure: true, limit: LATEST })
  const nobodys = await listConversations(reader, viewer, { unassigned: true, limit: LATEST })
  const questions = new Map([...unsure.conversations, ...nobodys.conversations].map((one) => [one.id, one]))
  return c.html(
    <ManagerHomePage
      frame={await frameOf(c)}
      waiting={await waitingFor(c, reps, WAITING)}
      mentions={await mentionsOf(c)}
      newInViews={await newInViews(c)}
      questions={await summariesOf(reader, [...questions.values()])}
      latest={await summariesOf(reader, latest.conversations)}
      team={await Promise.all(reps.map((rep) => personSummary(c, rep)))}
    />,
  )
}

function shownHint(
  hint: Hint | null,
  kind: 'keep' | 'try',
  listed: readonly { readonly id: string; readonly customer: { readonly name: string } | null }[],
): ShownHint | null {
  if (!hint) return null
  const say = words.home.coaching
  const customer =
    listed.find((one) => one.id === hint.conversation)?.customer?.name ?? words.conversation.theCustomer
  const at = hint.utterance.startMs === null ? '' : clock(hint.utterance.startMs)
  return {
    about: kind === 'keep' ? say.keepAbout : say.tryAbout,
    quotation: firstSentences(hint.utterance.text),
    says: (kind === 'keep' ? say.keepSays : say.trySays)(hint.times, hint.of),
    href: paths.said(hint.conversation, hint.utterance.id),
    where: say.where(customer, at),
  }
}

const LONGEST_QUOTE = 160

function firstSentences(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  const end = text.slice(0, LONGEST_QUOTE).search(/[.?!][^.?!]*$/)
  return end > 40 ? text.slice(0, end + 1) : `${text.slice(0, LONGEST_QUOTE - 2).trimEnd()}…`
}

async function listenersOf(c: Context<AppEnv>): Promise<readonly Listening[]> {
  const { reader, viewer } = c.var
  const zone = zoneOf(c)
  return (await viewsOfRep(reader, viewer.id, LATEST)).map((view) => ({
    name: view.viewer.name,
    conversation: view.conversationId,
    title: view.customer ?? view.title ?? words.conversation.untitled,
    when: `${day(view.at, zone)}, ${timeOfDay(view.at, zone)}`,
  }))
}
