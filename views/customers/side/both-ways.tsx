import type { StandingPromise } from '../../../db/queries/promises.ts'
import { isUnproved, type PromiseState } from '../../../server/measures/promise-state.ts'
import { Section } from '../../components/section.tsx'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { promiseName } from '../../promises/name.ts'
import { saidOfPromise } from '../../promises/said-of-promise.ts'

interface BothWaysProps {
  readonly promises: readonly StandingPromise[]
  readonly today: string
  readonly timeZone: string
}

/** What we and they promised each other so far, how it went, and what is open. */
export function BothWays({ promises, ...when }: BothWaysProps) {
  const say = words.silence
  const theirs = promises.filter(({ owner }) => owner === 'customer')
  const ours = promises.filter(({ owner }) => owner !== 'customer')
  return (
    <Section title={say.bothWays} id="promises">
      {promises.length === 0 ? (
        <p class="quiet">{say.nothingOwed}</p>
      ) : (
        <dl class="facts">
          <Counted title={say.promise.ours} promises={ours} />
          <Counted title={say.promise.theirs} promises={theirs} />
        </dl>
      )}
      <Owed title={say.openOnes.ours} promises={ours} {...when} />
      <Owed title={say.openOnes.theirs} promises={theirs} {...when} />
    </Section>
  )
}

const parts = ['kept', 'late', 'broken', 'released', 'open'] as const

function Counted({ title, promises }: { title: string; promises: readonly StandingPromise[] }) {
  const say = words.silence
  if (promises.length === 0) return null
  const told = parts.flatMap((part) => {
    const count = promises.filter(({ state }) => partOf(state) === part).length
    return count === 0 ? [] : [say.counts[part](count)]
  })
  return (
    <>
      <dt>{title}</dt>
      <dd>{say.ofAll(promises.length, told.join(', '))}</dd>
    </>
  )
}

function partOf(state: PromiseState): (typeof parts)[number] {
  return state === 'kept' || state === 'late' || state === 'broken' || state === 'released' ? state : 'open'
}

function Owed({ title, promises, today, timeZone }: BothWaysProps & { readonly title: string }) {
  const open = promises.filter(({ state }) => isUnproved(state))
  if (open.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="ruled">
        {open.map((one) => (
          <li>
            <a href={paths.promise(one.id)}>{promiseName(one)}</a>
            <p class="quiet">{saidOfPromise(one, { today, timeZone })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
