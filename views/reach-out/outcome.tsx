import { outcomes } from '../../server/reaching/approach.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownTaking } from './records.ts'

/** How it went, in one press; the minutes are the clock’s until somebody says otherwise. */
export function Outcome({ taking, name }: { taking: ShownTaking; name: string }) {
  const say = words.reachOut.taken
  const id = `minutes-${taking.id}`
  return (
    <form class="outcome" method="post" action={paths.approachOutcome(taking.id)} aria-label={say.how}>
      <p class="quiet">
        <label for={id}>{say.minutes}</label>{' '}
        <input
          class="field__input outcome__minutes"
          id={id}
          name="minutes"
          type="number"
          min="0"
          max="480"
          value={taking.minutes}
          required
        />
      </p>
      <div class="acts">
        {outcomes.map((outcome) => (
          <button
            type="submit"
            class="button"
            name="outcome"
            value={outcome}
            aria-label={words.reachOut.actWith(say.outcomes[outcome], name)}
          >
            {say.outcomes[outcome]}
          </button>
        ))}
      </div>
    </form>
  )
}
