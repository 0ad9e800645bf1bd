import type { Kysely } from 'kysely'
import { advocacyCasesFor } from '../../../db/queries/advocacy-cases.ts'
import { caseNeedWords } from '../../../db/queries/case-needs.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { customersLines } from '../../../db/queries/said-lines.ts'
import { visibleTo } from '../../../db/queries/visibility.ts'
import type { Database } from '../../../db/schema.ts'
import { findCaseNeeds } from '../../measures/case-needs.ts'
import { caseNeedGate } from '../../measures/lexicons/case-needs.ts'
import { scriptOf } from '../../measures/script.ts'
import { saidAlone } from '../said-alone.ts'

/** What sounds like a customer’s need for a case, for a person to say whether it is one. */
export interface ProposedNeed {
  readonly customerId: string
  readonly customerName: string
  readonly conversationId: string
  readonly utterance: string
  readonly words: string
  readonly at: string
  /** The rep answered already that it is none, and somebody else is to say. */
  readonly isDenied: boolean
}

interface Asked {
  readonly now: string
  readonly customerIds?: readonly string[]
}

const REACHES_BACK_MS = 60 * 86_400_000

/**
 * Needs for a case that nobody raised or settled yet, the latest first, from what the viewer may see and nobody has for
 * themselves alone. Whoever is graded for it can raise it or say that it is none; that none settles it takes somebody else.
 */
export async function proposedNeeds(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, customerIds }: Asked,
): Promise<readonly ProposedNeed[]> {
  const lines = await customersLines(db, {
    sees: (eb) => eb.and([visibleTo(viewer)(eb), eb('conversations.with_rep', '=', 0)]),
    since: new Date(Date.parse(now) - REACHES_BACK_MS).toISOString(),
    holding: caseNeedGate,
    ...(customerIds ? { customerIds } : {}),
  })
  const found = lines.flatMap((line) => {
    const [need] = findCaseNeeds(scriptOf(saidAlone(line)))
    return need ? [{ ...line, words: need.words }] : []
  })
  if (found.length === 0) return []
  const raised = new Set((await advocacyCasesFor(db, viewer)).map(placeOf))
  const said = Map.groupBy(await caseNeedWords(db), placeOf)
  return found.flatMap((one) => {
    const answers = said.get(placeOf(one)) ?? []
    const isDenied = answers.some(({ byId }) => byId === one.repId)
    const isSettled = answers.some(({ byId }) => byId !== one.repId) || (isDenied && viewer.id === one.repId)
    if (raised.has(placeOf(one)) || isSettled) return []
    const { customerId, customerName, conversationId, utterance, words, at } = one
    return [{ customerId, customerName, conversationId, utterance, words, at, isDenied }]
  })
}

function placeOf(one: { readonly conversationId: string | null; readonly utterance: string | null }): string {
  return `${one.conversationId} ${one.utterance}`
}
