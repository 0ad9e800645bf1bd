import type { Kysely } from 'kysely'
import type { SaidAct } from '../../db/queries/buying-acts.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { type UnansweredAsk, unansweredAsksOf } from '../../db/queries/unanswered-asks.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import type { BuyingStage } from '../measures/buying-stage.ts'
import {
  actsOfNeeds,
  type DecisionNeed,
  decisionNeeds,
  stageRules,
} from '../measures/lexicons/buying-stages.ts'
import { buyingModeOf } from './buying-mode.ts'

/** Where a customer, or the people of a company, are, and what they lack to decide. */
export interface StillToDecide {
  readonly stage: BuyingStage | null
  readonly signals: readonly SaidAct[]
  readonly asks: readonly UnansweredAsk[]
  /** What must be known, each with the latest words that told it; `null` where nothing has. */
  readonly needs: readonly { readonly need: DecisionNeed; readonly heard: SaidAct | null }[]
}

const DAY_MS = 86_400_000
const furthest: readonly BuyingStage[] = ['deciding', 'comparing', 'bought', 'living-with-it', 'looking']

/** As far as the viewer may know. Of several people of a company the one who is furthest tells the stage. */
export async function stillToDecide(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<StillToDecide> {
  const modes = [...(await buyingModeOf(db, customerIds, { now, viewer })).values()]
  const signals = modes
    .flatMap((mode) => mode.signals)
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1))
  const since = new Date(Date.parse(now) - stageRules.comparingDays * DAY_MS).toISOString()
  return {
    stage: furthest.find((stage) => modes.some((mode) => mode.stage === stage)) ?? null,
    signals,
    asks: await unansweredAsksOf(db, customerIds, { sees: visibleTo(viewer), since }),
    needs: decisionNeeds.map((need) => ({
      need,
      heard: signals.find(({ act }) => actsOfNeeds[need].includes(act)) ?? null,
    })),
  }
}
