import { periodStates } from '../../server/pay/period-way.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import type { Board } from './records.ts'

/** Every state a period goes through: who brought it there and when, and where it stands. */
export function Way({ board: { period, steps, wanting } }: { board: Board }) {
  const say = words.periods
  const now = periodStates.indexOf(period.state)
  return (
    <Section title={say.way} id="way">
      <ol class="ruled">
        {periodStates.map((state, at) => {
          const step = at > now ? undefined : steps.findLast((one) => one.to === state)
          return (
            <li {...(at === now ? { 'aria-current': 'step' } : {})}>
              {at === now ? (
                <strong>
                  {wanting.includes('not-begun') ? words.board.notBegun : words.board.states[state]}
                </strong>
              ) : (
                <span {...(at > now ? { class: 'quiet' } : {})}>{words.board.states[state]}</span>
              )}
              {step ? (
                <p class="quiet">{step.byName ? say.by(step.byName, step.on) : say.byItself(step.on)}</p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
