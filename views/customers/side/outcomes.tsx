import type { Outcomes as Shown } from '../../../server/actions/trail/outcomes.ts'
import { Section } from '../../components/section.tsx'
import { money } from '../../format.ts'
import { words } from '../../messages/words.ts'

/** What came of it, beside what was said: shown, never a line of pay. */
export function Outcomes({ outcomes }: { outcomes: Shown }) {
  const say = words.trail.outcomes
  const { bought, cancelled, value, referredBy, referred, checkIns } = outcomes
  const sums = value.map((one) => money(one.minor, one.currency))
  const facts: readonly (readonly [string, string])[] = [
    [say.bought, bought.length === 0 ? say.notYet : [say.times(bought.length), ...sums].join(', ')],
    [say.again, bought.length > 1 ? say.times(bought.length - 1) : say.notYet],
    [say.cancelled, cancelled === 0 ? say.never : say.times(cancelled)],
    [say.checkIns, checkIns.of === 0 ? say.notYet : say.doneOf(checkIns.done, checkIns.of)],
    [say.referredBy, referredBy.join(', ') || say.nobody],
    [say.referred, referred.join(', ') || say.nobody],
  ]
  return (
    <Section title={say.title} aside={say.aside} id="outcomes">
      <dl class="facts">
        {facts.map(([name, said]) => (
          <>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </>
        ))}
      </dl>
      <p class="section__foot">{say.foot}</p>
    </Section>
  )
}
