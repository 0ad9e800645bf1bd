import type { StandingPromise } from '../../../db/queries/promises.ts'
import { Section } from '../../components/section.tsx'
import { civilDay } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'

/** What we owe them, and what they owe us, as long as it is open. */
export function BothWays({ open, today }: { open: readonly StandingPromise[]; today: string }) {
  const say = words.silence
  const theirs = open.filter(({ owner }) => owner === 'customer')
  const ours = open.filter(({ owner }) => owner !== 'customer')
  return (
    <Section title={say.bothWays} id="promises">
      {open.length === 0 ? <p class="quiet">{say.nothingOwed}</p> : null}
      <Owed title={say.promise.ours} promises={ours} today={today} />
      <Owed title={say.promise.theirs} promises={theirs} today={today} />
    </Section>
  )
}

interface OwedProps {
  readonly title: string
  readonly promises: readonly StandingPromise[]
  readonly today: string
}

function Owed({ title, promises, today }: OwedProps) {
  if (promises.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="ruled">
        {promises.map((one) => (
          <li>
            <a href={paths.promise(one.id)}>{words.numbers.capital(one.action)}</a>
            <p class="quiet">
              {words.silence.states[one.state]}
              {one.dueOn ? ` ${words.silence.dueBy(civilDay(one.dueOn, today))}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
