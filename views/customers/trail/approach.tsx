import type { ApproachEntry } from '../../../server/actions/trail/approaches.ts'
import { words } from '../../messages/words.ts'
import type { Drawing } from './drawing.ts'

export const approach: Drawing<ApproachEntry> = {
  beside: () => words.reachOut.trail.beside,
  Body: ({ entry: { approach: one, rep } }) => {
    const say = words.reachOut
    return (
      <>
        <p>{say.trail.approached(rep, say.channels[one.channel ?? 'chat'])}</p>
        <p class="quiet">{words.numbers.capital(say.trail.outcomes[one.outcome ?? 'open'])}.</p>
      </>
    )
  },
}
