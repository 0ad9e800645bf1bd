import type { Measured } from '../../server/measures/measured.ts'
import { SmallDistribution } from '../components/small-distribution.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A rep in a list, always by name: how many of the latest conversations, and the customer's share in each. */
export interface PersonSummary extends Person {
  /** `null` where the viewer sees nobody's conversations: a name, and the way to the grades. */
  readonly talk: {
    readonly conversations: number
    /** There were others before. */
    readonly isMore?: boolean
    readonly shares: readonly number[]
    readonly airtime: Measured<number>
  } | null
}

/** People by name. No column can be sorted by: nobody is ranked. */
export function PeopleList({ people }: { people: readonly PersonSummary[] }) {
  if (people.length === 0) return <p class="quiet">{words.people.none}</p>
  return (
    <ul class="people ruled">
      {people.map((person) => (
        <li class="people__one">
          <p class="people__name">
            <a href={paths.person(person.id)}>{person.name}</a>
          </p>
          {person.talk ? <Talk talk={person.talk} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Talk({ talk }: { talk: NonNullable<PersonSummary['talk']> }) {
  const { conversations, isMore, shares, airtime } = talk
  return (
    <>
      <SmallDistribution values={shares} />
      <p class="quiet">
        {(isMore ? words.people.latest : words.people.conversations)(conversations)}
        {airtime.known
          ? words.people.measured(shares.length)
          : `. ${words.measures.because(words.measures.reasons[airtime.reason])}`}
      </p>
    </>
  )
}
