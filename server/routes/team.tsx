import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Person, peopleFor } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { airtimeOfReps } from '../../db/queries/trends.ts'
import { lastLookedAt } from '../../db/queries/views.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { TeamGradesPage } from '../../views/team/grades-page.tsx'
import { type TeamAirtime, TeamPage, type TeamPageProps } from '../../views/team/page.tsx'
import { unitsOfReps } from '../actions/rep-units.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import { defaultScorecard } from '../grading/scorecard.ts'
import { mondaysUntil, trendOf } from '../grading/team-trend.ts'
import { isRepsAlone } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { civilToday, dayAfter, frameOf, startOfDay, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { coachingOnlyLately } from './coaching-only-lately.ts'
import { measuredCheckIns } from './measured-check-ins.ts'
import { behavioursIn } from './progress.ts'

/** A team together: for its manager, and without a word of a conversation for HR. */
export const team = new Hono<AppEnv>()

team.use(onlyFor('manager', 'hr', 'auditor'))

const choices = [4, 12]
const FEWEST = 3

const asking = z.object({
  team: z.string().max(64).optional(),
  weeks: z.enum(['4', '12'], 'can be 4 or 12').optional(),
})

const gradesAsked = z.object({ period: z.string().max(64).optional() })

team.get('/', async (c) => {
  const { reader, viewer } = c.var
  const { team: wanted, weeks: asked = '12' } = readQuery(c, asking)
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const teams = (await allTeams(reader)).filter(({ id }) => reps.some((rep) => rep.teamId === id))
  const chosen = wanted === undefined ? teams[0] : teams.find(({ id }) => id === wanted)
  if (wanted !== undefined && !chosen) throw new HTTPException(404)
  const own = reps.filter((rep) => rep.teamId === chosen?.id)
  const weeks = Number(asked)
  return c.html(
    <TeamPage
      frame={await frameOf(c)}
      team={chosen ? { id: chosen.id, name: chosen.name } : null}
      teams={viewer.role !== 'manager' ? teams.map(({ id, name }) => ({ id, name })) : []}
      people={own.length}
      weeks={weeks}
      choices={choices}
      checkIns={viewer.role !== 'manager' ? null : await teamsCheckIns(c, own)}
      {...(await together(c, own, weeks))}
    />,
  )
})

team.get('/grades', onlyFor('manager'), async (c) => {
  const { reader, viewer } = c.var
  const { period: wanted } = readQuery(c, gradesAsked)
  const periods = (await allPeriods(reader)).filter(({ state }) => !isRepsAlone(state))
  const at = wanted === undefined ? 0 : periods.findIndex(({ id }) => id === wanted)
  const period = periods[at]
  if (wanted !== undefined && !period) throw new HTTPException(404)
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const graded = period
    ? await Promise.all(
        reps.map(async (rep) => ({
          rep: { id: rep.id, name: rep.name },
          rows: await behavioursIn(c, rep, period, periods[at + 1]),
        })),
      )
    : []
  return c.html(
    <TeamGradesPage
      frame={await frameOf(c)}
      period={period ?? null}
      periods={periods}
      graded={graded}
      isRunning={period?.state === 'open'}
    />,
  )
})

/** Of a team, how many and nobody’s words. */
async function teamsCheckIns(c: Context<AppEnv>, reps: readonly Person[]) {
  const { checkIns, over } = await measuredCheckIns(
    c,
    reps.map(({ id }) => id),
  )
  return { checkIns: { ...checkIns, asked: [] }, over }
}

type Together = Pick<TeamPageProps, 'trends' | 'airtime' | 'notListened'>

async function together(c: Context<AppEnv>, reps: readonly Person[], weeks: number): Promise<Together> {
  const { db, reader, viewer, now, afterwards } = c.var
  const { timeZone } = await installation(reader)
  const today = civilToday(now(), timeZone)
  const mondays = mondaysUntil(today, weeks)
  const [from = today] = mondays
  const all = await unitsOfReps(reader, reps, {
    period: { from, to: today, timeZone },
    scorecard: defaultScorecard,
    now: now().toISOString(),
    coachingOnly: await coachingOnlyLately(reader),
    keepsIn: db,
    keepsLater: (keep) => afterwards.later(keep),
    ...(viewer.role === 'manager' ? { seenBy: viewer } : {}),
  })
  const window = { from: startOfDay(from, timeZone), before: startOfDay(dayAfter(today), timeZone) }
  const ids = reps.map((rep) => rep.id)
  return {
    trends: behaviourNames.map((behaviour) => ({
      behaviour,
      trend: trendOf(
        behaviour,
        all.flatMap((own) => own.units[behaviour].units),
        { mondays, timeZone },
      ),
    })),
    airtime: (await airtimeOfReps(reader, viewer, ids, window)).map(airtimeShown),
    notListened: await notListened(c, reps, window.from),
  }
}

function airtimeShown({
  by,
  n,
  median,
  totalOverTotal,
}: Awaited<ReturnType<typeof airtimeOfReps>>[number]): TeamAirtime {
  return n < FEWEST ? { by, n, median: null, total: null } : { by, n, median, total: totalOverTotal }
}

/** By name, as people come from the database: this is no ranking. */
async function notListened(c: Context<AppEnv>, reps: readonly Person[], since: string) {
  const say = words.team.listened
  const last = await lastLookedAt(
    c.var.reader,
    reps.map((rep) => rep.id),
  )
  return reps.flatMap(({ id, name }) => {
    const at = last.get(id)
    if (at === undefined) return [say.never(name)]
    return at < since ? [say.since(name, day(at, zoneOf(c)))] : []
  })
}
