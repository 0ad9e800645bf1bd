import { markPrivate } from '../../../server/actions/own-time.ts'
import { practise } from '../../../server/actions/practise.ts'
import { saveOwnTimeDays, usualOwnDays } from '../../queries/own-time.ts'
import { bring, type Stage } from './bring.ts'
import { type Calendar, later, zone } from './calendar.ts'
import type { Telling } from './telling.ts'

/** From now on what comes in is its rep's alone at first: Rosa has a call to look at, a private one and a rehearsal. */
export async function keepToThemselves(stage: Stage, { workingDaysAgo }: Calendar): Promise<void> {
  const { services, team } = stage
  await saveOwnTimeDays(services.db, usualOwnDays)
  const [open, hidden] = callsOf(workingDaysAgo(1))
  if (!open || !hidden) throw new Error('The demo tells of two calls that are Rosa’s alone')
  await bring(stage, open)
  const { conversationId, endedAt } = await bring(stage, hidden)
  await markPrivate(services.db, { conversationId, repId: team.rosa.id, now: later(endedAt, 40) })
  const bytes = new TextEncoder().encode(rehearsal)
  await practise(services.db, team.rosa, { bytes, zone, now: later(endedAt, 50) })
}

function callsOf(day: string): readonly Telling[] {
  const here = { rep: 'rosa', account: 'brightwater', form: 'call', kind: 'check-in', day } as const
  return [
    {
      ...here,
      id: 'brightwater-after-the-fair',
      clock: '16:10',
      lines: [
        ['rep', 'You said on Monday that the steam was weaker on the left. How was it this morning?'],
        [
          'customer',
          'Better since the filter, but now the door ticks when it cools. My baker thinks it is the hinge, I think it is the seal, and we have bet a cake on it.',
        ],
        ['rep', 'A cake on the hinge or on the seal. What do you hear first, the tick or the hiss?'],
        ['customer', 'The tick, and a minute later nothing. So it is his hinge, and I bake the cake.'],
      ],
    },
    {
      ...here,
      id: 'brightwater-about-school',
      clock: '16:40',
      lines: [
        ['customer', 'This is not about ovens. Do you know whether the swimming lessons are on tomorrow?'],
        ['rep', 'They are, at four, and I drive. Shall I take yours along as I did last week?'],
      ],
    },
  ]
}

const rehearsal = `Rosa: What would have to be different in spring, so that you would say it went well?
Customer: That nobody calls me at four in the morning because a deck is cold. Everything else I can live with.
Rosa: A cold deck at four. When did that happen last, and what did you do?
Customer: In August. I drove there in my slippers and we baked in two shifts. The rolls were late and the school noticed.
`
