import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { insightsOfCustomers } from '../../db/queries/insights.ts'
import { stateOn } from '../../db/queries/promises.ts'
import type { Verdict } from '../../db/queries/verdicts.ts'
import { heroOf } from '../../views/conversations/hero.ts'
import { listedInsights } from '../../views/conversations/learnt.tsx'
import type {
  Judged,
  JudgedInsight,
  JudgedMoment,
  TrackedCommitment,
} from '../../views/conversations/records.ts'
import { firstName } from '../../views/format.ts'
import { languageNow } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { raritiesNow } from '../actions/rarities/rarities-now.ts'
import { countedIn, settledIn } from '../actions/settled-findings.ts'
import type { Finding, Settled } from '../conversation/settled.ts'
import type { Measures } from '../measures/measure.ts'
import { isNewToUs } from '../measures/new-insights.ts'
import { heardFrom, type Rarity } from '../measures/rarity.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { deedPath } from './deed-path.ts'
import { inWords } from './finding-words.ts'
import { workedOut } from './worked-out.ts'

export type SettledHere = readonly Settled<Verdict>[]

interface Left {
  readonly settled: SettledHere
  readonly counted: Measures
}

/** As long as nobody has said anything else of the machine’s findings. */
const leftLast = workedOut<Measures, Left>()

/** The findings as people left them. */
export function settledOf(full: FullConversation): SettledHere {
  return leftOf(full).settled
}

/** The measures of them. */
export function countedOf(full: FullConversation): Measures {
  return leftOf(full).counted
}

function leftOf(full: FullConversation): Left {
  const { conversation, measures, verdicts } = full
  const repId = full.rep?.id ?? null
  return leftLast(measures, JSON.stringify([full.mark, repId, verdicts]), () => {
    const settled = settledIn({ conversation, measures, verdicts, repId })
    return { settled, counted: countedIn(conversation, measures, settled) }
  })
}

/** What everybody said is shown; what waits for a second person says so. */
export function findingShown({ finding, waiting }: Settled): Finding {
  return waiting?.said ?? finding
}

const momentsLast = workedOut<SettledHere, readonly JudgedMoment[]>()

export function judgedMoments(c: Context<AppEnv>, settled: SettledHere): readonly JudgedMoment[] {
  const viewerId = c.var.viewer.id
  return momentsLast(settled, JSON.stringify([languageNow(), viewerId]), () =>
    settled.flatMap((one) => {
      const finding = findingShown(one)
      return finding.is === 'moment' ? [{ ...finding, ...judged(viewerId, one) }] : []
    }),
  )
}

export async function judgedInsights(
  c: Context<AppEnv>,
  full: FullConversation,
  settled: SettledHere,
): Promise<readonly JudgedInsight[]> {
  const { reader, viewer } = c.var
  const customers = full.customer ? [full.customer.id] : []
  const learnt = await insightsOfCustomers(reader, customers, viewer.id, full.conversation)
  const earlier = learnt.get(full.customer?.id ?? '') ?? []
  const insights = settled.flatMap((one) => {
    const finding = findingShown(one)
    if (finding.is !== 'insight') return []
    const newToUs = finding.kind === 'request' ? null : isNewToUs(finding, earlier)
    return [{ ...finding, ...judged(viewer.id, one), newToUs, saidBy: null }]
  })
  const rarities = await raritiesHere(c, full, insights)
  return insights.map((one) => {
    const rarity = rarities.get(one.id)
    return rarity ? { ...one, saidBy: { count: rarity.count, of: rarity.of } } : one
  })
}

/** How rare those are that the page tells it of. */
async function raritiesHere(
  c: Context<AppEnv>,
  { customer }: FullConversation,
  insights: readonly JudgedInsight[],
): Promise<ReadonlyMap<string, Rarity | null>> {
  if (!customer) return new Map()
  const told = new Set([...listedInsights(insights), heroOf(insights)].map((one) => one?.id))
  const asked = insights
    .filter(({ id, judgedBy }) => told.has(id) || judgedBy !== null)
    .map(({ id }) => ({ id, customer: customer.account ?? customer.id }))
  return raritiesNow(c.var.reader, asked, heardFrom(c.var.now().toISOString()))
}

const commitmentsLast = workedOut<SettledHere, readonly TrackedCommitment[]>()

export function trackedCommitments(
  c: Context<AppEnv>,
  full: FullConversation,
  settled: SettledHere,
): readonly TrackedCommitment[] {
  const today = civilToday(c.var.now(), full.conversation.timeZone ?? zoneOf(c))
  const viewerId = c.var.viewer.id
  const mark = JSON.stringify([languageNow(), viewerId, today, full.customer?.id, [...full.outcomes]])
  return commitmentsLast(settled, mark, () => tracked(full, settled, { today, viewerId }))
}

function tracked(
  full: FullConversation,
  settled: SettledHere,
  { today, viewerId }: { readonly today: string; readonly viewerId: string },
): readonly TrackedCommitment[] {
  return settled.flatMap((one) => {
    const finding = findingShown(one)
    if (finding.is !== 'commitment') return []
    const counted = one.finding.is === 'commitment' ? one.finding : finding
    const outcome = full.outcomes.get(one.id) ?? null
    const verdict = one.word?.answer ?? null
    const { deed, conversationId } = outcome?.proof ?? {}
    const proved = deed
      ? deedPath(deed, full.customer?.id ?? null)
      : conversationId && paths.conversation(conversationId)
    return [
      {
        ...finding,
        ...judged(viewerId, one),
        state: stateOn({ ...counted, verdict, outcome }, today),
        proof: proved
          ? { href: proved, says: words.conversation.promises.proof, on: outcome?.keptOn ?? null }
          : null,
      },
    ]
  })
}

function judged(viewerId: string, settled: Settled<Verdict>): Judged {
  const { id, finding, machine, word, waiting } = settled
  const spoken = word ?? waiting
  if (!spoken) return { id, verdict: null, judgedBy: null }
  const said = { id, judgedBy: firstName(spoken.byName) }
  const verdict = spoken.answer === 'no' ? 'refused' : waiting ? null : 'agreed'
  const how = machine === null ? 'added' : spoken.said ? 'corrected' : 'refused'
  if (how === 'refused' && !waiting) return { ...said, verdict }
  const waits = waiting ? (waiting.byId === viewerId ? 'for-somebody' : 'for-you') : null
  return { ...said, verdict, put: { keptAs: finding.is, how, before: machine && inWords(machine), waits } }
}
