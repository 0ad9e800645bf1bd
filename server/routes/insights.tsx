import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findInsight, gemsWaiting, gemWall, type WallFilter, wallReps } from '../../db/queries/gem-wall.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { WallPage } from '../../views/insights/wall-page.tsx'
import { paths } from '../../views/paths.ts'
import { toldWith } from '../actions/customer-insights.ts'
import { decideOnGem, type GemProblem, putForwardAsGem, rareLately } from '../actions/gems.ts'
import { answerUse } from '../actions/uses.ts'
import { insightKinds } from '../conversation/findings.ts'
import { competitorAnswers } from '../measures/gem.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { dayAfter, frameOf, isCivilDate, startOfDay, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { insightPage, noForm } from './insight-page.tsx'
import { shownInsights } from './insights-shown.ts'
import { themes, themesTable } from './themes.tsx'

/** What customers told us: the wall of gems, one insight, and the themes of the company. */
export const insights = new Hono<AppEnv>()

const PER_PAGE = 20

const civilDate = z.string().refine(isCivilDate, 'must be a day of the calendar such as 2026-11-24')

const query = z.object({
  search: z.string().max(200, 'is too long').optional(),
  kind: z.enum(insightKinds, 'is none of the kinds on the page').optional(),
  team: z.string().max(64).optional(),
  rep: z.string().max(64).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  after: z
    .string()
    .regex(/^\d{4}-[\d:.TZ-]{6,30}~[0-9a-f]{32}$/, 'is no place in the list')
    .optional(),
})

insights.get('/', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer, now } = c.var
  const asked = readQuery(c, query)
  const at = now().toISOString()
  const wall = await gemWall(reader, filterOf(asked, zoneOf(c)))
  const told = async (all: typeof wall.gems) => shownInsights(c, await toldWith(reader, all, at))
  return c.html(
    <WallPage
      frame={await frameOf(c)}
      gems={await told(wall.gems)}
      waiting={await told(await gemsWaiting(reader, viewer))}
      rare={await shownInsights(c, await rareLately(reader, viewer, at))}
      asked={shownAsked(asked)}
      teams={await allTeams(reader)}
      reps={await wallReps(reader)}
      more={wall.next && addressOf(c, `${wall.next.at}~${wall.next.id}`)}
    />,
  )
})

insights.route('/themes', themes)
for (const as of ['csv', 'xlsx'] as const)
  insights.get(`/themes.${as}`, onlyFor('rep', 'manager', 'hr'), (c) => themesTable(c, as))

insights.get('/:id', onlyFor('rep', 'manager'), async (c) => insightPage(c, await theInsight(c), noForm))

insights.post('/:id/proposal', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const insight = await theInsight(c)
  const answer = await putForwardAsGem(db, viewer, insight.id, now().toISOString())
  if ('problem' in answer) return refused(c, answer.problem)
  return c.redirect(`${paths.insight(insight.id)}#gem`, 303)
})

const decision = z.object({
  answer: z.enum(['accepted', 'refused'], 'must be yes or no'),
  competitor: z.enum(['', ...competitorAnswers], 'is none of the answers on the page').default(''),
  reason: z.string().trim().max(1000, 'can have 1,000 characters at most').default(''),
})

insights.post('/:id/decision', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now, grades } = c.var
  const insight = await theInsight(c)
  const { answer, competitor, reason } = await formValues(c, decision)
  const isWhole = answer === 'accepted' ? competitor !== '' : reason !== ''
  if (!isWhole) return insightPage(c, insight, { competitor, reason, missing: answer })
  const said = { answer, competitorKnows: competitor === '' ? null : competitor, reason: reason || null }
  const kept = await decideOnGem(db, viewer, insight.id, said, now().toISOString())
  if ('problem' in kept) return refused(c, kept.problem)
  grades.wake()
  return c.redirect(`${paths.insight(insight.id)}#gem`, 303)
})

const use = z.object({
  conversation: z.string().max(64),
  answer: z.enum(['used', 'not-used'], 'must be yes or no'),
})

insights.post('/:id/uses', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const insight = await theInsight(c)
  const { conversation, answer } = await formValues(c, use)
  const about = { insightId: insight.id, conversationId: conversation, answer, now: now().toISOString() }
  if ((await answerUse(db, viewer, about)) === 'missing') throw new HTTPException(404)
  return c.redirect(`${paths.insight(insight.id)}#uses`, 303)
})

async function theInsight(c: Context<AppEnv>) {
  const found = await findInsight(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!found) throw new HTTPException(404)
  return found
}

async function refused(c: Context<AppEnv>, problem: GemProblem): Promise<Response> {
  if (problem === 'missing') throw new HTTPException(404)
  const status = problem === 'own' ? 403 : problem === 'decided' ? 409 : 422
  return insightPage(c, await theInsight(c), { ...noForm, problem }, status)
}

type Asked = z.infer<typeof query>

function filterOf({ search, kind, team, rep, from, to, after }: Asked, zone: string): WallFilter {
  const [at, id] = after?.split('~') ?? []
  return {
    limit: PER_PAGE,
    ...(search ? { search } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(team ? { teamId: team } : {}),
    ...(rep ? { repId: rep } : {}),
    ...(from ? { from: startOfDay(from, zone) } : {}),
    ...(to ? { before: startOfDay(dayAfter(to), zone) } : {}),
    ...(at && id ? { after: { at, id } } : {}),
  }
}

function shownAsked({ search = '', kind, team = '', rep = '', from = '', to = '' }: Asked) {
  return { search, kind: kind ?? '', team, rep, from, to }
}

function addressOf(c: Context<AppEnv>, after: string): string {
  const search = new URLSearchParams(new URL(c.req.url).search)
  search.set('after', after)
  return `${paths.insights}?${search}`
}
