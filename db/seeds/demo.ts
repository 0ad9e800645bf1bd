import { saveOwnTimeDays } from '../queries/own-time.ts'
import { saveCutoffDay } from '../queries/payroll-cutoffs.ts'
import { saveInstallation } from '../queries/settings.ts'
import { type Brought, bring, type DemoServices, type Stage } from './demo/bring.ts'
import { calendarFrom, instantOn, zone } from './demo/calendar.ts'
import { raiseCases } from './demo/cases.ts'
import { coach } from './demo/coaching.ts'
import { contest } from './demo/contest.ts'
import { expectCalls } from './demo/expected.ts'
import { askFairly } from './demo/fairness.ts'
import { keepForTheCourt } from './demo/held.ts'
import { learnAndVisit } from './demo/learnt.ts'
import { markTogether } from './demo/marking.ts'
import { keepToThemselves } from './demo/own-time.ts'
import { sendPay } from './demo/payroll.ts'
import { leaveInPeace } from './demo/peace.ts'
import { hireTeam, meetCustomers, organisation, repKeys } from './demo/people.ts'
import { closeBooks, signUp } from './demo/plan.ts'
import { answerPromises } from './demo/promises.ts'
import { sell } from './demo/purchases.ts'
import { fillQueue, fixDraws } from './demo/queue.ts'
import { openShop } from './demo/reaching.ts'
import { sendAsPromised } from './demo/sent.ts'
import { keepSound } from './demo/sound.ts'
import { helpDecide } from './demo/support.ts'
import { everyTelling } from './demo/tellings.ts'
import { missOneMorning } from './demo/unsent.ts'

const PAYROLL_DAY = 25

/**
 * Larkfield Ovens: a team with four months of conversations, taken in as everybody’s are, and what people did
 * about them. The days are counted from now, so the demo never gets old.
 */
export async function loadDemo(services: DemoServices): Promise<void> {
  const calendar = calendarFrom(services.now())
  await saveInstallation(services.db, { organisation, demo: true, timeZone: zone })
  await saveOwnTimeDays(services.db, 0)
  await saveCutoffDay(services.db, PAYROLL_DAY)
  const team = await hireTeam(services)
  const customers = await meetCustomers(services, instantOn(calendar.closed.from, '08:00'))
  const stage: Stage = { services, team, customers }
  const periods = await signUp(stage, calendar)
  await fixDraws(stage, periods, calendar)

  const told: Brought[] = []
  for (const telling of everyTelling(calendar)) told.push(await bring(stage, telling))
  for (const call of told) await keepSound(services, call)
  await raiseCases(stage, calendar, told)
  await sell(stage, calendar)
  for (const rep of repKeys) {
    const own = told.filter((one) => one.rep === rep)
    told.push(...(await answerPromises(stage, calendar, rep, own)))
  }
  await expectCalls(stage, calendar, told)
  await closeBooks(stage, periods, calendar)
  await askFairly(stage, periods, calendar)
  await sendPay(stage, periods, calendar)
  await helpDecide(stage, calendar, periods)
  await fillQueue(stage, told)
  await markTogether(stage, told)
  await coach(stage, calendar, told)
  await contest(stage, told)
  await sendAsPromised(stage, calendar)
  await leaveInPeace(stage, calendar)
  await openShop(stage, told)
  await keepForTheCourt(stage, calendar)
  await learnAndVisit(stage, calendar)
  await keepToThemselves(stage, calendar)
  await missOneMorning(stage, calendar)
}
