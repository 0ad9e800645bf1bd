import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PutForward } from '../../db/queries/gems.ts'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { findPerson } from '../../db/queries/people.ts'
import { day } from '../../views/format.ts'
import { type GemAct, InsightPage } from '../../views/insights/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type CustomerInsight, type Rare, toldWith } from '../actions/customer-insights.ts'
import type { GemProblem } from '../actions/gems.ts'
import { type ProposedUse, proposedUses } from '../actions/uses.ts'
import { isGem } from '../measures/rarity.ts'
import { topicOf } from '../measures/topic.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { shownInsights } from './insights-shown.ts'

/** A form about a gem as it was filled, and what is wrong with it. */
export interface GemForm {
  readonly competitor: string
  readonly reason: string
  readonly missing?: 'accepted' | 'refused'
  readonly problem?: Exclude<GemProblem, 'missing'>
}

export const noForm: GemForm = { competitor: '', reason: '' }

type Opened = InsightHeard & { readonly maySee: boolean }

/** An insight with how rare it is, what people say of it, and where it may have been used. */
export async function insightPage(
  c: Context<AppEnv>,
  insight: Opened,
  form: GemForm,
  status?: ContentfulStatusCode,
): Promise<Response> {
  const { reader, viewer, now } = c.var
  const [told] = await toldWith(reader, [insight], now().toISOString())
  const [shown] = told ? await shownInsights(c, [told]) : []
  if (!told || !shown) throw new Error('An insight was told without itself')
  const decided = told.putForward?.decided
  const say = words.insights.page
  const page = (
    <InsightPage
      frame={await frameOf(c)}
      insight={shown}
      topic={topicOf(insight)}
      source={insight.maySee ? paths.said(insight.conversationId, insight.utterance) : null}
      before={decided?.heardFrom && decided.heardOf ? say.before(decided.heardFrom, decided.heardOf) : null}
      told={await sentencesOf(c, told.putForward)}
      act={actOf(viewer.id, told)}
      uses={(await proposedUses(reader, viewer, insight)).map((use) => shownUse(c, use))}
      problem={form.problem ? say[form.problem] : null}
      typed={form}
      errors={errorsOf(form)}
    />
  )
  return c.html(page, status ?? (form.missing ? 422 : 200))
}

function actOf(
  viewerId: string,
  { rep, gem, rarity, maySee }: Opened & Rare<Pick<CustomerInsight, 'gem'>>,
): GemAct {
  if (!rep || (gem !== 'ordinary' && gem !== 'proposed')) return null
  const isOwn = rep.id === viewerId
  if (gem === 'proposed') return isOwn ? 'wait' : 'decide'
  if (isOwn) return 'propose'
  if (isGem(rarity, true)) return 'decide'
  return maySee ? 'propose' : null
}

async function sentencesOf(c: Context<AppEnv>, put: PutForward | null): Promise<readonly string[]> {
  if (!put) return []
  const say = words.insights.page
  const nameOf = async (id: string) => (await findPerson(c.var.reader, id))?.name ?? say.somebody
  const on = (at: string) => day(at, zoneOf(c))
  const proposed =
    put.proposedBy === null
      ? say.proposedByRarity
      : say.proposedBy(await nameOf(put.proposedBy), on(put.proposedAt))
  if (!put.decided) return [proposed]
  const { byId, at, answer, competitorKnows, reason } = put.decided
  const says = answer === 'accepted' ? say.acceptedBy : say.refusedBy
  return [
    proposed,
    says(await nameOf(byId), on(at)),
    ...(competitorKnows === null ? [] : [say.competitorSays[competitorKnows]]),
    ...(reason === null ? [] : [reason]),
  ]
}

function shownUse(c: Context<AppEnv>, use: ProposedUse) {
  const say = words.insights.page
  const whom = use.isSameCustomer ? say.sameCustomer : say.anotherCustomer
  return {
    conversationId: use.conversationId,
    href: paths.said(use.conversationId, use.utterance),
    words: use.words,
    reason: use.reason,
    about: say.useOf(use.repName ?? say.somebody, whom, day(use.sortedAt, zoneOf(c))),
  }
}

function errorsOf({ missing }: GemForm): Readonly<Record<string, string>> {
  const say = words.insights.page
  if (missing === undefined) return {}
  return missing === 'accepted' ? { competitor: say.competitorMissing } : { reason: say.reasonMissing }
}
