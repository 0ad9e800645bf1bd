import type { Silence } from '../../../server/actions/silences.ts'
import type { NextContact } from '../../../server/measures/next-contact.ts'
import { Section } from '../../components/section.tsx'
import { civilDay } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { quietEnd } from '../quiet-end.ts'

interface NextOfOne {
  readonly name: string
  readonly next: NextContact | null
  readonly silence: Silence | null
}

/** When each of them should next hear from us, and why; of one person, without the name. */
export function NextContacts({ theirs, today }: { theirs: readonly NextOfOne[]; today: string }) {
  const say = words.customers
  return (
    <Section title={say.nextTitle} aside={say.nextAside} id="next-contact">
      {theirs.length === 1 ? (
        theirs.map((one) => <p>{saidOf(one, today)}</p>)
      ) : (
        <dl class="facts">
          {theirs.toSorted(soonestFirst).map((one) => (
            <>
              <dt>{one.name}</dt>
              <dd>{saidOf(one, today)}</dd>
            </>
          ))}
        </dl>
      )}
    </Section>
  )
}

function saidOf({ next, silence }: NextOfOne, today: string): string {
  const say = words.customers
  if (next) return say.next[next.why](civilDay(next.on, today))
  return silence?.quietUntil ? say.nextQuiet(quietEnd(silence, today)) : say.nextNone
}

function soonestFirst(one: NextOfOne, other: NextOfOne): number {
  return (one.next?.on ?? '9999') < (other.next?.on ?? '9999') ? -1 : 1
}
