import type { FullConversation } from '../../db/queries/conversations.ts'
import { stateOn } from '../../db/queries/promises.ts'
import { countedIn, settledIn } from '../actions/settled-findings.ts'
import type { Commitment } from '../conversation/findings.ts'
import { doesCount, type Settled } from '../conversation/settled.ts'

/** What was found in a conversation as people left it, and the measures that count it so. */
export function foundIn(full: FullConversation, today: string) {
  const settled = settledIn({ ...full, repId: full.rep?.id ?? null })
  const { measures, version } = countedIn(full.conversation, full.measures, settled)
  return {
    measures,
    version,
    moments: settled.flatMap((one) => {
      if (one.finding.is !== 'moment') return []
      const { is: _, ...moment } = one.finding
      return [{ ...moment, ...standing(one) }]
    }),
    commitments: settled.flatMap((one) => {
      if (one.finding.is !== 'commitment') return []
      const { is: _, ...commitment } = one.finding
      return [{ ...commitment, ...standing(one), state: stateIn(full, one, commitment, today) }]
    }),
    insights: settled.flatMap((one) => {
      if (one.finding.is !== 'insight') return []
      const { is: _, ...insight } = one.finding
      return [{ ...insight, ...standing(one) }]
    }),
  }
}

function standing(one: Settled) {
  const { id, machine, word } = one
  const verdict = word && (word.answer === 'yes' ? ('agreed' as const) : ('refused' as const))
  return { id, verdict, foundBy: machine ? ('heard' as const) : ('person' as const), counts: doesCount(one) }
}

function stateIn({ outcomes }: FullConversation, { id, word }: Settled, owed: Owed, today: string) {
  return stateOn({ ...owed, verdict: word?.answer ?? null, outcome: outcomes.get(id) ?? null }, today)
}

type Owed = Pick<Commitment, 'dueOn' | 'dueHow'>
